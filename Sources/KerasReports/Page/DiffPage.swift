import Basics
import KerasAudit

extension DiffDocument {
  /// A page: both models side by side, and each property that differs, before and after.
  package func html() -> [UInt8] {
    let verdict = difference.isEmpty ? difference.absence : difference.count
    let severity: Verdict.Severity = difference.isEmpty && difference.isComplete ? .good : .doubtful
    return Page.document(title: "\(difference.before.path) → \(difference.after.path)") { html in
      html.heading(
        "\(ToolInfo.name) diff", "\(difference.before.path) → \(difference.after.path)",
        details: difference.notes.map { "Not compared: \($0.text)" })
      html.verdict(severity, verdict, mark: difference.isEmpty ? nil : "≠")
      html.element("h2", "The models")
      html.list([("Property", false), ("Before", false), ("After", false)], Self.models(difference))
      if !difference.layers.isEmpty {
        html.element("h2", "Layers that differ")
        html.filter("Search layers and properties")
        html.changes(difference.layers)
      }
      let distances = difference.distances.compactMap { layer, weight, values in
        values.distance.map { [(layer + [weight]).joined(separator: "/")] + $0.cells }
      }
      if !distances.isEmpty {
        html.element("h2", "Values, farthest apart first")
        html.list([("Tensor", false)] + Difference.Distance.titles.map { ($0, true) }, distances)
      }
    }
  }

  /// What both files state, then the properties of the whole models that differ.
  private static func models(_ difference: Difference) -> [[String]] {
    let stated: [(String, (Report.Model) -> String?)] = [
      ("file", { $0.path }), ("weights", { $0.weightsPath }), ("kind", { $0.kind }),
      ("written by", { $0.kerasRelease }),
      ("class", { $0.className }), ("name", { $0.name }),
      ("inputs", { $0.inputs.isEmpty ? nil : Report.shapeText($0.inputs) }),
      ("outputs", { $0.outputs.isEmpty ? nil : Report.shapeText($0.outputs) }),
    ]
    let rows = stated.compactMap { label, value -> [String]? in
      let (before, after) = (value(difference.before), value(difference.after))
      return before == nil && after == nil ? nil : [label, before ?? "", after ?? ""]
    }
    let listed = Set(rows.map { $0[0] })
    return rows
      + difference.model.filter { !listed.contains($0.property) }
      .map { [$0.title] + $0.sides }
  }
}

extension HTMLWriter {
  fileprivate mutating func changes(_ layers: [Difference.LayerChange]) {
    element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Layers that differ"]) { html in
      html.element("table", ["class": "list changes"]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for title in ["Change", "Layer", "Property", "Before", "After"] {
              html.element("th", ["scope": "col"], title)
            }
          }
        }
        for layer in layers {
          html.newline()
          html.element("tbody", ["data-row": "", "class": layer.kind.rawValue]) { $0.change(layer) }
        }
      }
    }
  }

  private mutating func change(_ layer: Difference.LayerChange) {
    let rows = max(1, layer.properties.count)
    for index in 0..<rows {
      element("tr", ["class": layer.kind.rawValue]) { html in
        if index == 0 {
          html.element("td", ["class": "mark", "rowspan": "\(rows)"], layer.kind.rawValue)
          html.element("th", ["scope": "rowgroup", "rowspan": "\(rows)"]) { html in
            html.element("code", layer.title)
            if let className = layer.className { html.element("span", ["class": "soft"], " " + className) }
          }
        }
        guard layer.properties.indices.contains(index) else {
          return html.element("td", ["colspan": "3", "class": "soft"], "")
        }
        let property = layer.properties[index]
        html.element("td", ["class": "soft"], property.title)
        for (side, className) in zip(property.sides, ["mono old", "mono new"]) {
          html.element("td", ["class": className]) { $0.path(side) }
        }
      }
    }
  }
}
