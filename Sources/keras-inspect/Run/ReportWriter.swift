import KerasAudit
import KerasReports

/// The reports that a command writes, as the outcomes come: at once where a format allows it, else at the end.
struct ReportWriter {
  private let formats: [Format<Reporter>]
  private let output: String?
  private let models: [String?]
  private let options: (_ isFile: Bool) -> Reporter.Options
  private let isBatch: Bool
  private var outcomes: [Outcome] = []
  private var count = OutcomeCount()

  init(
    _ formats: [Format<Reporter>], _ output: String?, sparing models: [String?], isBatch: Bool,
    options: @escaping (_ isFile: Bool) -> Reporter.Options
  ) {
    self.formats = formats
    self.output = output
    self.models = models
    self.isBatch = isBatch
    self.options = options
  }

  mutating func tell(_ outcome: Outcome) throws {
    count.add(outcome)
    if case .failure(let failure) = outcome, !isBatch || !formats.contains(where: { isNow($0) && $0.form.isText }) {
      Terminal.complain(failure.description)
    }
    for format in formats where isNow(format) {
      try Sink.standardOutput.put(format.form.render(outcome, options(false)))
    }
    if formats.contains(where: { !isNow($0) }) { outcomes.append(outcome) }
  }

  func end() throws {
    for format in formats {
      if isNow(format) {
        try Sink.standardOutput.put(summary(of: format, isFile: false))
        continue
      }
      let file = format.file ?? output
      let sink = Sink.to(file, sparing: models)
      let isFile = file != nil
      try sink.put(format.form.render(outcomes, options(isFile)) + summary(of: format, isFile: isFile))
    }
  }

  /// Whether what a format has to say can be written as it comes.
  private func isNow(_ format: Format<Reporter>) -> Bool { format.file == nil && output == nil && format.form.isStream }

  /// The last line of a text on several models.
  private func summary(of format: Format<Reporter>, isFile: Bool) -> [UInt8] {
    let isWanted = isBatch && format.form.isText && options(isFile).detail != .findings
    return isWanted ? Array((count.words + "\n").utf8) : []
  }
}

extension Reporter {
  fileprivate var isText: Bool { name == Reporter.text.name }
}

/// How many models turned out how.
private struct OutcomeCount {
  private var clean = 0, suppressed = 0, warned = 0, wrong = 0, failed = 0

  mutating func add(_ outcome: Outcome) {
    switch outcome {
    case .failure: failed += 1
    case .report(let report):
      switch report.findings.map(\.level).max() {
      case .error: wrong += 1
      case .warning: warned += 1
      case .note, nil:
        if report.layers.contains(where: { $0.status == .mismatch }) { suppressed += 1 } else { clean += 1 }
      }
    }
  }

  /// `12 models: 9 clean, 2 with errors, 1 could not be read`
  var words: String {
    let total = clean + suppressed + warned + wrong + failed
    let parts = [
      (clean, "clean"), (suppressed, "with suppressed mismatches"), (warned, "with warnings"), (wrong, "with errors"),
      (failed, "not read"),
    ]
    return "\(total) \(total == 1 ? "model" : "models"): "
      + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
