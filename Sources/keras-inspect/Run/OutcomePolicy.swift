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
  private let source: SettingsSource
  let settings: Settings
  /// What of them applied; nil if no model was read.
  private var usage: SettingsUsage?
  private let expectations: ExpectationsSource
  /// The settings in the folders of models, which do not apply, and the files that a line was printed for.
  private var ignoredSettings: [Substring: String?] = [:]
  private var reportedFiles: Set<String> = []
  /// The findings of this run.
  private var currentBaseline = Baseline()
  private var hasFailures = false
  private var isThresholdReached = false

  /// - Throws: `InvalidFile` or `TextFile.Failure` for the settings.
  init(
    _ ruleOptions: RuleOptions, failOn: FailureThreshold?, checksValues: Bool, expectations: ExpectationsSource
  ) throws {
    self.ruleOptions = ruleOptions
    self.failOn = failOn
    self.checksValues = checksValues
    self.expectations = expectations
    source = ruleOptions.settingsOptions.source
    settings = try ruleOptions.settings(source)
    for line in settings.expired() { Terminal.printDiagnostic(line) }
  }

  /// The outcome with the settings applied to its report.
  mutating func apply(to outcome: Outcome, of model: AuditInput) -> Outcome {
    let ignored = ignoredFiles(of: model.architecture)
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
    var usage = usage ?? SettingsUsage(settings)
    usage.add(unfiltered)
    self.usage = usage
    if unfiltered.expectations != nil { hasExpectations = true }
    currentBaseline.add(settings.known(in: unfiltered))
    var report = settings.applied(to: unfiltered)
    report.ignoredFiles = ignored
    if (failOn ?? settings.failOn ?? .error).isReached(by: report) { isThresholdReached = true }
    return .report(report)
  }

  /// Writes the baseline or reports its fixed findings.
  ///
  /// - Throws: the exit status, unless it is 0.
  func finish() throws {
    if ruleOptions.writeBaseline, let file = ruleOptions.baseline {
      if !hasFailures { try OutputSink.file(file, protecting: []).write(Array(currentBaseline.text.utf8)) }
    } else if !hasFailures, let fixed = settings.baseline?.fixedFindings(in: currentBaseline),
      !fixed.isEmpty
    {
      let verb = fixed.count == 1 ? "occurs" : "occur"
      Terminal.printDiagnostic(
        "\(fixed.count.pluralized("finding")) of the baseline no longer \(verb): \(fixed.joined(separator: ", "))")
    }
    if hasFailures { throw ExitCode(2) }
    for line in usage?.unused(couldRaise: couldRaise) ?? [] {
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

  /// The user's files in a model's folder, which do not apply. Prints a line for each of them.
  private mutating func ignoredFiles(of model: String) -> [String] {
    let folder = model.lastIndex(of: "/").map { model[...$0] } ?? ""
    let ignored = ignoredSettings[folder] ?? source.ignored(of: model)
    ignoredSettings[folder] = .some(ignored)
    let files =
      [ignored.map { ($0, SettingsSource.note(on: $0)) }]
      + [expectations.ignored(of: model).map { ($0, ExpectationsSource.note(on: $0)) }]
    return files.compactMap(\.self).map { file, note in
      if reportedFiles.insert(file).inserted { Terminal.printDiagnostic(note) }
      return file
    }
  }
}
