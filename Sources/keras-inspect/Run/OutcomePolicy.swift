import ArgumentParser
import Basics
import KerasAudit
import KerasPolicy

/// Applies the user's settings to each outcome, and derives the exit status from all of them.
struct OutcomePolicy {
  private let ruleOptions: RuleOptions
  private let failOn: FailureThreshold?
  /// Whether this run checks tensor values, which findings KI4xx need, and expectations, which KI601 needs.
  private let checksValues: Bool
  private var hasExpectations = false
  /// The settings by the path of their file; those without a file under the empty path.
  private var settings: [String: Settings] = [:]
  /// What of them applied, by the same path.
  private var usages: [String: SettingsUsage] = [:]
  /// The settings file of each folder.
  private var settingsFiles: [Substring: String?] = [:]
  /// The findings of this run.
  private var currentBaseline = Baseline()
  private var hasFailures = false
  private var isThresholdReached = false

  init(_ ruleOptions: RuleOptions, failOn: FailureThreshold?, checksValues: Bool) {
    self.ruleOptions = ruleOptions
    self.failOn = failOn
    self.checksValues = checksValues
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
    do {
      try settings.checkDeclarations(against: unfiltered.report)
    } catch {
      hasFailures = true
      return .failure(Failure(describing: error, path: model.architecture))
    }
    usages[settings.path ?? "", default: SettingsUsage(settings)].add(unfiltered)
    if unfiltered.expectations != nil { hasExpectations = true }
    currentBaseline.add(settings.known(in: unfiltered))
    let report = settings.applied(to: unfiltered)
    if (failOn ?? settings.failOn ?? .error).isReached(by: report) { isThresholdReached = true }
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
    for line in usages.sorted(by: { $0.key < $1.key }).flatMap({ $0.value.unused(couldRaise: couldRaise) }) {
      Terminal.printDiagnostic(line)
    }
    if isThresholdReached, !ruleOptions.writeBaseline { throw ExitCode(1) }
  }

  /// Whether this run can raise a rule's findings.
  private func couldRaise(_ rule: Rule) -> Bool {
    switch rule.code.dropFirst(2).first {
    case "4": checksValues
    case "6": hasExpectations
    default: true
    }
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
