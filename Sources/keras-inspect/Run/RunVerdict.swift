import ArgumentParser
import Basics
import KerasAudit
import KerasPolicy

/// What the outcomes of a run come to: its exit status, the findings that a baseline lists, and the lines that concern
/// no single model.
struct RunVerdict {
  /// What one model adds.
  struct Part: Sendable {
    /// The user's files in the model's folder, which do not apply.
    let ignoredFiles: [IgnoredFile]
    /// Whether it could not be audited.
    var isFailure = false
    var isThresholdReached = false
    /// Which settings applied to it.
    var usage: SettingsUsage
    var hasExpectations = false
    /// The findings that a baseline lists; empty if none is concerned.
    var known: [Finding] = []
  }

  private let settings: Settings
  /// The file to write the baseline to; nil for none.
  private let newBaseline: String?
  /// Whether this run checks tensor values, which findings KI4xx need, and expectations, which KI601 needs.
  private let checksValues: Bool
  private var hasExpectations = false
  /// What of the settings applied.
  private var usage: SettingsUsage
  /// The files that a line was printed for.
  private var ignoredFiles: Set<Name> = []
  /// The findings of this run.
  private var currentBaseline = Baseline()
  private var hasFailures = false
  private var isThresholdReached = false

  init(_ settings: Settings, newBaseline: String?, checksValues: Bool) {
    self.settings = settings
    usage = SettingsUsage(settings)
    self.newBaseline = newBaseline
    self.checksValues = checksValues
  }

  /// Adds one more model, and prints a line for each file that is ignored for the first time.
  mutating func add(_ part: Part) {
    for file in part.ignoredFiles where ignoredFiles.insert(Name(file.path)).inserted {
      Terminal.printDiagnostic(file.note)
    }
    if part.isFailure { hasFailures = true }
    if part.isThresholdReached { isThresholdReached = true }
    if part.hasExpectations { hasExpectations = true }
    usage.formUnion(part.usage)
    currentBaseline.add(part.known)
  }

  /// Writes the baseline or reports its fixed findings.
  ///
  /// - Throws: the exit status, unless it is 0.
  func finish() throws {
    if let newBaseline {
      if !hasFailures { try OutputSink.file(newBaseline, protecting: []).write(Array(currentBaseline.text.utf8)) }
    } else if !hasFailures, let fixed = settings.baseline?.fixedFindings(in: currentBaseline),
      !fixed.isEmpty
    {
      let verb = fixed.count == 1 ? "occurs" : "occur"
      Terminal.printDiagnostic(
        "\(fixed.count.pluralized("finding")) of the baseline no longer \(verb): \(fixed.joined(separator: ", "))")
    }
    if hasFailures { throw ExitCode(2) }
    for line in usage.unused(couldRaise: couldRaise) { Terminal.printDiagnostic(line) }
    if isThresholdReached, newBaseline == nil { throw ExitCode(1) }
  }

  /// Whether this run can raise a rule's findings.
  private func couldRaise(_ rule: Rule) -> Bool {
    switch rule.code.dropFirst(2).first {
    case "4": checksValues
    case "6": hasExpectations
    default: true
    }
  }
}
