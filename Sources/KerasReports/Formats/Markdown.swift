import Basics
import KerasAudit

extension Reporter {
  /// Made for a step summary: the verdict first, a table of findings, the layers folded away.
  public static let markdown = Reporter("markdown", fileEnding: "md") { outcomes, options in
    var page = MarkdownWriter()
    if let outcome = outcomes.first, outcomes.count == 1, !options.isBatch {
      page.section(outcome, level: 3, details: true)
    } else {
      page.batch(outcomes)
    }
    return page.bytes
  }
}

extension MarkdownWriter {
  /// How many rows of a table are told: a step summary of GitHub ends at 1 MiB.
  private static let limit = (models: 1000, findings: 200, layers: 500)

  /// The count first, a row for each model, and a section for each of which there is more to say.
  fileprivate mutating func batch(_ outcomes: [Outcome]) {
    let wrong = outcomes.count { $0.mood == .wrong }
    let doubtful = outcomes.count { $0.mood != .wrong && $0.mood != .good }
    let counts = [
      wrong > 0 ? "\(wrong.grouped) wrong or unreadable" : nil,
      doubtful > 0 ? "\(doubtful.grouped) with warnings or not verified" : nil,
    ].compactMap(\.self)
    let mood: Verdict.Severity = wrong > 0 ? .wrong : doubtful > 0 ? .doubtful : .good
    line(
      "## \(mood.symbol) \(outcomes.count.pluralized("model")): "
        + (counts.isEmpty ? "OK" : counts.joined(separator: ", ")))
    table(["", "Model", "Verdict"], outcomes, limit: Self.limit.models) { outcome in
      [outcome.mood.symbol, Self.code(outcome.path), Self.text(outcome.verdict)]
    }
    for outcome in outcomes.filter({ !$0.findings.isEmpty }).prefix(Self.limit.models) {
      section(outcome, level: 3, details: false)
    }
  }

  fileprivate mutating func section(_ outcome: Outcome, level: Int, details: Bool) {
    if !bytes.isEmpty { line() }
    let heading = String(repeating: "#", count: level)
    line("\(heading) \(outcome.mood.symbol) \(Self.code(outcome.path)): \(Self.text(outcome.verdict))")
    if !outcome.findings.isEmpty {
      table(["Level", "Rule", "Where", "What", "Expected", "Found"], outcome.findings, limit: Self.limit.findings) {
        finding in
        [
          finding.level.rawValue, "\(finding.rule.code) \(finding.rule.name)",
          Self.code(finding.place ?? finding.dataset),
          Self.what(finding), Self.code(finding.expected?.words), Self.code(finding.actual?.words),
        ]
      }
    }
    if details, case .report(let report) = outcome { fold(report) }
  }

  /// What is wrong; below it how the expectation comes about, and what to do.
  private static func what(_ finding: Finding) -> String {
    [text(finding.message), finding.formula.map { code($0) }, finding.hint.map { text($0) }]
      .compactMap(\.self).joined(separator: "<br>")
  }

  private mutating func fold(_ report: AssessedReport) {
    let totals = report.totals
    let flagged = report.flaggedLayers
    let parameters = "\(totals.parameters.total.grouped) parameters"
    if report.model.hasArchitecture {
      line("\n<details>\n<summary>\(totals.layers.pluralized("layer")), \(parameters)</summary>")
      table(["", "Layer", "Class", "Output shape", "Parameters"], report.layers, limit: Self.limit.layers) { layer in
        let shapes = layer.calls.first.map { Report.words($0.outputs) }
        return [
          layer.mark(flagged: flagged).symbol, Self.code(layer.path.joined(separator: "/")), Self.code(layer.className),
          Self.code(shapes),
          layer.parameters.total.grouped,
        ]
      }
    } else {
      line("\n<details>\n<summary>\(report.inventory.count.pluralized("stored tensor"))</summary>")
      table(["Tensor", "Shape", "Dtype", "Size"], report.inventory, limit: Self.limit.layers) { tensor in
        [
          Self.code(tensor.dataset), Self.code(Report.words(tensor.shape)), Self.code(tensor.dtype.name),
          tensor.bytes.asBytes,
        ]
      }
    }
    line("\n</details>")
  }
}

extension Outcome {
  fileprivate var mood: Verdict.Severity {
    if case .report(let report) = self { Verdict(report).severity } else { .wrong }
  }

  fileprivate var verdict: String {
    switch self {
    case .report(let report): Verdict(report).text
    case .failure(let failure): failure.description
    }
  }
}

extension Verdict.Severity {
  fileprivate var symbol: String {
    switch self {
    case .good: "✅"
    case .doubtful: "❔"
    case .warned: "⚠️"
    case .wrong: "❌"
    }
  }
}
