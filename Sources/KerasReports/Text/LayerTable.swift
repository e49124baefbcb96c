import Basics
import KerasAudit

/// The table of layers, its columns fitted to the terminal: names give way last, and in their middle.
struct LayerTable {
  struct Row {
    let indent: Int
    let name, className: String
    /// The output shape of the first call, then those of later calls that differ.
    let shapes: [String]
    let parameters: String
    let connected: [String]
    let mark: LayerMark
  }

  let rows: [Row]
  let width: Int
  private let nameWidth, shapeWidth, parameterWidth, connectedWidth: Int

  /// A mark and a space before the name, two spaces between columns.
  private static let mark = 2, gap = 2

  init(_ report: AssessedReport, width: Int) {
    let flagged = report.flaggedLayers
    rows = report.layers.map { Row($0, mark: $0.mark(flagged: flagged)) }
    var name = "Layer (class)".count
    var shape = "Output shape".count
    var parameter = "Param #".count
    var connected = LayerTable.isChain(report.layers) ? 0 : "Connected to".count
    for row in rows {
      name = max(name, row.indent + row.name.columns + row.className.columns + 3)
      shape = row.shapes.reduce(shape) { max($0, $1.columns) }
      parameter = max(parameter, row.parameters.columns)
      if connected > 0 { connected = max(connected, row.connectedColumns) }
    }
    var gaps = LayerTable.gap * (connected > 0 ? 3 : 2)
    var excess = LayerTable.mark + name + shape + parameter + connected + gaps - width
    /// Takes from a column what it can give while it keeps `least`.
    func shrink(_ column: inout Int, to least: Int) {
      let give = min(max(0, excess), max(0, column - least))
      column -= give
      excess -= give
    }
    /// Gives a column of what is left over what it lacks.
    func widen(_ column: inout Int, to most: Int) {
      let take = min(max(0, -excess), most - column)
      column += take
      excess += take
    }
    let natural = (name: name, shape: shape)
    shrink(&connected, to: 24)
    shrink(&shape, to: 32)
    shrink(&name, to: 36)
    shrink(&connected, to: 12)
    shrink(&name, to: 20)
    shrink(&shape, to: 12)
    if excess > 0, connected > 0 {
      // Where there is no room for all, what a layer is goes before what it hangs on.
      excess -= connected + LayerTable.gap
      (connected, gaps) = (0, gaps - LayerTable.gap)
      widen(&shape, to: natural.shape)
      widen(&name, to: natural.name)
    }
    shrink(&name, to: 10)
    (nameWidth, shapeWidth, parameterWidth, connectedWidth) = (name, shape, parameter, connected)
    self.width = LayerTable.mark + name + shape + parameter + connected + gaps
  }

  func head(_ page: inout StyledText) {
    page.spaces(LayerTable.mark)
    page.cell(nameWidth < 13 ? "Layer" : "Layer (class)", nameWidth + LayerTable.gap, .left, .bold)
    page.cell("Output shape", shapeWidth + LayerTable.gap, .left, .bold)
    page.cell("Param #", parameterWidth, .right, .bold)
    if connectedWidth > 0 {
      page.spaces(LayerTable.gap)
      page.write("Connected to", .bold)
    }
    page.line()
    page.rule(width)
  }

  func print(_ row: Row, _ page: inout StyledText) {
    page.write(row.mark.symbol + " ", row.mark.paint)
    let room = nameWidth - row.indent
    // Where there is room for one of the two, it is the name.
    let className = row.className.cut(to: max(room / 2, room - row.name.columns - 3))
    let classed = room < 13 ? "" : " (\(className))"
    let name = row.name.cut(to: room - classed.columns)
    page.spaces(row.indent)
    page.write(name)
    page.write(classed, .dim)
    page.spaces(room - name.columns - classed.columns + LayerTable.gap)
    page.cell((row.shapes.first ?? "").cut(to: shapeWidth), shapeWidth + LayerTable.gap)
    page.cell(row.parameters, parameterWidth, .right, row.parameters == "0" ? .dim : .plain)
    let connected = connectedWidth > 0 ? row.connected(in: connectedWidth) : []
    if let first = connected.first {
      page.spaces(LayerTable.gap)
      page.write(first)
    }
    page.line()
    for line in 1..<max(1, row.shapes.count, connected.count) {
      page.spaces(LayerTable.mark + nameWidth + LayerTable.gap)
      let shape = line < row.shapes.count ? row.shapes[line].cut(to: shapeWidth) : ""
      if line < connected.count {
        page.cell(shape, shapeWidth + LayerTable.gap + parameterWidth + LayerTable.gap)
        page.line(connected[line])
      } else {
        page.line(shape)
      }
    }
  }

  /// Whether each layer takes the output of the one before it and nothing else, in every model that is nested here.
  private static func isChain(_ layers: [Report.Layer]) -> Bool {
    /// By depth: the layer before, in the model that is being listed.
    var before: [String?] = []
    for layer in layers {
      let depth = max(0, layer.path.count - 1)
      if depth < before.count {
        before.removeSubrange((depth + 1)...)
      } else {
        before += [String?](repeating: nil, count: depth + 1 - before.count)
      }
      if layer.calls.count > 1 { return false }
      switch before[depth] {
      case nil: if layer.connectedTo.count > 1 { return false }
      case let name?:
        // The layers of a Sequential name no connection; an input after other layers begins another chain.
        let isSilent = layer.connectedTo.isEmpty && layer.calls.first?.inputs.isEmpty == false
        if !isSilent && layer.connectedTo != [name] { return false }
      }
      before[depth] = layer.name
    }
    return true
  }
}

extension LayerMark {
  fileprivate var paint: StyledText.Paint {
    switch self {
    case .ok: .green
    case .mismatch, .flagged: .boldRed
    case .unverified: .yellow
    }
  }
}

extension LayerTable.Row {
  init(_ layer: Report.Layer, mark: LayerMark) {
    // Nested deeper than any real model, an entry moves no further to the right.
    indent = 2 * min(max(0, layer.path.count - 1), 8)
    name = layer.name
    className = layer.className
    let isUnknown = layer.status == .unverified && layer.parameters.total == 0
    parameters = isUnknown ? "?" : layer.parameters.total.grouped
    connected = layer.connectedTo
    self.mark = mark
    var shapes: [String] = []
    var others = 0
    for call in layer.calls {
      let words = Report.words(call.outputs)
      if shapes.contains(words) { continue }
      if shapes.count < 4 { shapes.append(words) } else { others += 1 }
    }
    if others > 0 { shapes.append("and \(others.grouped) more") }
    self.shapes = shapes
  }

  var connectedColumns: Int {
    connected.reduce(-2) { $0 + $1.columns + 2 }
  }

  /// The names on one line where they fit, else a line each, the many counted.
  func connected(in width: Int) -> [String] {
    if connected.isEmpty { return [] }
    if connectedColumns <= width { return [connected.joined(separator: ", ")] }
    let shown = connected.count > 4 ? 3 : connected.count
    let rest = connected.count - shown
    return connected.prefix(shown).map { $0.cut(to: width) } + (rest > 0 ? ["and \(rest.grouped) more"] : [])
  }
}
