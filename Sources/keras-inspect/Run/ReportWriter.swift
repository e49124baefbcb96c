import Basics
import KerasAudit
import KerasReports

/// Writes the reports of a command: as outcomes arrive if the format allows it, otherwise at the end.
struct ReportWriter {
  private let renderer: ReportRenderer
  private let models: InputSet
  private var outcomes: [Outcome] = []
  private var counts = OutcomeCounts([])

  /// - Parameter models: The models, whose files no report may overwrite.
  init(_ renderer: ReportRenderer, for models: InputSet) {
    self.renderer = renderer
    self.models = models
  }

  mutating func append(_ rendered: RenderedOutcome) throws {
    counts.add(rendered.counts)
    // A terminal that shows both streams needs the message once.
    if let failure = rendered.failure, !(isInText && Terminal.showsBothStreams) { Terminal.printDiagnostic(failure) }
    for report in rendered.reports { try OutputSink.standardOutput.write(report) }
    if let outcome = rendered.outcome { outcomes.append(outcome) }
  }

  /// Writes the reports that need all outcomes, and the summary line of a batch.
  func finish() throws {
    if models.areWholeModels, !isInText {
      Terminal.printDiagnostic("both files are whole models: \(Self.wholeModels)")
    }
    for option in renderer.formats {
      if renderer.isStreamed(option) {
        try OutputSink.standardOutput.write(summary(of: option, renderer.standardOptions))
        continue
      }
      let file = option.file ?? renderer.output
      let sink = OutputSink.to(file, protecting: models.files)
      let options = file == nil ? renderer.standardOptions : renderer.fileOptions
      let report = option.format.render(outcomes, options)
      try sink.write(report + summary(of: option, options))
      if let caveat = option.format.caveat?(report) { Terminal.printDiagnostic(caveat) }
    }
  }

  /// The last line of a text report on several models.
  private func summary(of option: FormatOption<Reporter>, _ options: Reporter.Options) -> [UInt8] {
    let isWanted = models.isBatch && option.format.isText && options.detail != .findings
    let note = models.areWholeModels ? "Two whole models: \(Self.wholeModels)\n" : ""
    return isWanted ? Array("\(note)\(counts)\n".utf8) : []
  }

  /// Whether failures and the summary are part of a text on standard output.
  private var isInText: Bool {
    models.isBatch && renderer.formats.contains { renderer.isStreamed($0) && $0.format.isText }
  }

  private static let wholeModels =
    "each was audited by itself; --weights FILE takes the weights of a model from another file"
}

extension Reporter {
  fileprivate var isText: Bool { name == Reporter.text.name }
}
