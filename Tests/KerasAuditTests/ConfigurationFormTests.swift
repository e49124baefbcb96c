import Foundation
import OracleFixtures
import Testing

@testable import KerasAudit

/// Configurations in forms that Keras does not write, with the ways in which Keras 2.15.0 and 3.15.1 read them.
struct ConfigurationFormTests {
  /// A line of fixtures/reports/configuration-forms.
  struct Recorded: Decodable {
    let file: String
    /// The calls that give a model.
    let by: [String]
  }

  private static let folder = OracleCase.repository.appending(path: "fixtures/reports/configuration-forms")

  @Test(arguments: ["2.15.0", "3.15.1"])
  func `a form is reported that Keras does not read, with the call that reads it`(_ version: String) throws {
    let lines = try Data(contentsOf: Self.folder.appending(path: "\(version).jsonl"))
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      let recorded = try JSONDecoder().decode(Recorded.self, from: line)
      let found = try Audit.run(Self.folder.appending(path: recorded.file).path).findings
      if recorded.file.hasSuffix(".json") {
        let note = found.first { $0.rule == .nameMismatch }
        #expect(found.allSatisfy { $0.level == .note }, "\(recorded.file)")
        #expect((note == nil) == recorded.by.contains("open"), "\(recorded.file)")
        let advice = (note?.message ?? "") + (note?.hint ?? "")
        #expect(note == nil || recorded.by.contains { advice.contains($0) }, "\(recorded.file): \(advice)")
      } else {
        let isRefused = found.contains { $0.rule == .invalidConfig && $0.level == .error }
        #expect(isRefused == recorded.by.isEmpty, "\(recorded.file)")
      }
    }
  }
}
