import Basics
import KerasAudit

extension HTMLWriter {
  /// The findings, errors first, each with a link to the row of its layer.
  ///
  /// - Parameter rows: The row of each layer; empty for a page without a table.
  mutating func findings(_ findings: [Finding], rows: [[String]: Int]) {
    let ordered = [Finding.Level.error, .warning, .note].flatMap { level in findings.filter { $0.level == level } }
    element("ol", ["class": "findings"]) { html in
      for finding in ordered {
        html.newline()
        html.element("li", ["class": finding.level.rawValue]) { $0.finding(finding, row: rows.row(of: finding.layer)) }
      }
    }
  }

  private mutating func finding(_ finding: Finding, row: Int?) {
    element("div", ["class": "head"]) { html in
      html.element("span", ["class": "level"], finding.level.rawValue)
      html.element("a", ["class": "rule", "href": finding.rule.page, "rel": "noreferrer"]) { html in
        html.element("code", "\(finding.rule.code) \(finding.rule.name)")
      }
      guard let location = finding.location else { return }
      html.element("span", ["class": "where mono"]) { html in
        html.element(row == nil ? "span" : "a", ["href": row.map { "#n\($0)" }], location)
      }
    }
    element("p", finding.message)
    let rest = [
      ("dataset", finding.dataset), ("formula", finding.formula), ("affects", finding.affectedLayers),
    ].compactMap { label, text in text.map { (label, $0) } }
    if !finding.values.isEmpty || !rest.isEmpty {
      element("dl", ["class": "pairs mono"]) { html in
        for (label, text) in finding.values + rest {
          html.element("dt", label)
          html.element("dd", ["class": label == finding.actualLabel ? "error-value" : nil], text)
        }
      }
    }
    if let hint = finding.hint { element("p", ["class": "hint"], hint) }
  }
}

extension [[String]: Int] {
  /// The row of a layer, or of the nearest model around it.
  fileprivate func row(of layer: [String]?) -> Int? {
    guard let layer else { return nil }
    return (1...Swift.max(1, layer.count)).reversed().lazy.compactMap { self[Array(layer.prefix($0))] }.first
  }
}
