import ArgumentParser
import Basics
import KerasAudit
import KerasPolicy

/// Applies the user's settings to each outcome, and derives the exit status from all of them.
struct OutcomePolicy {
  private let ruleOptions: RuleOptions
  private let failOn: FailureThreshold?
  /// The settings by the path of their file; those without a file under the empty path.
  private var settings: [String: Settings] = [:]
  /// The settings file of each folder.
  private var settingsFiles: [Substring: String?] = [:]
  /// The findings of this run.
  private var currentBaseline = Baseline()
  private var hasFailures = false
  private var isThresholdReached = false

  init(_ ruleOptions: RuleOptions, failOn: FailureThreshold?) {
    self.ruleOptions = ruleOptions
    self.failOn = failOn
  }

  /// The outcome with the settings applied to its report.
  ///
  /// - Throws: `InvalidFile` or `TextFile.Failure` for the settings.
  mutating func apply(to outcome: Outcome, of model: AuditInput) throws -> Outcome {
    let settings = try settings(for: model.architecture)
    guard case .report(let unfiltered) = outcome else {
      hasFailures = true
      return outcome
    }
    currentBaseline.add(settings.known(in: unfiltered))
    let report = settings.applied(to: unfiltered)
    let threshold = failOn ?? settings.failOn.flatMap(FailureThreshold.init) ?? .error
    if report.findings.contains(where: { threshold.isReached(by: $0.level) }) { isThresholdReached = true }
    return .report(report)
  }

  /// Writes the baseline or reports its fixed findings.
  ///
  /// - Throws: the exit status, unless it is 0.
  func finish() throws {
    if ruleOptions.writeBaseline, let file = ruleOptions.baseline {
      if !hasFailures { try OutputSink.file(file, protecting: []).write(Array(currentBaseline.text.utf8)) }
    } else if !hasFailures, let fixed = settings.values.first?.baseline?.fixedFindings(in: currentBaseline),
      !fixed.isEmpty
    {
      let verb = fixed.count == 1 ? "occurs" : "occur"
      Terminal.printDiagnostic(
        "\(fixed.count.pluralized("finding")) of the baseline no longer \(verb): \(fixed.joined(separator: ", "))")
    }
    if hasFailures { throw ExitCode(2) }
    if isThresholdReached, !ruleOptions.writeBaseline { throw ExitCode(1) }
  }

  /// The settings that apply to a model.
  ///
  /// - Throws: `InvalidFile` or `TextFile.Failure` for the settings.
  mutating func settings(for model: String) throws -> Settings {
    let folder = model.lastIndex(of: "/").map { model[...$0] } ?? ""
    let path = settingsFiles[folder] ?? ruleOptions.settingsOptions.file(for: model)
    settingsFiles[folder] = .some(path)
    if let settings = settings[path ?? ""] { return settings }
    let settings = try ruleOptions.settings(path)
    for line in settings.expired() { Terminal.printDiagnostic(line) }
    self.settings[path ?? ""] = settings
    return settings
  }
}
