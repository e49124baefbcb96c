import Basics
import KerasAudit

extension StyledText {
  /// The totals below the table: expected, stored and other state.
  mutating func writeTotals(_ report: AssessedReport, _ options: Reporter.Options) {
    let totals = report.totals, width = options.lineWidth
    var lines: [(label: String, count: String?, rest: String)] = []
    if report.model.hasArchitecture {
      let parameters = totals.parameters
      lines.append(("Layers", totals.layers.grouped, ""))
      let bytes = report.report.weightBytes
      lines.append(("Parameters", parameters.count.text, bytes?.byteSize ?? ""))
      lines.append(("  trainable", parameters.trainableCount.text, ""))
      lines.append(("  non-trainable", parameters.nonTrainableCount.text, ""))
      if parameters.count.fromFile > 0 {
        lines.append(("  taken from the file", parameters.count.fromFile.grouped, ""))
      }
    }
    if report.model.hasArchitecture { lines += report.report.costs(options) }
    if let stored = totals.storedParameters {
      lines.append(("Stored", stored.grouped, totals.storedBytes?.byteSize ?? ""))
      if report.model.hasArchitecture, let difference = totals.difference {
        lines.append((difference.label, difference.count.grouped, ""))
        lines += totals.differences.map { reason, parameters in
          ("    " + reason.text, parameters.multipliedSaturated(by: difference.sign).grouped, "")
        }
      }
    }
    if !totals.otherState.isEmpty { lines.append(("Other state", nil, "")) }
    for (owner, state) in totals.otherState {
      lines.append(
        ("  \(owner)", state.parameters.grouped, "\(state.bytes.byteSize) in \(state.tensors.pluralized("tensor"))"))
    }
    let labelWidth = lines.reduce(0) { max($0, $1.label.columns) } + 2
    let countWidth = lines.reduce(0) { max($0, $1.count?.columns ?? 0) }
    for (label, count, rest) in lines {
      guard let count else {
        writeLine(label)
        continue
      }
      writeCell(label, labelWidth)
      writeCell(count, countWidth, .right)
      if labelWidth + countWidth + 3 + rest.columns > width, !rest.isEmpty {
        writeLine()
        writeCell(rest, labelWidth + countWidth, .right)
        writeLine()
      } else {
        writeLine(rest.isEmpty ? "" : "   " + rest)
      }
    }
    if let match = report.model.match, match.by != .auto || !match.isWhole { writeCoverage(match, width: width) }
    writeLine()
  }

  /// How much of the model was matched to stored weights, if the user chose a mode or the match is incomplete.
  private mutating func writeCoverage(_ match: Report.Coverage, width: Int) {
    func text(_ share: Report.Coverage.Share, _ noun: String) -> String {
      share.matched.grouped + " of " + share.total.pluralized(noun)
    }
    let parts = [(match.layers, "layer"), (match.weights, "weight"), (match.parameters, "parameter")].map(text)
    let mode = match.by == .auto ? "" : " by \(match.by.rawValue)"
    writeParagraph("Matched\(mode): " + parts.joined(separator: ", "), indent: 0, width: width)
  }

  /// The verdict, the last line of a report. It is never wrapped, since scripts search for it.
  mutating func writeVerdict(_ report: AssessedReport, _ options: Reporter.Options) {
    let verdict = Verdict(report)
    let hasFindings = verdict.severity == .wrong || verdict.severity == .warned
    let pointer = hasFindings && options.detail == .summary ? "; see '\(ToolInfo.name) audit'" : ""
    writeLine(verdict.text + pointer, verdict.severity.style)
  }
}

extension Report {
  /// What one call of the model takes, if a column or the arithmetic of it is shown.
  fileprivate func costs(_ options: Reporter.Options) -> [(label: String, count: String?, rest: String)] {
    func isShown(_ column: String) -> Bool { options.formulas || options.columns.contains { $0.name == column } }
    let costs = ModelCosts(self, batch: options.batch)
    var lines: [(label: String, count: String?, rest: String)] = []
    if isShown("macs") { lines.append(("MACs", costs.macs?.grouped ?? "?", ModelCosts.oneSample)) }
    if measuresActivation, options.showsActivations || isShown("activation") {
      lines.append(("Activations", costs.activation?.byteSize ?? "?", costs.samples))
      lines.append(("  at once", costs.peak?.byteSize ?? "?", ""))
    }
    return lines
  }
}

extension Report.Difference {
  var text: String {
    switch self {
    case .merged: "added to other weights (LoRA)"
    case .notSaved: "not saved by Keras"
    case .copies: "stored more than once"
    case .uncounted: "not counted as parameters"
    case .modelVariables: "of the model itself"
    case .converted: "of layouts that Keras converts"
    case .openSizes: "of sizes that the file decides"
    case .unverified: "of unverified layers"
    }
  }
}

extension Report.Totals {
  /// By how much the stored tensors differ from the parameters; nil if they do not.
  var difference: (label: String, count: Int, sign: Int)? {
    guard let stored = storedParameters else { return nil }
    let (missing, overflow) = parameters.count.atLeast.subtractingReportingOverflow(stored)
    if overflow || missing == 0 { return nil }
    if missing > 0 { return ("  fewer than expected", missing, 1) }
    return (parameters.total == nil ? "  more than is known" : "  more than expected", -missing, -1)
  }
}

extension Verdict.Severity {
  fileprivate var style: StyledText.Style {
    switch self {
    case .good: .boldGreen
    case .doubtful, .warned: .boldYellow
    case .wrong: .boldRed
    }
  }
}
