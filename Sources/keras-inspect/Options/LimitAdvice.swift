import Basics
import KerasAudit

extension Limit {
  /// The option that sets the limit, without dashes: `max-json-depth`.
  var optionName: String { self == .timeout ? definition.name : "max-\(definition.name)" }

  /// What a message about an exceeded limit ends with. The libraries know no options, so only the command line adds it.
  var advice: String { "; --\(optionName) allows more" }
}

extension Finding {
  fileprivate var advised: Finding { limit.map { appending($0.advice) } ?? self }
}

extension Failure {
  /// The same with the option that raises the limit, if the model exceeds one.
  var advised: Failure { limit.map { appending($0.advice) } ?? self }
}

extension AssessedReport {
  /// The same with the option that raises a limit in the message of each finding about one.
  var advised: AssessedReport {
    guard findings.contains(where: { $0.limit != nil }) else { return self }
    return AssessedReport(
      report, findings: findings.map(\.advised), suppressions: suppressions, expectations: expectations)
  }
}

extension Difference {
  /// The same with the option that raises a limit in each note about one.
  var advised: Difference {
    var difference = self
    for index in notes.indices { difference.notes[index].text += notes[index].limit?.advice ?? "" }
    return difference
  }
}
