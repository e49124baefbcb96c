import Basics
import KerasAudit

extension Reporter {
  /// JUnit XML: a suite for each model, with a test case for each layer and one for the whole model.
  ///
  /// Errors are failures, an unverified layer or model is a skipped test, and warnings and notes are output of the
  /// test.
  public static let junit = Reporter("junit", fileEnding: "junit.xml") { outcomes, _ in
    let suites = outcomes.map(Suite.init)
    var xml = XMLWriter()
    let attributes: KeyValuePairs<String, String?> = [
      "name": ToolInfo.name, "tests": String(suites.reduce(0) { $0 + $1.cases.count }),
      "failures": String(suites.reduce(0) { $0 + $1.count(.failed) }),
      "errors": String(suites.reduce(0) { $0 + $1.count(.broken) }),
    ]
    xml.element("testsuites", attributes) { xml in
      for suite in suites { xml.suite(suite) }
    }
    return xml.bytes
  }
}

/// The test cases of one outcome.
private struct Suite {
  enum Result { case passed, skipped, failed, broken }

  struct Case {
    let name: String
    let result: Result
    /// Why the model could not be read, or why the test was skipped.
    var message: String?
    var findings: [Finding] = []

    var errors: [Finding] { findings.filter { $0.level == .error } }
    var others: [Finding] { findings.filter { $0.level != .error } }
  }

  let name: String
  let cases: [Case]

  init(_ outcome: Outcome) {
    name = outcome.path
    switch outcome {
    case .failure(let failure):
      cases = [Case(name: "(whole model)", result: .broken, message: failure.description, findings: failure.findings)]
    case .report(let report):
      var byLayer = Dictionary(grouping: report.findings.filter { $0.layer != nil }) { $0.layer ?? [] }
      let layers = report.layers.map { layer in
        // Two layers may share a path (KI206): the first gets the findings of both.
        Suite.layer(layer, byLayer.removeValue(forKey: layer.path) ?? [])
      }
      let rest = report.findings.filter { finding in finding.layer.map { byLayer[$0] != nil } ?? true }
      let isWrong = rest.contains { $0.level == .error }
      let isUnverified = report.verification == .unverified
      let result: Result = isWrong ? .failed : isUnverified ? .skipped : .passed
      let reason = isUnverified ? Verdict(report).text : nil
      cases = [Case(name: "(whole model)", result: result, message: reason, findings: rest)] + layers
    }
  }

  private static func layer(_ layer: Report.Layer, _ findings: [Finding]) -> Case {
    let name = layer.path.joined(separator: "/")
    if findings.contains(where: { $0.level == .error }) { return Case(name: name, result: .failed, findings: findings) }
    switch layer.status {
    case .mismatch where !findings.contains { $0.level > .note }:
      let reason =
        "\(layer.className) does not match: its findings are suppressed, or it follows from the fault of another layer"
      return Case(name: name, result: .skipped, message: reason, findings: findings)
    case .unverified:
      let reason = "\(layer.className) could not be verified"
      return Case(name: name, result: .skipped, message: reason, findings: findings)
    case .ok, .mismatch: return Case(name: name, result: .passed, findings: findings)
    }
  }

  func count(_ result: Result) -> Int { cases.count { $0.result == result } }
}

extension XMLWriter {
  fileprivate mutating func suite(_ suite: Suite) {
    let attributes: KeyValuePairs<String, String?> = [
      "name": suite.name, "tests": String(suite.cases.count), "failures": String(suite.count(.failed)),
      "errors": String(suite.count(.broken)), "skipped": String(suite.count(.skipped)), "file": suite.name,
    ]
    element("testsuite", attributes) { xml in
      for test in suite.cases {
        let attributes: KeyValuePairs<String, String?> = ["name": test.name, "classname": suite.name]
        if test.result == .passed && test.findings.isEmpty {
          xml.element("testcase", attributes)
        } else {
          xml.element("testcase", attributes) { xml in xml.outcome(of: test) }
        }
      }
    }
  }

  private mutating func outcome(of test: Suite.Case) {
    switch test.result {
    case .passed: break
    case .skipped: element("skipped", ["message": test.message])
    case .broken: element("error", ["message": test.message, "type": test.errors.first?.rule.code])
    case .failed:
      let first = test.errors.first
      let more = test.errors.count > 1 ? " (and \((test.errors.count - 1).grouped) more)" : ""
      element(
        "failure", ["message": first.map { $0.message + more }, "type": first?.rule.code], lines: lines(of: test.errors)
      )
    }
    if !test.others.isEmpty { element("system-out", lines: lines(of: test.others)) }
  }

  private func lines(of findings: [Finding]) -> [String] {
    findings.flatMap { finding in
      [
        "\(finding.level.rawValue) \(finding.rule.code) \(finding.rule.name)"
          + (finding.location.map { " \($0)" } ?? "")
      ]
        + finding.detailLines.map { "  " + $0 }
    }
  }
}
