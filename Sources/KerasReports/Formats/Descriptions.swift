import KerasAudit

extension Report: CustomStringConvertible {
  /// The report as text without colour, 100 columns wide: what `print(report)` shows.
  public var description: String { AssessedReport(self).description }
}

extension AssessedReport: CustomStringConvertible {
  /// The report as text without colour, 100 columns wide.
  public var description: String {
    String(decoding: Reporter.text.render(.report(self), Reporter.Options()), as: UTF8.self)
  }
}

extension Outcome: CustomStringConvertible {
  /// The report as text, or why there is none.
  public var description: String {
    switch self {
    case .report(let report): report.description
    case .failure(let failure): failure.description
    }
  }
}

extension Finding: CustomStringConvertible {
  /// One line: `error KI105 shape-mismatch dense kernel: ... (expected (3, 4), stored (4, 3))`.
  public var description: String {
    let separator = location == nil ? ": " : " "
    return "\(level.rawValue) \(rule.code) \(rule.name)\(separator)\(singleLine)"
  }
}
