import Basics
import KerasAudit

/// A number that the page shows for each layer, shades layers by, and divides among them.
struct LayerCost {
  /// The key of the column.
  let key: String
  let title: String
  /// The column's class: narrow screens leave some out.
  let className: String
  let value: @Sendable (Report.Layer) -> Int?
  let text: @Sendable (Report.Layer) -> String

  static let parameters = LayerCost(key: "parameters", title: "Parameters", className: "n") {
    $0.parameters.count.atLeast
  } text: {
    $0.parameters.text
  }

  static let macs = LayerCost(key: "macs", title: "MACs", className: "n narrow") {
    $0.macs
  } text: {
    $0.macs?.grouped ?? "?"
  }

  /// The memory of its weights.
  static let weights = LayerCost(key: "weights", title: "Weights", className: "n optional") {
    $0.weightBytes
  } text: {
    $0.weightBytes?.byteSize ?? "?"
  }

  /// The memory of its outputs.
  static func activations(batch: Int) -> LayerCost {
    let bytes: @Sendable (Report.Layer) -> Int? = { $0.activation?.multipliedChecked(by: batch) }
    return LayerCost(key: "activations", title: "Activations", className: "n optional", value: bytes) {
      bytes($0)?.byteSize ?? "?"
    }
  }

  /// The columns of a report.
  ///
  /// - Parameter batch: The number of samples of a call.
  static func all(of report: Report, batch: Int) -> [LayerCost] {
    [parameters, macs, weights] + (report.measuresActivation ? [activations(batch: batch)] : [])
  }

  init(
    key: String, title: String, className: String, value: @escaping @Sendable (Report.Layer) -> Int?,
    text: @escaping @Sendable (Report.Layer) -> String
  ) {
    (self.key, self.title, self.className, self.value, self.text) = (key, title, className, value, text)
  }

  /// The width of its column in pixels.
  var columnWidth: String { ["parameters": "122", "macs": "130", "weights": "94"][key] ?? "104" }

  /// The shade of a share, from 0 for nothing to 5: the same steps as in `page.js`.
  static func level(_ value: Int, of most: Int) -> Int {
    let share = most > 0 ? Double(value) / Double(most) : 0
    return share <= 0 ? 0 : share > 0.5 ? 5 : share > 0.2 ? 4 : share > 0.05 ? 3 : share > 0.01 ? 2 : 1
  }
}

extension Report.Layer {
  /// The memory of its weights, and that of the stored tensors if it differs: `4.1 MB, stored 2.1 MB`.
  var memoryText: String {
    let configured = weightBytes?.byteSize ?? "?"
    let stored = storedWeightBytes
    return stored == 0 || stored == weightBytes ? configured : "\(configured), stored \(stored.byteSize)"
  }
}

extension HTMLWriter {
  /// The layers with the largest shares of each cost, with bars.
  mutating func costs(_ layers: [Report.Layer], rows: [[String]: Int]) {
    let leaves = layers.filter { !$0.isContainer }
    let lists = [LayerCost.parameters, .macs].compactMap { cost -> (LayerCost, [(Report.Layer, Int)], Int)? in
      let values = leaves.compactMap { layer in cost.value(layer).flatMap { $0 > 0 ? (layer, $0) : nil } }
      let total = values.reduce(0) { $0.addingSaturated($1.1) }
      return values.count > 1 && total < .max ? (cost, values.sorted { $0.1 > $1.1 }, total) : nil
    }
    if lists.isEmpty { return }
    let titles = lists.map { $0.0.key == "macs" ? $0.0.title : $0.0.title.lowercased() }
    element("h2", "Where \(titles.joined(separator: " and ")) go")
    element("div", ["class": "costs"]) { html in
      for (cost, values, total) in lists { html.costList(cost, values, total, rows) }
    }
    newline()
  }

  /// The layers shown in each list.
  private static let most = 8

  private mutating func costList(
    _ cost: LayerCost, _ values: [(layer: Report.Layer, value: Int)], _ total: Int, _ rows: [[String]: Int]
  ) {
    element("section") { html in
      html.element("h3") { html in
        html.element("span", cost.title)
        html.element("span", ["class": "soft"], total.grouped)
      }
      html.element("table") { html in
        for (layer, value) in values.prefix(Self.most) {
          html.costRow(layer.path, link: rows[layer.path].map { "#n\($0)" }, value, total)
        }
        let rest = values.dropFirst(Self.most)
        if !rest.isEmpty {
          html.costRow([rest.count.pluralized("other layer")], link: nil, rest.reduce(0) { $0 + $1.value }, total)
        }
      }
    }
  }

  private mutating func costRow(_ path: [String], link: String?, _ value: Int, _ total: Int) {
    let tenths = Int((Double(value) / Double(total) * 1000).rounded())
    let percent = "\(tenths / 10).\(tenths % 10)"
    element("tr") { html in
      html.element("th", ["scope": "row", "class": link == nil ? "soft" : "mono"]) { html in
        html.element(link == nil ? "span" : "a", ["href": link]) { html in
          if path.count > 1 {
            html.element("span", ["class": "narrow"], path.dropLast().joined(separator: "/") + "/")
          }
          html.text(path.last ?? "")
        }
      }
      html.element("td") { html in
        html.element("svg", ["class": "bar", "aria-hidden": "true"]) { html in
          html.shape("rect", ["width": "\(percent)%", "height": "10"])
        }
      }
      html.element("td", ["class": "n"], value.grouped)
      html.element("td", ["class": "percent"], tenths > 0 ? percent + " %" : "< 0.1 %")
    }
  }
}
