import Basics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files below a folder.
package struct FolderListing: Equatable {
  package struct Entry: Equatable {
    package enum Kind: UInt8 {
      case file, symbolicLink
      /// A folder that has more files, or is nested more deeply, than are listed.
      case unlisted
      /// A pipe, a socket or a device.
      case other
    }

    /// The path relative to the folder.
    package let name: String
    package let kind: Kind

    package init(_ name: String, _ kind: Kind) { (self.name, self.kind) = (name, kind) }
  }

  /// Every folder's entries in the order of their names.
  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  private static let mostEntries = 10_000
  private static let deepest = 16

  /// Lists a folder and, if the folder itself has a file of this name, all folders below it.
  init(_ path: String, deepIf marker: String) throws(OpenError) {
    var lister = Lister(path: path)
    try lister.list("", 0, isDeep: { $0.contains(marker) })
    entries = lister.entries
  }

  /// The files and symbolic links in the folder itself.
  var topLevelNames: Set<String> {
    Set(entries.lazy.filter { $0.kind != .unlisted && $0.kind != .other && !$0.name.contains("/") }.map(\.name))
  }

  private struct Lister {
    let path: String
    var entries: [Entry] = []
    private var count = 0

    init(path: String) { self.path = path }

    mutating func list(_ folder: String, _ depth: Int, isDeep: ([String]) -> Bool) throws(OpenError) {
      let names = try PathLocation.names(in: folder.isEmpty ? path : "\(path)/\(folder)").sorted()
      let isDeep = isDeep(names)
      for name in names {
        count += 1
        guard count <= mostEntries, depth <= deepest else {
          if count == mostEntries + 1 || depth > deepest { entries.append(Entry(folder, .unlisted)) }
          return
        }
        let part = folder.isEmpty ? name : "\(folder)/\(name)"
        var status = stat()
        guard "\(path)/\(part)".withSystemPath({ lstat($0, &status) }) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFREG: entries.append(Entry(part, .file))
        case S_IFLNK: entries.append(Entry(part, .symbolicLink))
        // A folder that cannot be read has no entries.
        case S_IFDIR: if isDeep { try? list(part, depth + 1) { _ in true } }
        default: entries.append(Entry(part, .other))
        }
      }
    }
  }
}
