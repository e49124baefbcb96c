import Basics
import KerasAudit

/// The layers with the largest shares of a cost.
struct CostList {
  private let title: String
  /// The layers that have some of it, those with the most first.
  private let layers: [(path: [String], value: Int)]
  private let total: Int
  /// The layers whose cost is unknown: then no layer's share is known either.
  private let unknown: Int

  /// The layers shown.
  private static let most = 8

  init(_ title: String, _ layers: [Report.Layer], _ count: (Report.Layer) -> Report.Count) {
    self.title = title
    var known: [(path: [String], value: Int)] = [], unknown = 0
    for layer in layers where !layer.isContainer {
      let count = count(layer)
      if !count.isExact { unknown += 1 }
      if count.atLeast > 0 { known.append((layer.path, count.atLeast)) }
    }
    total = known.reduce(0) { $0.addingSaturated($1.value) }
    self.layers = known.sorted { $0.value > $1.value }
    self.unknown = unknown
  }

  /// Whether there is something to divide among layers.
  private var isUseful: Bool { layers.count > 1 && total < .max }

  /// The lists of a report, side by side.
  static func write(_ report: AssessedReport, rows: [[String]: Int], to html: inout HTMLWriter) {
    let lists = [
      CostList("Parameters", report.layers, \.parameters.count), CostList("MACs", report.layers, \.knownMACs),
    ].filter(\.isUseful)
    if lists.isEmpty { return }
    let titles = lists.map { $0.title == "MACs" ? $0.title : $0.title.lowercased() }
    html.element("h2", "Where \(titles.joined(separator: " and ")) go")
    html.element("div", ["class": "costs"]) { html in
      for list in lists { list.write(rows, to: &html) }
    }
    html.newline()
  }

  private func write(_ rows: [[String]: Int], to html: inout HTMLWriter) {
    html.element("section") { html in
      html.element("h3") { html in
        html.element("span", title)
        html.element("span", ["class": "soft"], unknown > 0 ? "at least \(total.grouped)" : total.grouped)
      }
      html.element("table") { html in
        for (path, value) in layers.prefix(Self.most) {
          write(value, to: &html) { $0.layerName(path, link: rows[path].map { "#n\($0)" }) }
        }
        let rest = layers.dropFirst(Self.most)
        if !rest.isEmpty {
          write(rest.reduce(0) { $0 + $1.value }, isRest: true, to: &html) {
            $0.text(rest.count.pluralized("other layer"))
          }
        }
        if unknown > 0 { write(nil, isRest: true, to: &html) { $0.text("unknown in \(unknown.pluralized("layer"))") } }
      }
    }
  }

  /// - Parameter value: nil if it is unknown.
  private func write(
    _ value: Int?, isRest: Bool = false, to html: inout HTMLWriter, name: (inout HTMLWriter) -> Void
  ) {
    html.element("tr") { html in
      html.element("th", ["scope": "row", "class": isRest ? "soft" : "mono"], name)
      html.element("td") { html in
        // Without a total a bar compares with the largest layer.
        let whole = unknown > 0 ? max(layers[0].value, value ?? 0) : total
        guard let value else { return }
        html.element("svg", ["class": "bar", "aria-hidden": "true"]) { html in
          html.shape("rect", ["width": "\(Self.tenths(value, of: whole).percent)%", "height": "10"])
        }
      }
      html.element("td", ["class": "n"], value?.grouped ?? "?")
      if unknown > 0 { return }
      let tenths = Self.tenths(value ?? 0, of: total)
      html.element("td", ["class": "percent"], tenths > 0 ? tenths.percent + " %" : "< 0.1 %")
    }
  }

  private static func tenths(_ value: Int, of whole: Int) -> Int {
    Int((Double(value) / Double(whole) * 1000).rounded())
  }
}

extension Int {
  /// Tenths of a percent: `12.3`.
  fileprivate var percent: String { "\(self / 10).\(self % 10)" }
}
