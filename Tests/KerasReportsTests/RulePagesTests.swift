import Foundation
import KerasAudit
import KerasReports
import Testing

/// The documentation of the rules comes from their values.
@Suite struct RulePagesTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// With RECORD=1 in the environment the page is written anew, and the test fails.
  @Test func `docs/rules.md says what the rules say`() throws {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appendingPathComponent("docs/rules.md")
    let page = RuleDocument.markdown(Rule.all)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(page).write(to: file)
      Issue.record("recorded docs/rules.md: look at it, then run again without RECORD")
    } else {
      let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
      #expect(recorded == text(page), "docs/rules.md is stale: run the tests with RECORD=1")
    }
  }

  @Test func `the list has a line for every rule, by family`() {
    var options = Reporter.Options()
    options.width = 300
    let lines = text(RuleDocument.list(Rule.all, options)).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("  KI") } == Rule.all.count)
    #expect(lines.first == "Stored weights against the configuration")
    #expect(lines.contains { $0.hasPrefix("  KI105  shape-mismatch ") && $0.contains("error") })
  }

  @Test(arguments: [70, 100, 140])
  func `an explanation keeps to the width of the terminal`(width: Int) {
    var options = Reporter.Options()
    options.width = width
    let lines = text(RuleDocument.explanations(Rule.all, options)).split(separator: "\n")
    #expect(lines.count > 5 * Rule.all.count)
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test func `JSON has every rule with its explanation`() throws {
    struct EventReader: Decodable {
      struct Rule: Decodable { let rule, name, level, summary, explanation: String }
      let schema: String
      let rules: [Rule]
    }
    let answer = try JSONDecoder().decode(EventReader.self, from: Data(RuleDocument.json(Rule.all)))
    #expect(answer.schema == "keras-inspect/rules/1")
    #expect(answer.rules.map(\.rule) == Rule.all.map(\.code))
    #expect(answer.rules.map(\.explanation) == Rule.all.map(\.explanation))
  }
}
