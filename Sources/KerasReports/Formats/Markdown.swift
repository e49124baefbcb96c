import Basics
import KerasAudit

extension Reporter {
  /// Markdown for a step summary: the verdict, a table of findings, and the layers in a collapsed section.
  public static let markdown = Reporter("markdown", fileEnding: "md", showsCosts: true) { outcomes, options in
    var markdown = MarkdownWriter()
    if let outcome = outcomes.first, outcomes.count == 1, !options.isBatch {
      markdown.writeSection(outcome, level: 3, details: true)
    } else {
      markdown.writeBatch(outcomes)
    }
    return markdown.bytes
  }
}

extension MarkdownWriter {
  /// The most rows of a table: GitHub limits a step summary to 1 MiB.
  private static let limit = (models: 1000, findings: 200, layers: 500)

  /// A table with a row for each model, and a section for each model with findings.
  fileprivate mutating func writeBatch(_ outcomes: [Outcome]) {
    let severities = outcomes.map(\.severity)
    let severity = [Verdict.Severity.wrong, .warned, .doubtful].first(where: severities.contains) ?? .good
    writeLine("## \(severity.symbol) \(OutcomeCounts(outcomes))")
    writeTable(["", "Model", "Verdict"], outcomes, limit: Self.limit.models) { outcome in
      [outcome.severity.symbol, Self.code(outcome.path), Self.text(outcome.verdict)]
    }
    for outcome in outcomes.filter({ !$0.findings.isEmpty }).prefix(Self.limit.models) {
      writeSection(outcome, level: 3, details: false)
    }
  }

  fileprivate mutating func writeSection(_ outcome: Outcome, level: Int, details: Bool) {
    if !bytes.isEmpty { writeLine() }
    let heading = String(repeating: "#", count: level)
    writeLine("\(heading) \(outcome.severity.symbol) \(Self.code(outcome.path)): \(Self.text(outcome.verdict))")
    if !outcome.findings.isEmpty {
      writeTable(
        ["Level", "Rule", "Location", "Message", "Expected", "Found"], outcome.findings, limit: Self.limit.findings
      ) {
        finding in
        [
          finding.level.rawValue, "\(finding.rule.code) \(finding.rule.name)",
          Self.code(finding.location ?? finding.dataset),
          Self.description(of: finding), Self.code(finding.expected?.text), Self.code(finding.actual?.text),
        ]
      }
    }
    if details, case .report(let report) = outcome {
      PartTable(parts: report.report.parts).write(to: &self)
      writeDetails(report)
    }
  }

  /// The message, the formula and the hint.
  private static func description(of finding: Finding) -> String {
    [text(finding.message), finding.formula.map { code($0) }, finding.hint.map { text($0) }]
      .compactMap(\.self).joined(separator: "<br>")
  }

  private mutating func writeDetails(_ report: AssessedReport) {
    let totals = report.totals
    let flagged = report.flaggedLayers
    let parameters = totals.parameters.count.text + (totals.parameters.total == 1 ? " parameter" : " parameters")
    if report.model.hasArchitecture {
      let costs = report.report.costs.map { ", \($0)" }.joined()
      writeLine("\n<details>\n<summary>\(totals.layers.pluralized("layer")), \(parameters)\(costs)</summary>")
      let hasFields = report.layers.contains { !$0.receptiveFieldText.isEmpty }
      let titles = ["", "Layer", "Class", "Output shape", "Parameters", "Memory", "MACs"]
      writeTable(titles + (hasFields ? ["Receptive field"] : []), report.layers, limit: Self.limit.layers) {
        layer in
        let shapes = layer.calls.first.map { Report.shapeText($0.outputs) }
        return [
          layer.mark(flagged: flagged).symbol, Self.code(layer.path.joined(separator: "/")), Self.code(layer.className),
          Self.code(shapes),
          layer.parameters.text, layer.memoryText, layer.macs?.grouped ?? "?",
        ] + (hasFields ? [layer.receptiveFieldText] : [])
      }
    } else {
      writeLine("\n<details>\n<summary>\(report.inventory.count.pluralized("stored tensor"))</summary>")
      TensorTable(report.inventory).write(to: &self, limit: Self.limit.layers)
    }
    writeLine("\n</details>")
  }
}

extension Report {
  /// What one sample costs: `1,234 MACs`, `? MACs (at least 1,200)`.
  fileprivate var costs: [String] {
    let costs = ModelCosts(self)
    let macs = (costs.macs?.grouped ?? "?") + " MACs" + (costs.leastMACs.map { " (at least \($0.grouped))" } ?? "")
    return [
      macs, measuresActivation ? (costs.activation?.byteSize ?? "?") + " of activations" : nil,
      costs.peak.map { "\($0.byteSize) of them at once" },
    ].compactMap(\.self)
  }
}

extension Outcome {
  var severity: Verdict.Severity {
    if case .report(let report) = self { Verdict(report).severity } else { .wrong }
  }

  var verdict: String {
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
