import Basics
import KerasAudit

/// The table of layers, fitted to the width of the terminal; names are truncated last, in the middle.
struct LayerTable {
  enum Line {
    case row(Row)
    case omitted(VisibleLayers.Omitted)
  }

  struct Row {
    let indent: Int
    let name, className: String
    /// The distinct output shapes of the calls.
    let shapes: [String]
    /// The number, with what it is based on where there is space.
    var parameters: String
    let connected: [String]
    let mark: LayerMark
    /// The layer's index in the report.
    let layer: Int
  }

  let lines: [Line]
  let width: Int
  private let nameWidth, shapeWidth, parameterWidth, connectedWidth: Int

  /// The columns of the mark before a name, and of the space between columns.
  private static let mark = 2, gap = 2

  /// - Parameter width: The columns of the terminal; nil for no limit.
  init(_ report: AssessedReport, _ visible: VisibleLayers, marks: [LayerMark], width: Int?) {
    var rows: [Row] = visible.lines.compactMap { line in
      guard case .layer(let index) = line else { return nil }
      return Row(report.layers[index], index, mark: marks[index], closed: visible.closed[index])
    }
    let available = width ?? .max
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
    if LayerTable.mark + name + shape + parameter + connected + gaps > available {
      for index in rows.indices { rows[index].parameters = report.layers[rows[index].layer].parameters.count.text }
      parameter = rows.reduce("Param #".count) { max($0, $1.parameters.columns) }
    }
    var next = rows.makeIterator()
    lines = visible.lines.compactMap { line in
      switch line {
      case .layer: next.next().map(Line.row)
      case .omitted(let omitted): .omitted(omitted)
      }
    }
    var excess = LayerTable.mark + name + shape + parameter + connected + gaps - available
    /// Narrows a column by the excess, but not below `minimum`.
    func shrink(_ column: inout Int, to minimum: Int) {
      let change = min(max(0, excess), max(0, column - minimum))
      column -= change
      excess -= change
    }
    /// Widens a column by the space left over, up to `maximum`.
    func widen(_ column: inout Int, to maximum: Int) {
      let change = min(max(0, -excess), maximum - column)
      column += change
      excess += change
    }
    let natural = (name: name, shape: shape)
    shrink(&connected, to: 24)
    shrink(&shape, to: 32)
    shrink(&name, to: 36)
    shrink(&connected, to: 12)
    shrink(&name, to: 20)
    shrink(&shape, to: 12)
    if excess > 0, connected > 0 {
      // Without space for all columns, the connections are dropped.
      excess -= connected + LayerTable.gap
      (connected, gaps) = (0, gaps - LayerTable.gap)
      widen(&shape, to: natural.shape)
      widen(&name, to: natural.name)
    }
    shrink(&name, to: 10)
    (nameWidth, shapeWidth, parameterWidth, connectedWidth) = (name, shape, parameter, connected)
    self.width = LayerTable.mark + name + shape + parameter + connected + gaps
  }

  func writeHeader(to text: inout StyledText) {
    text.writeSpaces(LayerTable.mark)
    text.writeCell(nameWidth < 13 ? "Layer" : "Layer (class)", nameWidth + LayerTable.gap, .left, .bold)
    text.writeCell("Output shape", shapeWidth + LayerTable.gap, .left, .bold)
    text.writeCell("Param #", parameterWidth, .right, .bold)
    if connectedWidth > 0 {
      text.writeSpaces(LayerTable.gap)
      text.write("Connected to", .bold)
    }
    text.writeLine()
    text.writeSeparator(width)
  }

  func write(_ omitted: VisibleLayers.Omitted, to text: inout StyledText) {
    text.writeSpaces(LayerTable.mark)
    text.writeLine("\(omitted)", .dim)
  }

  func write(_ row: Row, to text: inout StyledText) {
    text.write(row.mark.symbol + " ", row.mark.style)
    let available = nameWidth - row.indent
    let className = row.className.truncatingMiddle(to: max(available / 2, available - row.name.columns - 3))
    // A narrow column has no space for the class.
    let suffix = available < 13 ? "" : " (\(className))"
    let name = row.name.truncatingMiddle(to: available - suffix.columns)
    text.writeSpaces(row.indent)
    text.write(name)
    text.write(suffix, .dim)
    text.writeSpaces(available - name.columns - suffix.columns + LayerTable.gap)
    text.writeCell((row.shapes.first ?? "").truncatingMiddle(to: shapeWidth), shapeWidth + LayerTable.gap)
    text.writeCell(row.parameters, parameterWidth, .right, row.parameters == "0" ? .dim : .plain)
    let connected = connectedWidth > 0 ? row.connected(in: connectedWidth) : []
    if let first = connected.first {
      text.writeSpaces(LayerTable.gap)
      text.write(first)
    }
    text.writeLine()
    for line in 1..<max(1, row.shapes.count, connected.count) {
      text.writeSpaces(LayerTable.mark + nameWidth + LayerTable.gap)
      let shape = line < row.shapes.count ? row.shapes[line].truncatingMiddle(to: shapeWidth) : ""
      if line < connected.count {
        text.writeCell(shape, shapeWidth + LayerTable.gap + parameterWidth + LayerTable.gap)
        text.writeLine(connected[line])
      } else {
        text.writeLine(shape)
      }
    }
  }

  /// Whether each layer takes only the output of the layer before it, in every nested model too.
  private static func isChain(_ layers: [Report.Layer]) -> Bool {
    /// The previous layer at each depth.
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
        // The layers of a Sequential state no connection; an input after other layers starts another chain.
        let isImplicit = layer.connectedTo.isEmpty && layer.calls.first?.inputs.isEmpty == false
        if !isImplicit && layer.connectedTo != [name] { return false }
      }
      before[depth] = layer.name
    }
    return true
  }
}

extension LayerMark {
  var style: StyledText.Style {
    switch self {
    case .ok: .green
    case .mismatch, .flagged: .boldRed
    case .unverified: .yellow
    }
  }
}

extension LayerTable.Row {
  /// - Parameter closed: The number of layers inside it that the table leaves out; nil if it shows all.
  init(_ layer: Report.Layer, _ index: Int, mark: LayerMark, closed: Int?) {
    self.layer = index
    // The indent is limited: a crafted file can nest deeper than any real model.
    indent = 2 * min(max(0, layer.path.count - 1), 8)
    name = layer.name
    className = layer.className + (closed.map { ", " + $0.pluralized("layer") } ?? "")
    parameters = layer.parameters.text
    connected = layer.connectedTo
    self.mark = mark
    var shapes: [String] = []
    var others = 0
    for call in layer.calls {
      let shape = Report.shapeText(call.outputs)
      if shapes.contains(shape) { continue }
      if shapes.count < 4 { shapes.append(shape) } else { others += 1 }
    }
    if others > 0 { shapes.append("and \(others.grouped) more") }
    self.shapes = shapes
  }

  var connectedColumns: Int {
    connected.reduce(-2) { $0 + $1.columns + 2 }
  }

  /// The connections on one line if they fit, otherwise one per line; beyond four, only the number of the others.
  func connected(in width: Int) -> [String] {
    if connected.isEmpty { return [] }
    if connectedColumns <= width { return [connected.joined(separator: ", ")] }
    let shown = connected.count > 4 ? 3 : connected.count
    let rest = connected.count - shown
    return connected.prefix(shown).map { $0.truncatingMiddle(to: width) }
      + (rest > 0 ? ["and \(rest.grouped) more"] : [])
  }
}
