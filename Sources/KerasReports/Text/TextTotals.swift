import Basics
import KerasAudit

extension StyledText {
  /// The sums below the table: what the configuration asks for, what is stored for it, and what else the file holds.
  mutating func totals(_ report: AssessedReport, width: Int) {
    let totals = report.totals
    var lines: [(label: String, count: Int?, rest: String)] = []
    if report.model.hasArchitecture {
      lines.append(("Layers", totals.layers, ""))
      let bytes = report.expectedBytes
      lines.append(("Parameters", totals.parameters.total, bytes?.asBytes ?? ""))
      lines.append(("  trainable", totals.parameters.trainable, ""))
      lines.append(("  non-trainable", totals.parameters.nonTrainable, ""))
    }
    if let stored = totals.storedParameters {
      lines.append(("Stored", stored, totals.storedBytes?.asBytes ?? ""))
      let missing = totals.parameters.total.subtractingReportingOverflow(stored)
      if report.model.hasArchitecture && !missing.overflow && missing.partialValue != 0 {
        let label = missing.partialValue > 0 ? "  fewer than expected" : "  more than expected"
        lines.append((label, missing.partialValue > 0 ? missing.partialValue : -missing.partialValue, ""))
      }
    }
    if !totals.otherState.isEmpty { lines.append(("Other state", nil, "")) }
    for (owner, state) in totals.otherState {
      lines.append(("  \(owner)", state.parameters, "\(state.bytes.asBytes) in \(state.tensors.pluralized("tensor"))"))
    }
    let labelWidth = lines.reduce(0) { max($0, $1.label.columns) } + 2
    let countWidth = lines.reduce(0) { max($0, $1.count?.grouped.columns ?? 0) }
    for (label, count, rest) in lines {
      guard let count else {
        line(label)
        continue
      }
      cell(label, labelWidth)
      cell(count.grouped, countWidth, .right)
      if labelWidth + countWidth + 3 + rest.columns > width, !rest.isEmpty {
        line()
        cell(rest, labelWidth + countWidth, .right)
        line()
      } else {
        line(rest.isEmpty ? "" : "   " + rest)
      }
    }
    if let match = report.model.match, match.by != .auto || !match.isWhole { coverage(match, width: width) }
    line()
  }

  /// How much of the model was led to its weights, where the user forced a way or not all of it was.
  private mutating func coverage(_ match: Report.Coverage, width: Int) {
    func words(_ share: Report.Coverage.Share, _ noun: String) -> String {
      share.matched.grouped + " of " + share.total.pluralized(noun)
    }
    let parts = [(match.layers, "layer"), (match.weights, "weight"), (match.parameters, "parameter")].map(words)
    let way = match.by == .auto ? "" : " by \(match.by.rawValue)"
    let words = "Matched\(way): " + parts.joined(separator: ", ")
    paragraph(words, indent: 0, width: width)
  }

  /// The last line: whether the model is all right, and what was compared. It is never wrapped, because scripts search for it.
  mutating func verdict(_ report: AssessedReport, _ options: Reporter.Options) {
    let verdict = Verdict(report)
    let isWrong = verdict.severity == .wrong || verdict.severity == .warned
    let pointer = isWrong && options.detail == .summary ? "; \(ToolInfo.name) audit shows them" : ""
    line(verdict.text + pointer, verdict.severity.paint)
  }
}

extension Verdict.Severity {
  fileprivate var paint: StyledText.Paint {
    switch self {
    case .good: .boldGreen
    case .doubtful, .warned: .boldYellow
    case .wrong: .boldRed
    }
  }
}

extension AssessedReport {
  /// What the expected weights take in memory; nil where a size or dtype is unknown, or the sum is not that of the totals.
  fileprivate var expectedBytes: Int? {
    var elements = 0
    var bytes = 0
    for weight in layers.lazy.filter({ !$0.isContainer }).flatMap(\.weights) {
      let shape = weight.shape.compactMap(\.self)
      guard shape.count == weight.shape.count, let count = shape.checkedProduct, let size = weight.dtype.bytes,
        let taken = count.multipliedChecked(by: size)
      else { return nil }
      elements = elements.addingSaturated(count)
      bytes = bytes.addingSaturated(taken)
    }
    return elements == totals.parameters.total && bytes < .max ? bytes : nil
  }
}
