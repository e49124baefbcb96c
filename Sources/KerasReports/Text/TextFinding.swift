import KerasAudit

extension StyledText {
  /// One finding: what is wrong, what was expected, what is there, and how the expectation comes about.
  ///
  /// `located` says where it is, for a finding that does not stand below its layer.
  mutating func finding(_ finding: Finding, indent: Int, width: Int, located: Bool) {
    spaces(indent)
    write("\(finding.level.rawValue) \(finding.rule.code) \(finding.rule.name)", finding.level.paint)
    let place = [located ? finding.layer?.joined(separator: "/") : nil, finding.weight].compactMap(\.self)
    if !place.isEmpty { write(" " + place.joined(separator: " "), .bold) }
    line()
    spaces(indent + 2)
    paragraph(finding.message, indent: indent + 2, width: width)
    let facts = [
      ("expected", finding.expected?.words, Paint.green),
      (finding.actualLabel, finding.actual?.words, .red),
      ("dataset", finding.dataset, .plain),
      ("formula", finding.formula, .cyan),
      ("hint", finding.hint, .plain),
    ]
    for case (let label, let text?, let paint) in facts {
      spaces(indent + 2)
      cell(label, 10, .left, .dim)
      paragraph(text, indent: indent + 12, width: width, paint)
    }
  }
}

extension Finding.Level {
  var paint: StyledText.Paint {
    switch self {
    case .error: .boldRed
    case .warning: .boldYellow
    case .note: .cyan
    }
  }
}
