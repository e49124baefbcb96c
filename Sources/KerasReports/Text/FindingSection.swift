import Basics
import KerasAudit

extension StyledText {
  /// The findings, each group below the row of its layer; the gravest come last, next to the verdict. If they take more
  /// than a screen, a list of the errors by rule follows.
  mutating func writeFindingsByLayer(_ report: AssessedReport, _ options: Reporter.Options) {
    let width = options.lineWidth
    if report.findings.isEmpty { return }
    let start = bytes.count
    lazy var layers = Dictionary(
      report.layers.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let flagged = report.flaggedLayers
    for (layer, findings) in report.findings.byLayer {
      if let path = layer {
        if let index = layers[path] {
          writeRow(report.layers[index], report.layers[index].mark(flagged: flagged), width: options.width ?? .max)
        } else {
          // A layer that the table does not have: one that Keras drops, or one of the weights file alone.
          let mark = findings.lazy.map(\.level).max()?.mark
          write((mark?.symbol ?? " ") + " ", mark?.style ?? .plain)
          writeLine(path.joined(separator: "/"), .bold)
        }
      }
      let indent = layer == nil ? 0 : 4
      for finding in findings { writeFinding(finding, indent: indent, width: width, located: false) }
      writeLine()
    }
    if bytes[start...].count(where: { $0 == UInt8(ascii: "\n") }) > FindingSummary.screen {
      FindingSummary(report.findings).write(to: &self, width: width)
    }
  }

  /// A layer by its whole path; with its output shape and parameters, if there is space for them.
  private mutating func writeRow(_ layer: Report.Layer, _ mark: LayerMark, width: Int) {
    let path = layer.path.joined(separator: "/")
    write(mark.symbol + " ", mark.style)
    write(path, .bold)
    var details = [" (\(layer.className))"]
    if let call = layer.calls.first { details.append("  " + Report.shapeText(call.outputs)) }
    details.append("  \(layer.parameters.count.text) " + (layer.parameters.total == 1 ? "parameter" : "parameters"))
    var used = path.columns + 2
    for detail in details where used + detail.columns <= width {
      write(detail, .dim)
      used += detail.columns
    }
    writeLine()
  }
}

extension [Finding] {
  /// The findings of each layer, and those of the model as a whole, in the order of the report; those with errors last.
  fileprivate var byLayer: [(key: [String]?, elements: [Finding])] {
    let groups = grouped(by: \.layer)
    return [Finding.Level.note, .warning, .error].flatMap { level in
      groups.filter { $0.elements.lazy.map(\.level).max() == level }
    }
  }
}

/// The errors of a long report, counted by rule.
private struct FindingSummary {
  private let rules: [(rule: Rule, count: Int, places: [String])]
  private let others: Int

  /// The lines of a terminal, without those of the verdict.
  static let screen = 36
  /// The most rules that are listed.
  private static let most = 24

  init(_ findings: [Finding]) {
    let rules = findings.filter { $0.level == .error }.grouped(by: \.rule.code).map { _, errors in
      let places = errors.map { $0.location ?? $0.dataset ?? "the file" }.grouped(by: \.self).map(\.key)
      return (rule: errors[0].rule, count: errors.count, places: places)
    }
    others = rules.dropFirst(Self.most).reduce(0) { $0 + $1.count }
    self.rules = Array(rules.prefix(Self.most))
  }

  func write(to text: inout StyledText, width: Int) {
    if rules.isEmpty { return }
    text.writeLine("Errors by rule", .bold)
    let nameWidth = rules.reduce(0) { max($0, $1.rule.name.columns) }
    let countWidth = rules.reduce(0) { max($0, $1.count.grouped.columns) }
    for (rule, count, places) in rules {
      text.write("  \(rule.code) ")
      text.writeCell(rule.name, nameWidth + 2)
      text.writeCell(count.grouped, countWidth, .right, .boldRed)
      text.writeLine("  " + places.fitted(to: width - nameWidth - countWidth - 12))
    }
    if others > 0 { text.writeLine("  and \(others.pluralized("error")) of other rules") }
    text.writeLine()
  }
}

extension [String] {
  /// As many items as fit, then the number of the others: `conv2d_1 kernel, dense bias and 9 more`.
  fileprivate func fitted(to width: Int) -> String {
    var text = "", shown = 0
    for item in self {
      let longer = shown == 0 ? item : text + ", " + item
      if shown > 0, longer.columns + 14 > width { break }
      (text, shown) = (longer, shown + 1)
    }
    let rest = count - shown
    return text.truncatingMiddle(to: Swift.max(20, width)) + (rest > 0 ? " and \(rest.grouped) more" : "")
  }
}

extension Finding.Level {
  /// The mark of a layer without a status, by its gravest finding; nil for a note.
  fileprivate var mark: LayerMark? {
    switch self {
    case .error: .mismatch
    case .warning: .flagged
    case .note: nil
    }
  }
}
