import KerasPolicy
import OracleFixtures
import Testing

@testable import KerasAudit

/// The result of `check` for each single mutation, with the expectations that `expect` writes for the untouched model.
struct MutationCheckTests {
  /// Rules that are no error, since Keras loads such weights into the right places.
  private static let harmless: Set = ["KI108", "KI109", "KI110"]

  @Test(arguments: OracleCase.small)
  func `each single mutation fails the check on its own line`(_ model: OracleCase) throws {
    for (file, good) in try SavedModel.all(of: model) {
      let untouched = try good.report(good.inventory)
      let expectations = try Expectations(path: "x.yml", text: Expectations.text(of: untouched))
      let passing = try expectations.checked(against: untouched).findings.filter { $0.level > .note }
      #expect(
        !passing.contains { $0.rule == .expectationFailed || $0.rule.code.hasPrefix("KI1") }, "\(file), untouched")
      for mutation in Mutation.all {
        guard let (mutant, expected) = mutation.make(good, model.description.utf8.count) else { continue }
        let report = try good.report(mutant), facts = ReportFacts(report)
        let checked = try expectations.checked(against: report)
        for assessed in try Policies.all(for: checked) {
          #expect(ReportFacts(assessed.report) == facts, "\(file), \(mutation.name)")
        }
        let found = checked.findings
        let own = try #require(found.first { $0.line == expected }, "\(file), \(mutation.name)")
        // Without an error of the audit an expectation fails: that of the dtypes or of the size.
        let fails = found.contains { $0.level == .error && !passing.map(\.line).contains($0.line) }
        #expect(fails || Self.harmless.contains(own.rule.code), "\(file), \(mutation.name): \(found.map(\.message))")
      }
    }
  }
}

/// The facts of a report that no policy may change.
private struct ReportFacts: Equatable {
  let statuses: [Report.Status]
  let match: Report.Coverage?
  let totals: String
  let findings: [Finding]

  init(_ report: Report) {
    statuses = report.layers.map(\.status)
    match = report.model.match
    totals = "\(report.totals)"
    findings = report.findings
  }
}

/// Everything that a user can decide about findings.
private enum Policies {
  static func all(for checked: AssessedReport) throws -> [AssessedReport] {
    let texts = [
      "ignore: [KI1, KI2, KI6]", "select: KI3", "severity: {KI1: note, KI2: note, KI6: note}",
      "suppress: [{rule: KI1, reason: known}, {rule: KI6, reason: known}]",
    ]
    var baseline = Settings()
    var known = Baseline()
    known.add(checked.findings)
    baseline.baseline = known
    let all = try texts.map { try Settings(path: "s.yml", text: $0) } + [baseline, Settings()]
    return all.map { $0.applied(to: checked) }
  }
}
