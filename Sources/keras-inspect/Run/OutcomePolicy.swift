import ArgumentParser
import KerasAudit
import KerasPolicy

/// What the settings make of each outcome, and of them all the exit status.
struct OutcomePolicy {
  private let ruleOptions: RuleOptions
  private let failOn: FailureThreshold?
  private var settings: [String: Settings] = [:]
  /// The settings file of each folder.
  private var files: [Substring: String?] = [:]
  private var found = Baseline()
  private var hasFailed = false
  private var isReached = false

  init(_ ruleOptions: RuleOptions, failOn: FailureThreshold?) {
    self.ruleOptions = ruleOptions
    self.failOn = failOn
  }

  /// - Throws: where the settings themselves are at fault.
  mutating func take(_ outcome: Outcome, of model: AuditInput) throws -> Outcome {
    let settings = try settings(for: model.architecture)
    guard case .report(let unfiltered) = outcome else {
      hasFailed = true
      return outcome
    }
    found.add(settings.known(in: unfiltered))
    let report = settings.applied(to: unfiltered)
    let threshold = failOn ?? settings.failOn.flatMap(FailureThreshold.init) ?? .error
    if report.findings.contains(where: { threshold.isReached(by: $0.level) }) { isReached = true }
    return .report(report)
  }

  /// Writes the baseline, or tells what of it is gone, and ends as the findings deserve.
  func end() throws {
    if ruleOptions.writeBaseline, let file = ruleOptions.baseline {
      if !hasFailed { try OutputSink.file(file, protecting: []).write(Array(found.text.utf8)) }
    } else if !hasFailed, let gone = settings.values.first?.baseline?.gone(from: found), !gone.isEmpty {
      let what = gone.count == 1 ? "a finding that is" : "\(gone.count) findings that are"
      Terminal.printDiagnostic("the baseline lists \(what) gone: \(gone.joined(separator: ", "))")
    }
    if hasFailed { throw ExitCode(2) }
    if isReached, !ruleOptions.writeBaseline { throw ExitCode(1) }
  }

  /// - Throws: where the settings themselves are at fault.
  mutating func settings(for model: String) throws -> Settings {
    let folder = model.lastIndex(of: "/").map { model[...$0] } ?? ""
    let path = files[folder] ?? ruleOptions.settingsOptions.file(for: model)
    files[folder] = .some(path)
    if let known = settings[path ?? ""] { return known }
    let settings = try ruleOptions.settings(path)
    for line in settings.expired() { Terminal.printDiagnostic(line) }
    self.settings[path ?? ""] = settings
    return settings
  }
}
