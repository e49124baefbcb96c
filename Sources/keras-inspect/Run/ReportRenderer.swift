import KerasAudit
import KerasReports
import Synchronization

/// Renders the reports on single models, on any thread.
struct ReportRenderer: Sendable {
  let formats: [FormatOption<Reporter>]
  /// The file that replaces standard output; nil for none.
  let output: String?
  /// How reports on standard output are rendered, and those in a file.
  let standardOptions, fileOptions: Reporter.Options

  init(_ formats: [FormatOption<Reporter>], _ output: String?, options: (_ isFile: Bool) -> Reporter.Options) {
    self.formats = formats
    self.output = output
    standardOptions = options(false)
    fileOptions = options(true)
  }

  /// The last outcome, which lives as long as the process: to release a large report takes longer than to write it.
  private static let last = Mutex<Outcome?>(nil)

  func rendered(_ outcome: Outcome) -> RenderedOutcome {
    if !standardOptions.isBatch { Self.last.withLock { $0 = outcome } }
    var rendered = RenderedOutcome(counts: OutcomeCounts([outcome]))
    rendered.reports = formats.filter(isStreamed).map { $0.format.render(outcome, standardOptions) }
    if rendered.reports.count < formats.count { rendered.outcome = outcome }
    if case .failure(let failure) = outcome { rendered.failure = failure.description }
    return rendered
  }

  /// Whether a report is written to standard output, model by model.
  func isStreamed(_ option: FormatOption<Reporter>) -> Bool {
    option.file == nil && output == nil && option.format.isStream
  }
}

/// What is left of an outcome when the reports on it are rendered.
struct RenderedOutcome: Sendable {
  let counts: OutcomeCounts
  /// The reports that are written to standard output, model by model.
  var reports: [[UInt8]] = []
  /// The outcome itself, for reports that need all of them; nil if there is no such report.
  var outcome: Outcome?
  /// Why the model could not be audited; nil if it was.
  var failure: String?
}
