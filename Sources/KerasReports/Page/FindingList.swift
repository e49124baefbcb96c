import Basics
import KerasAudit

extension HTMLWriter {
  /// So many findings are listed one by one; more are grouped by rule.
  private static let fewFindings = 12
  /// The groups that are open, and the findings that each shows without being asked.
  private static let openGroups = 3, openFindings = 3

  /// The findings, errors first, each with a link to the row of its layer. Many of one rule take the space of a few, so
  /// that the rest of the page stays near.
  ///
  /// - Parameter rows: The row of each layer; empty for a page without a table.
  mutating func findings(_ findings: [Finding], rows: [[String]: Int]) {
    let ordered = [Finding.Level.error, .warning, .note].flatMap { level in findings.filter { $0.level == level } }
    if ordered.count <= Self.fewFindings { return list(ordered[...], rows) }
    for (index, group) in ordered.grouped(by: { [$0.level.rawValue, $0.rule.code] }).enumerated() {
      let first = group.elements[0]
      element("details", ["class": "group \(first.level.rawValue)", "open": index < Self.openGroups ? "" : nil]) {
        html in
        html.element("summary") { html in
          html.element("span", ["class": "level"], group.elements.count.pluralized(first.level.rawValue))
          html.element("code", "\(first.rule.code) \(first.rule.name)")
        }
        // Not to hide a single one.
        let isLong = group.elements.count > Self.openFindings + 1
        html.list(group.elements.prefix(isLong ? Self.openFindings : .max), rows)
        guard isLong else { return }
        let rest = group.elements.dropFirst(Self.openFindings)
        html.element("details", ["class": "rest"]) { html in
          html.element("summary", "\(rest.count.grouped) more")
          html.list(rest, rows)
        }
      }
      newline()
    }
  }

  private mutating func list(_ findings: ArraySlice<Finding>, _ rows: [[String]: Int]) {
    element("ol", ["class": "findings"]) { html in
      for finding in findings {
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
      guard let location = finding.shownLocation else { return }
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

extension Finding {
  /// `location`, with a text for a layer without a name.
  fileprivate var shownLocation: String? {
    guard let layer, !layer.isEmpty else { return location }
    return ([(layer.dropLast() + [layer.shownName]).joined(separator: "/")] + [weight].compactMap(\.self))
      .joined(separator: " ")
  }
}

extension [[String]: Int] {
  /// The row of a layer, or of the nearest model around it.
  fileprivate func row(of layer: [String]?) -> Int? {
    guard let layer else { return nil }
    return (1...Swift.max(1, layer.count)).reversed().lazy.compactMap { self[Array(layer.prefix($0))] }.first
  }
}
