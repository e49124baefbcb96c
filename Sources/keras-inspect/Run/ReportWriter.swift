import Basics
import KerasAudit
import KerasReports
import Synchronization

/// Writes the reports of a command: as outcomes arrive if the format allows it, otherwise at the end.
struct ReportWriter {
  private let formats: [FormatOption<Reporter>]
  private let output: String?
  private let models: InputSet
  private let options: (_ isFile: Bool) -> Reporter.Options
  private var outcomes: [Outcome] = []
  private var counts = OutcomeCounts()

  /// - Parameters:
  ///   - output: The file that replaces standard output; nil for none.
  ///   - models: The models, whose files no report may overwrite.
  init(
    _ formats: [FormatOption<Reporter>], _ output: String?, for models: InputSet,
    options: @escaping (_ isFile: Bool) -> Reporter.Options
  ) {
    self.formats = formats
    self.output = output
    self.models = models
    self.options = options
  }

  /// The last outcome, which lives as long as the process: to release a large report takes longer than to write it.
  private static let last = Mutex<Outcome?>(nil)

  mutating func append(_ outcome: Outcome) throws {
    defer { Self.last.withLock { $0 = outcome } }
    counts.add(outcome)
    // A terminal that shows both streams needs the message once.
    if case .failure(let failure) = outcome, !(isInText && Terminal.showsBothStreams) {
      Terminal.printDiagnostic(failure.description)
    }
    for option in formats where isStreamed(option) {
      try OutputSink.standardOutput.write(option.format.render(outcome, options(false)))
    }
    if formats.contains(where: { !isStreamed($0) }) { outcomes.append(outcome) }
  }

  /// Writes the reports that need all outcomes, and the summary line of a batch.
  func finish() throws {
    if models.areWholeModels, !isInText {
      Terminal.printDiagnostic("both files are whole models: \(Self.wholeModels)")
    }
    for option in formats {
      if isStreamed(option) {
        try OutputSink.standardOutput.write(summary(of: option, isFile: false))
        continue
      }
      let file = option.file ?? output
      let sink = OutputSink.to(file, protecting: models.files)
      let isFile = file != nil
      let report = option.format.render(outcomes, options(isFile))
      try sink.write(report + summary(of: option, isFile: isFile))
      if let caveat = option.format.caveat?(report) { Terminal.printDiagnostic(caveat) }
    }
  }

  private func isStreamed(_ option: FormatOption<Reporter>) -> Bool {
    option.file == nil && output == nil && option.format.isStream
  }

  /// The last line of a text report on several models.
  private func summary(of option: FormatOption<Reporter>, isFile: Bool) -> [UInt8] {
    let isWanted = models.isBatch && option.format.isText && options(isFile).detail != .findings
    let note = models.areWholeModels ? "Two whole models: \(Self.wholeModels)\n" : ""
    return isWanted ? Array("\(note)\(counts)\n".utf8) : []
  }

  /// Whether failures and the summary are part of a text on standard output.
  private var isInText: Bool { models.isBatch && formats.contains { isStreamed($0) && $0.format.isText } }

  private static let wholeModels =
    "each was audited by itself; --weights FILE takes the weights of a model from another file"
}

extension Reporter {
  fileprivate var isText: Bool { name == Reporter.text.name }
}
