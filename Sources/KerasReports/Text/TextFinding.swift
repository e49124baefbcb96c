import KerasAudit

extension StyledText {
  /// One finding: rule, message, expected and actual value, dataset, formula and hint.
  ///
  /// - Parameter located: Whether to name the layer, for a finding that is not below its layer.
  mutating func writeFinding(_ finding: Finding, indent: Int, width: Int, located: Bool) {
    writeSpaces(indent)
    write("\(finding.level.rawValue) \(finding.rule.code) \(finding.rule.name)", finding.level.style)
    let location = [located ? finding.layer?.joined(separator: "/") : nil, finding.weight].compactMap(\.self)
    if !location.isEmpty { write(" " + location.joined(separator: " "), .bold) }
    writeLine()
    writeSpaces(indent + 2)
    writeParagraph(finding.message, indent: indent + 2, width: width)
    let values = [
      ("expected", finding.expected?.text, Style.green),
      (finding.actualLabel, finding.actual?.text, .red),
      ("dataset", finding.dataset, .plain),
      ("formula", finding.formula, .cyan),
      ("affects", finding.affectedLayers, .plain),
      ("hint", finding.hint, .plain),
    ]
    for case (let label, let text?, let style) in values {
      writeSpaces(indent + 2)
      writeCell(label, 10, .left, .dim)
      writeParagraph(text, indent: indent + 12, width: width, style)
    }
  }
}

extension Finding.Level {
  var style: StyledText.Style {
    switch self {
    case .error: .boldRed
    case .warning: .boldYellow
    case .note: .cyan
    }
  }
}
