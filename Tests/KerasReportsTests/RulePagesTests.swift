import Basics
import Foundation
import KerasAudit
import KerasReports
import Testing

/// The documentation of the rules is generated from the rules.
@Suite struct RulePagesTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// With RECORD=1 in the environment the test writes the page and fails.
  @Test func `docs/rules.md is what the rules give`() throws {
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
  func `an explanation fits the width of the terminal`(width: Int) {
    var options = Reporter.Options()
    options.width = width
    let lines = text(RuleDocument.explanations(Rule.all, options)).split(separator: "\n")
    #expect(lines.count > 5 * Rule.all.count)
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test func `JSON has every rule with its explanation, whole and in its fields`() throws {
    struct Document: Decodable {
      struct Rule: Decodable {
        let rule, name, level, summary, page, explanation, meaning, impact, fix: String
        let causes: [String]
        let affected_versions: String?
        let references: [[String: String]]?
      }
      let schema: String
      let rules: [Rule]
    }
    let document = try JSONDecoder().decode(Document.self, from: Data(RuleDocument.json(Rule.all)))
    #expect(document.schema == "keras-inspect/rules/1")
    #expect(document.rules.map(\.rule) == Rule.all.map(\.code))
    for (written, rule) in zip(document.rules, Rule.all) {
      let explanation = rule.explanation
      #expect(written.page == "\(ToolInfo.site)rules/\(rule.code)/")
      #expect(written.explanation == explanation.markdown)
      #expect(written.meaning == explanation.meaning)
      #expect(written.impact == explanation.impact)
      #expect(written.causes == explanation.causes)
      #expect(written.fix == explanation.fix)
      #expect(written.affected_versions == explanation.affectedVersions)
      #expect(written.references?.compactMap { $0["title"] } ?? [] == explanation.references.map(\.title))
    }
  }

  @Test func `an explanation has its headings in one order and none that is empty`() {
    let headings = ["What it means", "Why it matters", "Causes", "How to fix it", "Affected versions", "References"]
    for rule in Rule.all {
      let lines = text(RuleDocument.explanations([rule], .init())).split(separator: "\n").map(String.init)
      var expected = headings
      if rule.explanation.affectedVersions == nil { expected.removeAll { $0 == "Affected versions" } }
      if rule.explanation.references.isEmpty { expected.removeAll { $0 == "References" } }
      #expect(lines.filter(headings.contains) == expected, "\(rule.code)")
      let markdown = rule.explanation.markdown.split(separator: "\n").map(String.init)
      #expect(markdown.filter { $0.hasPrefix("#") } == expected.map { "#### " + $0 })
    }
  }
}
