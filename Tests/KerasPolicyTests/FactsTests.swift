import Foundation
import KerasAudit
import KerasPolicy
import KerasStores
import OracleFixtures
import Testing

/// Which layers are wrong is a fact: the audit states it, and no policy changes it.
@Suite struct FactsTests {
  private static let vqa = OracleCase.repository.appending(path: "fixtures/models/vqa.h5").path

  /// The report on the visual-question-answering model with a change to its configuration.
  private func report(changing before: String, of layer: String, to after: String) throws -> Report {
    let store = try Store.open(Self.vqa)
    var json = String(decoding: try #require(store.architecture), as: UTF8.self)
    let start = try #require(json.range(of: "\"name\": \"\(layer)\""))
    json = try json.replacingCharacters(
      in: #require(json.range(of: before, range: start.upperBound..<json.endIndex)), with: after)
    return try Audit.report(
      Store(path: "model.json", kind: .json, architecture: Array(json.utf8)), store)
  }

  private func mismatches(_ report: Report) -> [String] {
    report.layers.filter { $0.status == .mismatch }.map(\.name)
  }

  @Test func `a layer that differs as a consequence of another layer's fault is a mismatch`() throws {
    let report = try report(changing: "\"filters\": 64", of: "conv2d_1", to: "\"filters\": 32")
    #expect(report.findings.map(\.rule.code) == ["KI105"])
    #expect(report.findings.map(\.layer) == [["vision_model", "conv2d_1"]])
    #expect(mismatches(report) == ["vision_model", "conv2d_1", "conv2d_2"])
    let assessed = Settings().applied(to: AssessedReport(report))
    #expect(mismatches(assessed.report) == mismatches(report))
  }

  @Test(arguments: [
    ("ignore: KI105", AssessedReport.Reason.notSelected), ("select: KI2", .notSelected),
    ("suppress: [{rule: KI105, reason: known}]", .suppressed("known")),
  ])
  func `settings suppress findings and leave the facts`(text: String, reason: AssessedReport.Reason) throws {
    let report = try report(changing: "\"filters\": 64", of: "conv2d_1", to: "\"filters\": 32")
    let assessed = try Settings(path: "s.yml", text: text).applied(to: AssessedReport(report))
    #expect(assessed.findings.isEmpty)
    #expect(assessed.suppressions.map(\.finding) == report.findings)
    #expect(assessed.suppressions.map(\.reason) == [reason])
    #expect(assessed.report.findings == report.findings)
    #expect(mismatches(assessed.report) == ["vision_model", "conv2d_1", "conv2d_2"])
  }

  @Test func `a severity changes the level of a counted finding alone`() throws {
    let report = try report(changing: "\"filters\": 64", of: "conv2d_1", to: "\"filters\": 32")
    let assessed = try Settings(path: "s.yml", text: "severity: {KI105: note}").applied(to: AssessedReport(report))
    #expect(assessed.findings.map(\.level) == [.note])
    #expect(assessed.report.findings.map(\.level) == [.error])
    #expect(mismatches(assessed.report) == ["vision_model", "conv2d_1", "conv2d_2"])
  }

  @Test func `a failed expectation is a finding on its layer and leaves its status`() throws {
    let report = try Audit.run(Self.vqa)
    let expectations = try Expectations(path: "x.yml", text: "layers: {dense_1: {class: Conv2D}}")
    let assessed = try expectations.checked(against: report)
    #expect(assessed.findings.map(\.rule.code) == ["KI601"])
    #expect(assessed.findings.map(\.layer) == [["dense_1"]])
    #expect(assessed.report.findings.isEmpty)
    #expect(mismatches(assessed.report).isEmpty)
  }

  @Test(arguments: ["level", "layer", "weight", "expected", "actual", "formula", "dataset", "message", "hint", "rule"])
  func `findings that differ in one property are not equal`(property: String) {
    func finding(_ changed: String) -> Finding {
      func text(_ name: String) -> String { name == changed ? "other" : name }
      var finding = Finding(
        changed == "rule" ? .weightMissing : .shapeMismatch, layer: [text("layer")], weight: text("weight"),
        expected: .text(text("expected")), actual: .text(text("actual")), formula: text("formula"),
        dataset: text("dataset"), message: text("message"), hint: text("hint"))
      if changed == "level" { finding.level = .note }
      return finding
    }
    #expect(finding("") == finding(""))
    #expect(finding("") != finding(property))
  }
}
