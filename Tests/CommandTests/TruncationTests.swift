import Foundation
import Testing

/// Truncated files. `CUT=folder swift test --filter TruncationTests` also truncates the models of another folder.
@Suite struct TruncationTests {
  private struct JSONReport: Decodable {
    struct Finding: Decodable { let rule: String }
    let error: String?
    let findings: [Finding]
  }

  /// The intact models and weights of the fixtures.
  static let files: [URL] = {
    let damaged = Tool.package.appendingPathComponent("fixtures/damaged")
    let own = [
      "whole.h5", "whole_weights.h5", "whole.weights.h5", "whole.keras", "deflated.keras", "user_block.h5",
      "whole.json",
    ]
    .map(damaged.appendingPathComponent)
    guard let folder = ProcessInfo.processInfo.environment["CUT"] else { return own }
    let others = FileManager.default.enumerator(at: URL(fileURLWithPath: folder), includingPropertiesForKeys: nil)
    return own + (others?.compactMap { $0 as? URL } ?? []).filter { isModel($0) }
  }()

  /// Whether the intact file can be audited.
  private static func isModel(_ file: URL) -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
      return false
    }
    return (try? Tool.run([file.path, "--quiet", "--fail-on", "never"]))?.status == 0
  }

  @Test(arguments: files)
  func `a truncated file is never clean`(file: URL) throws {
    let whole = try Data(contentsOf: file)
    try Tool.withFolder { folder in
      let part = folder.appendingPathComponent(file.lastPathComponent)
      for place in 1...20 {
        try whole.prefix(whole.count * place / 21).write(to: part)
        let run = try Tool.run([part.path, "--format", "json", "--fail-on", "note"])
        let answer = try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8))
        let isReported = answer.findings.contains { ["KI501", "KI502"].contains($0.rule) }
        #expect(run.status == 2 && answer.error != nil || run.status == 1 && isReported, "cut at \(place)/21")
      }
    }
  }
}
