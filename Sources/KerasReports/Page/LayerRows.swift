import Basics
import KerasAudit

/// The table of a model's calls, with the graph drawn beside the names.
struct LayerRows {
  let layers: [Report.Layer]
  let graph: ModelGraph
  let lanes: Lanes
  let marks: [LayerMark]
  let costs: [LayerCost]
  /// The row of each layer's first call.
  let rows: [[String]: Int]
  private let depths: [Int]
  /// Whether a layer has a receptive field.
  private let hasFields: Bool

  /// More lanes side by side than this leave no space for a table.
  private static let laneLimit = 16
  /// The distance of lanes, the first lane's place, and the height of a row.
  private static let pitch = 14, left = 9, height = 30
  /// A table of at most so many rows is laid out as a whole; a longer one in parts of so many, as `page.css` knows too.
  private static let longest = 1000, chunk = 200

  /// - Parameter batch: The number of samples for which memory is shown.
  init(_ report: AssessedReport, batch: Int) {
    costs = LayerCost.all(of: report.report, batch: batch)
    layers = report.layers
    hasFields = layers.contains { !$0.receptiveFieldSizes.isEmpty }
    graph = ModelGraph(report.layers)
    lanes = Lanes(graph, limit: Self.laneLimit)
    marks = report.marks
    var rows: [[String]: Int] = [:], depths: [Int] = []
    for (index, node) in graph.nodes.enumerated() {
      if node.call == 0, rows[report.layers[node.layer].path] == nil { rows[report.layers[node.layer].path] = index }
      depths.append(node.parent.map { depths[$0] + 1 } ?? 0)
    }
    (self.rows, self.depths) = (rows, depths)
  }

  func write(to html: inout HTMLWriter) {
    let most = layers.lazy.filter { !$0.isContainer }.reduce(0) { max($0, $1.parameters.count.atLeast) }
    // Not inside an element that scrolls: its head would not stay at the top of the window.
    html.element("table", ["class": className, "id": "layers", "aria-label": "Layers"]) { html in
      writeHead(to: &html)
      for chunk in chunks {
        html.element("tbody", ["class": chunk.count < graph.nodes.count ? "chunk" : nil]) { html in
          for index in chunk { write(index, most: most, to: &html) }
        }
      }
    }
    if lanes.omitted > 0 {
      html.element(
        "p", ["class": "soft"], "\(lanes.omitted.pluralized("connection")) not drawn: the graph is too wide.")
    }
  }

  /// The rows in parts: a browser lays out only the parts of a long table that are near the window.
  private var chunks: [Range<Int>] {
    let count = graph.nodes.count
    if count <= Self.longest { return [0..<count] }
    return stride(from: 0, to: count, by: Self.chunk).map { $0..<min(count, $0 + Self.chunk) }
  }

  /// A wide graph takes the space of the last columns, and on a narrow screen it is left out.
  private var className: String { lanes.width > 9 ? "rows wide widest" : lanes.width > 4 ? "rows wide" : "rows" }

  /// The width of the column of output shapes, which are shown whole if they are not very long.
  private var shapeWidth: Int {
    let longest = layers.lazy.flatMap(\.calls).map { Report.shapeText($0.outputs).utf8.count }.max() ?? 0
    return min(max(190, 20 + longest * 37 / 5), 260)
  }

  private var laneWidth: Int { 2 * Self.left + Self.pitch * (max(1, lanes.width) - 1) }

  private func writeHead(to html: inout HTMLWriter) {
    html.element("colgroup") { html in
      html.void("col", ["width": "\(laneWidth)", "class": "g"])
      html.void("col", ["width": "26"])
      html.void("col", [:])
      html.void("col", ["width": "\(shapeWidth)", "class": "narrow"])
      for cost in costs { html.void("col", ["width": cost.columnWidth, "class": cost.className]) }
      if hasFields { html.void("col", ["width": "122", "class": "n optional"]) }
    }
    html.element("thead") { html in
      html.element("tr") { html in
        html.element("th", ["scope": "col", "class": "g"]) { $0.element("span", ["class": "vh"], "Graph") }
        html.element("th", ["scope": "col", "class": "s"]) { $0.element("span", ["class": "vh"], "Status") }
        html.element("th", ["scope": "col", "data-sort": "name"], "Layer")
        html.element("th", ["scope": "col", "class": "narrow"], "Output shape")
        for cost in costs {
          html.element("th", ["scope": "col", "class": cost.className, "data-sort": cost.key], cost.title)
        }
        if hasFields { html.element("th", ["scope": "col", "class": "n optional"], "Receptive field") }
      }
    }
  }

