import Basics
import KerasAudit
import KerasPolicy
import Synchronization

/// Applies the user's settings to outcomes, on any thread.
final class OutcomePolicy: Sendable {
  private let settings: Settings
  private let failOn: FailureThreshold
  private let source: SettingsSource
  private let expectations: ExpectationsSource
  /// Whether a baseline is written or compared with.
  private let listsFindings: Bool
  /// The settings in the folders of models, which do not apply.
  private let ignoredSettings = Mutex<[Name: String?]>([:])
  private let today = CalendarDate.today

  /// - Parameter failOn: what makes a run fail, if the user says so here; otherwise the settings do.
  init(
    _ settings: Settings, from source: SettingsSource, failOn: FailureThreshold?, expectations: ExpectationsSource,
    listsFindings: Bool
  ) {
    self.settings = settings
    self.listsFindings = listsFindings
    self.source = source
    self.failOn = failOn ?? settings.failOn ?? .error
    self.expectations = expectations
  }

  /// The outcome with the settings applied to its report, and what it adds to the verdict on the run.
  func judge(_ outcome: Outcome, of model: AuditInput) -> (outcome: Outcome, part: RunVerdict.Part) {
    var part = RunVerdict.Part(ignoredFiles: ignoredFiles(of: model.architecture), usage: SettingsUsage(settings))
    guard case .report(let unfiltered) = outcome else {
      part.isFailure = true
      return (outcome, part)
    }
    do {
      try settings.checkDeclarations(against: unfiltered.report)
    } catch {
      part.isFailure = true
      return (.failure(Failure(describing: error, path: model.architecture)), part)
    }
    part.usage.add(unfiltered)
    part.hasExpectations = unfiltered.expectations != nil
    if listsFindings { part.known = settings.known(in: unfiltered, on: today) }
    var report = settings.applied(to: unfiltered, on: today)
    report.ignoredFiles = part.ignoredFiles.map(\.path)
    part.isThresholdReached = failOn.isReached(by: report)
    return (.report(report), part)
  }

  /// The user's files in a model's folder, which do not apply.
  private func ignoredFiles(of model: String) -> [IgnoredFile] {
    let folder = Name(model.lastIndex(of: "/").map { String(model[...$0]) } ?? "")
    let settings = ignoredSettings.withLock { known in
      let ignored = known[folder] ?? source.ignored(of: model)
      known[folder] = .some(ignored)
      return ignored
    }
    return [
      settings.map { IgnoredFile(path: $0, note: SettingsSource.note(on: $0)) },
      expectations.ignored(of: model).map { IgnoredFile(path: $0, note: ExpectationsSource.note(on: $0)) },
    ].compactMap(\.self)
  }
}

/// A file of the user in a model's folder, which does not apply.
struct IgnoredFile: Sendable {
  let path: String
  /// The line that says so.
  let note: String
}
