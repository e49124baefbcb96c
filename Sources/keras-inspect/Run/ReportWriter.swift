import Basics
import KerasAudit
import KerasReports

/// Writes the reports of a command: as outcomes arrive if the format allows it, otherwise at the end.
struct ReportWriter {
  private let formats: [FormatOption<Reporter>]
  private let output: String?
  private let models: [String?]
  private let options: (_ isFile: Bool) -> Reporter.Options
  private let isBatch: Bool
  private var outcomes: [Outcome] = []
  private var counts = OutcomeCounts()

  /// - Parameters:
  ///   - output: The file that replaces standard output; nil for none.
  ///   - models: Files that no report may overwrite.
  init(
    _ formats: [FormatOption<Reporter>], _ output: String?, protecting models: [String?], isBatch: Bool,
    options: @escaping (_ isFile: Bool) -> Reporter.Options
  ) {
    self.formats = formats
    self.output = output
    self.models = models
    self.isBatch = isBatch
    self.options = options
  }

  mutating func append(_ outcome: Outcome) throws {
    counts.add(outcome)
    if case .failure(let failure) = outcome,
      !isBatch || !formats.contains(where: { isStreamed($0) && $0.format.isText })
    {
      Terminal.printDiagnostic(failure.description)
    }
    for option in formats where isStreamed(option) {
      try OutputSink.standardOutput.write(option.format.render(outcome, options(false)))
    }
    if formats.contains(where: { !isStreamed($0) }) { outcomes.append(outcome) }
  }

  /// Writes the reports that need all outcomes, and the summary line of a batch.
  func finish() throws {
    for option in formats {
      if isStreamed(option) {
        try OutputSink.standardOutput.write(summary(of: option, isFile: false))
        continue
      }
      let file = option.file ?? output
      let sink = OutputSink.to(file, protecting: models)
      let isFile = file != nil
      try sink.write(option.format.render(outcomes, options(isFile)) + summary(of: option, isFile: isFile))
    }
  }

  private func isStreamed(_ option: FormatOption<Reporter>) -> Bool {
    option.file == nil && output == nil && option.format.isStream
  }

  /// The last line of a text report on several models.
  private func summary(of option: FormatOption<Reporter>, isFile: Bool) -> [UInt8] {
    let isWanted = isBatch && option.format.isText && options(isFile).detail != .findings
    return isWanted ? Array("\(counts)\n".utf8) : []
  }
}

extension Reporter {
  fileprivate var isText: Bool { name == Reporter.text.name }
}

/// How many models had which result.
private struct OutcomeCounts: CustomStringConvertible {
  private var clean = 0, withSuppressed = 0, withWarnings = 0, withErrors = 0, unreadable = 0

  mutating func add(_ outcome: Outcome) {
    switch outcome {
    case .failure: unreadable += 1
    case .report(let report):
      switch report.findings.map(\.level).max() {
      case .error: withErrors += 1
      case .warning: withWarnings += 1
      case .note, nil:
        if report.layers.contains(where: { $0.status == .mismatch }) { withSuppressed += 1 } else { clean += 1 }
      }
    }
  }

  /// `12 models: 9 clean, 2 with errors, 1 not read`
  var description: String {
    let parts = [
      (clean, "clean"), (withSuppressed, "with suppressed mismatches"), (withWarnings, "with warnings"),
      (withErrors, "with errors"), (unreadable, "not read"),
    ]
    let total = parts.reduce(0) { $0 + $1.0 }
    return "\(total.pluralized("model")): "
      + parts.filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" }.joined(separator: ", ")
  }
}