  private func write(_ index: Int, most: Int, to html: inout HTMLWriter) {
    let node = graph.nodes[index], layer = layers[node.layer], mark = marks[node.layer]
    html.newline()
    html.element("tr", ["id": "n\(index)", "class": rowClass(index, mark)]) { html in
      html.element("td", ["class": "g"]) { html in
        let level = layer.isContainer ? 0 : LayerCost.level(layer.parameters.count.atLeast, of: most)
        drawLanes(index, level: level, to: &html)
      }
      html.element("td", ["class": "s"]) { html in
        html.element("span", ["role": "img", "aria-label": mark.text], mark.symbol)
      }
      let depth = min(depths[index], 4)
      html.element("th", ["scope": "row", "class": depth > 0 ? "d\(depth)" : nil]) { html in
        html.layerName(layer.path, link: "#n\(index)")
        let calls = layer.calls.count
        html.element("span", ["class": "c"], layer.className + (calls > 1 ? ", call \(node.call + 1) of \(calls)" : ""))
      }
      let shape = layer.calls.indices.contains(node.call) ? Report.shapeText(layer.calls[node.call].outputs) : ""
      html.element("td", ["class": "sh narrow", "title": shape.utf8.count > 32 ? shape : nil], shape)
      for cost in costs {
        let text = node.call == 0 ? cost.text(layer) : ""
        html.element("td", ["class": cost.value(layer) == 0 ? cost.className + " zero" : cost.className], text)
      }
      if hasFields {
        html.element("td", ["class": "n optional"], node.call == 0 ? layer.receptiveFieldSizes : "")
      }
    }
  }

  private func rowClass(_ index: Int, _ mark: LayerMark) -> String? {
    let classes = [
      depths[index] > 0 ? "in" : nil, mark.isFault ? "bad" : nil, mark == .unverified ? "open-question" : nil,
    ].compactMap(\.self)
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }

  // MARK: - Lanes

  private func drawLanes(_ index: Int, level: Int, to html: inout HTMLWriter) {
    let row = lanes.rows[index], node = graph.nodes[index]
    html.element("svg", ["width": "\(laneWidth)", "height": "\(Self.height)", "aria-hidden": "true"]) { html in
      if row.outer > 0 {
        let start = Self.pitch * row.outer + 2
        html.shape(
          "rect", ["class": "z", "x": "\(start)", "width": "\(laneWidth - start)", "height": "\(Self.height)"])
      }
      let path = row.path(x: Self.x, middle: Self.height / 2, bottom: Self.height)
      if !path.isEmpty { html.shape("path", ["d": path]) }
      let x = Self.x(row.lane ?? max(0, lanes.width - 1))
      let size = node.inside > 0 ? 12 : 10
      html.shape(
        "rect",
        [
          "class": level > 0 ? "b h\(level)" : "b", "x": "\(x - size / 2)", "y": "\((Self.height - size) / 2)",
          "width": "\(size)", "height": "\(size)", "rx": node.inside > 0 ? "3" : "2",
        ])
    }
  }

  private static func x(_ lane: Int) -> Int { left + pitch * lane }
}

extension Lanes.Row {
  /// The lines of a row as the path of a picture.
  fileprivate func path(x: (Int) -> Int, middle: Int, bottom: Int) -> String {
    var path = ""
    var lanes = above | below | sources
    while lanes != 0 {
      let other = lanes.trailingZeroBitCount
      lanes.remove(other)
      let place = x(other), takes = sources.contains(other), goesOn = below.contains(other)
      if other == lane {
        if takes { path += "M\(place) 0V\(middle)" }
        if goesOn { path += "M\(place) \(middle)V\(bottom)" }
        continue
      }
      if goesOn { path += "M\(place) \(above.contains(other) ? 0 : middle)V\(bottom)" }
      if takes {
        // Down, and around a corner to the node.
        let end = lane.map(x) ?? place
        let side = end > place ? 1 : -1
        path += "M\(place) 0V\(middle - 7)Q\(place) \(middle) \(place + 7 * side) \(middle)H\(end)"
      }
    }
    return path
  }
}

extension LayerMark {
  /// For a screen reader.
  fileprivate var text: String {
    switch self {
    case .ok: "verified"
    case .mismatch: "wrong"
    case .unverified: "unverified"
    case .flagged: "with a finding"
    }
  }
}
