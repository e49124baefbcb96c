import Basics
import FoundationEssentials

/// The folder into which a `.keras` archive was unpacked, examined like the archive.
struct UnpackedFolder {
  private let path: String
  private static let mostEntries = 10_000
  private static let deepest = 16

  init(_ path: String) { self.path = path }

  /// What does not belong in such a folder: programs, and links to other places.
  var issues: [Store.ReadIssue] {
    var issues: [Store.ReadIssue] = []
    var entries = 0
    examine("", 0, &entries, &issues)
    return issues
  }

  private func examine(_ folder: String, _ depth: Int, _ entries: inout Int, _ issues: inout [Store.ReadIssue]) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    for name in names.sorted() {
      entries += 1
      guard entries <= Self.mostEntries, depth <= Self.deepest else {
        if entries == Self.mostEntries + 1 || depth > Self.deepest {
          issues.append(
            Store.ReadIssue(
              .unreadableObject, object: folder.isEmpty ? nil : folder,
              reason: "the folder holds more, or more deeply nested, files than are examined"))
        }
        return
      }
      let part = folder.isEmpty ? name : "\(folder)/\(name)"
      if isSymbolicLink("\(path)/\(part)") {
        issues.append(Store.ReadIssue(part, .symbolicLink))
      } else if case .folder? = try? PathKind("\(path)/\(part)") {
        examine(part, depth + 1, &entries, &issues)
      } else if let issue = program(part) {
        issues.append(issue)
      }
    }
  }

  /// A program in the folder. Other files may lie there for any reason: a preset has many, a user adds a README.
  private func program(_ part: String) -> Store.ReadIssue? {
    let issue = Store.ReadIssue.unexpected(part) { count in
      (try? withFile("\(path)/\(part)", isPart: true) { bytes throws(ReadError) in Array(bytes.prefix(count)) }) ?? []
    }
    return issue?.kind == .zipProgram ? issue : nil
  }
}
