import Basics
import KerasAudit

/// The table of layers, fitted to the width of the terminal: names are truncated, in the middle, before shapes are.
struct LayerTable {
  enum Line {
    case row(Row)
    case omitted(VisibleLayers.Omitted)
  }

  struct Row {
    let indent: Int
    let name: String
    var className: String
    /// The distinct output shapes of the calls.
    var shapes: [String]
    /// The texts of the value columns.
    var values: [String]
    let connected: [String]
    let mark: LayerMark
    /// The lanes of the graph beside the name, and beside further lines.
    var lanes = "", laneContinuation = ""
    /// Whether an earlier row shows the layer's first call.
    var repeatsLayer = false
    /// The layer's index in the report.
    let layer: Int
  }

  let lines: [Line]
  let width: Int
  private let laneWidth, nameWidth, shapeWidth, connectedWidth: Int
  /// The number of connections for which the graph has no lane.
  let omittedConnections: Int
  private let values: [(title: String, width: Int)]

  /// The columns of the mark before a name, and of the space between columns.
  private static let mark = 2, gap = 2

  /// - Parameters:
  ///   - graph: The calls to show in place of the layers; nil for a table without lanes.
  ///   - columns: The columns after the name.
  ///   - batch: The number of samples for which memory is shown.
  ///   - width: The columns of the terminal; nil for no limit.
  init(
    _ report: AssessedReport, _ visible: VisibleLayers, graph: ModelGraph? = nil, marks: [LayerMark],
    columns: [LayerColumn], batch: Int, width: Int?
  ) {
    let texts = columns.compactMap { column in
      if case .value(let text) = column.content { (title: column.title, text: text) } else { nil }
    }
    var rows: [Row] = visible.lines.compactMap { line in
      guard case .layer(let index) = line else { return nil }
      let values = texts.map { $0.text(report.layers[index], batch).text }
      return Row(report.layers[index], index, values, mark: marks[index], closed: visible.closed[index])
    }
    (laneWidth, omittedConnections) = graph?.addLanes(to: &rows, report.layers) ?? (0, 0)
    let hasShapes = columns.contains { if case .output = $0.content { true } else { false } }
    let isConnected =
      columns.contains { if case .connections = $0.content { true } else { false } }
      && !LayerTable.isChain(report.layers)
    var widths = LayerTable.valueWidths(rows, texts.map(\.title))
    var name = "Layer (class)".count
    var shape = hasShapes ? "Output shape".count : 0
    var connected = isConnected ? "Connected to".count : 0
    for row in rows {
      name = max(name, row.indent + row.name.columns + row.className.columns + 3)
      if hasShapes { shape = row.shapes.reduce(shape) { max($0, $1.columns) } }
      if isConnected { connected = max(connected, row.connectedColumns) }
    }
    /// The columns of all that is shown, with the space between.
    var total: Int {
      ([shape, connected] + widths).reduce(LayerTable.mark + lanes + name) { $1 > 0 ? $0 + LayerTable.gap + $1 : $0 }
    }
    let lanes = laneWidth
    let available = width ?? .max
    if total > available {
      for index in rows.indices where !rows[index].repeatsLayer {
        rows[index].values = texts.map { $0.text(report.layers[rows[index].layer], batch).short }
      }
      widths = LayerTable.valueWidths(rows, texts.map(\.title))
    }
    /// A column narrowed by what does not fit, but not below `minimum`.
    func narrowed(_ column: Int, to minimum: Int) -> Int {
      column - min(max(0, total - available), max(0, column - minimum))
    }
    // Names give way before shapes, and without space for all columns the connections are dropped.
    let natural = name
    connected = narrowed(connected, to: 24)
    name = narrowed(name, to: 36)
    connected = narrowed(connected, to: 12)
    name = narrowed(name, to: 24)
    if total > available, connected > 0 {
      connected = 0
      name = max(name, min(natural, name + available - total))
    }
    name = narrowed(name, to: 10)
    shape = narrowed(shape, to: 12)
    var next = rows.makeIterator()
    lines = visible.lines.compactMap { line in
      switch line {
      case .layer: next.next().map(Line.row)
      case .omitted(let omitted): .omitted(omitted)
      }
    }
    values = zip(texts, widths).map { ($0.title, $1) }
    (nameWidth, shapeWidth, connectedWidth) = (name, shape, connected)
    self.width = total
  }

  private static func valueWidths(_ rows: [Row], _ titles: [String]) -> [Int] {
    titles.indices.map { column in rows.reduce(titles[column].count) { max($0, $1.values[column].columns) } }
  }

  func writeHeader(to text: inout StyledText) {
    text.writeSpaces(LayerTable.mark + laneWidth)
    let name = nameWidth < 13 ? "Layer" : "Layer (class)"
    text.writeCell(name, shapeWidth > 0 || !values.isEmpty ? nameWidth : 0, .left, .bold)
    if shapeWidth > 0 {
      text.writeSpaces(LayerTable.gap)
      text.writeCell("Output shape", values.isEmpty && connectedWidth == 0 ? 0 : shapeWidth, .left, .bold)
    }
    for value in values {
      text.writeSpaces(LayerTable.gap)
      text.writeCell(value.title, value.width, .right, .bold)
    }
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
    text.write(row.lanes, row.mark == .ok ? .plain : row.mark.style)
    text.writeSpaces(row.indent)
    text.write(name)
    text.write(suffix, .dim)
    let connected = connectedWidth > 0 ? row.connected(in: connectedWidth) : []
    // No spaces at the end of a line.
    var pending = available - name.columns - suffix.columns
    func write(_ cell: String, _ width: Int, _ alignment: StyledText.Alignment, _ style: StyledText.Style = .plain) {
      pending += LayerTable.gap
      let padding = max(0, width - cell.columns)
      if cell.isEmpty { return pending += width }
      text.writeSpaces(pending + (alignment == .right ? padding : 0))
      text.write(cell, style)
      pending = alignment == .left ? padding : 0
    }
    if shapeWidth > 0 { write((row.shapes.first ?? "").truncatingMiddle(to: shapeWidth), shapeWidth, .left) }
    for (value, column) in zip(row.values, values) {
      write(value, column.width, .right, value == "0" ? .dim : .plain)
    }
    if connectedWidth > 0 { write(connected.first ?? "", connectedWidth, .left) }
    text.writeLine()
    let shapes = shapeWidth > 0 ? row.shapes : []
    for line in 1..<max(1, shapes.count, connected.count) {
      text.writeSpaces(LayerTable.mark)
      text.write(row.laneContinuation)
      pending = nameWidth
      let shape = line < shapes.count ? shapes[line].truncatingMiddle(to: shapeWidth) : ""
      if shapeWidth > 0 { write(shape, shapeWidth, .left) }
      for column in values { write("", column.width, .right) }
      write(line < connected.count ? connected[line] : "", connectedWidth, .left)
      text.writeLine()
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
  init(_ layer: Report.Layer, _ index: Int, _ values: [String], mark: LayerMark, closed: Int?) {
    self.layer = index
    self.values = values
    // The indent is limited: a crafted file can nest deeper than any real model.
    indent = 2 * min(max(0, layer.path.count - 1), 8)
    name = layer.name
    className = layer.className + (closed.map { ", " + $0.pluralized("layer") } ?? "")
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
