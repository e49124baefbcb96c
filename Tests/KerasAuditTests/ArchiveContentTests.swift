import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// Content beside the weights of `.keras` archives, as `fixtures/make/archives.py` recorded what Keras makes of it.
struct ArchiveContentTests {
  private static let folder = OracleCase.repository.appending(path: ".build-fixtures/archives/3.15.1")

  private struct Outcome: Decodable {
    let loads: Bool
    let calls: Bool?
  }

  @Test func `a vocabulary is an error if Keras refuses it, and a warning if a call fails`() throws {
    let text = try Data(contentsOf: Self.folder.appending(path: "vocabularies.json"))
    let outcomes = try JSONDecoder().decode([String: Outcome].self, from: text)
    #expect(outcomes.count > 80)
    for (file, outcome) in outcomes.sorted(by: { $0.key < $1.key }) {
      let report = try Audit.run(Self.folder.appending(path: file).path)
      let level = report.findings.filter { $0.rule == .vocabularyMismatch }.map(\.level).max()
      #expect(level == (!outcome.loads ? .error : outcome.calls == true ? nil : .warning), "\(file)")
    }
  }

  @Test func `a state that Keras drops is a warning with Keras' numbers`() throws {
    let text = try Data(contentsOf: Self.folder.appending(path: "optimizers.json"))
    let outcomes = try JSONDecoder().decode([String: [Int]?].self, from: text)
    #expect(outcomes.count > 50)
    for (file, numbers) in outcomes.sorted(by: { $0.key < $1.key }) {
      let report = try Audit.run(Self.folder.appending(path: file).path)
      let finding = report.findings.first { $0.rule == .optimizerMismatch }
      if let numbers, !file.hasSuffix("__untrained.keras") {
        #expect(finding?.expected == .number(numbers[0]) && finding?.actual == .number(numbers[1]), "\(file)")
      } else {
        // Before training there is no state that could be lost.
        #expect(finding == nil, "\(file)")
      }
    }
  }

  @Test func `variables of an optimizer and copies of weights that Keras does not find are errors`() throws {
    let folder = OracleCase.repository.appending(path: "fixtures/reports/saved-states")
    let text = try Data(contentsOf: folder.appending(path: "verdicts.json"))
    for (file, loads) in try JSONDecoder().decode([String: Bool].self, from: text).sorted(by: { $0.key < $1.key }) {
      let codes = try Audit.run(folder.appending(path: file).path).findings.filter { $0.level > .note }.map(\.rule.code)
      #expect(codes == (loads ? [] : [file.hasPrefix("lora") ? "KI508" : "KI103"]), "\(file)")
    }
  }

  @Test(arguments: [
    ("text", [String]()), ("without_vocabulary", ["KI509"]), ("more_words", ["KI509"]), ("trained", []),
    ("frozen", ["KI508"]),
  ])
  func `an unpacked archive is judged as the zipped one`(_ name: String, _ rules: [String]) throws {
    let folder = OracleCase.repository.appending(path: "fixtures/reports/unpacked-archives/\(name)").path
    #expect(try Audit.run(folder).findings.filter { $0.level > .note }.map(\.rule.code) == rules)
  }
}
