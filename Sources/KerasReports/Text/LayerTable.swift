import Basics
import KerasAudit

/// The table of layers, fitted to the width of the terminal.
struct LayerTable {
  enum Line {
    case row(Row)
    case omitted(VisibleLayers.Omitted)
  }

  struct Row {
    let indent: Int
    let name: String
    let className: String
    /// What it shows in each column.
    let cells: [LayerCell]
    let mark: LayerMark
    /// The lanes of the graph beside the name, and beside further lines.
    var lanes = "", laneContinuation = ""
    /// Whether an earlier row shows the layer's first call.
    let repeatsLayer: Bool
    /// The layer's index in the report.
    let layer: Int
  }

  let lines: [Line]
  let width: Int
  /// What the terminal has no space for, by the names of `--columns`.
  let leftOut: [String]
  /// The number of connections for which the graph has no lane.
  let omittedConnections: Int
  private let laneWidth: Int
  private let columns: [LayerColumn]
  private let widths: ColumnWidths

  /// The columns of the mark before a name.
  private static let mark = 2
  /// A narrower column of names has no space for classes.
  private static let leastWithClass = 13

  /// - Parameters:
  ///   - graph: The calls to show in place of the layers; nil for a table without lanes.
  ///   - columns: The columns after the name.
  ///   - batch: The number of samples for which memory is shown.
  ///   - width: The columns of the terminal; nil for no limit.
  init(
    _ report: AssessedReport, _ visible: VisibleLayers, graph: ModelGraph? = nil, marks: [LayerMark],
    columns: [LayerColumn], batch: Int, width: Int?
  ) {
    let columns =
      LayerTable.isChain(report.layers) && columns.map(\.name) == LayerColumn.usual.map(\.name)
      ? columns.filter { $0.kind != .names } : columns
    var nodes = (graph?.nodes ?? []).makeIterator()
    var rows: [Row] = visible.lines.compactMap { line in
      guard case .layer(let index) = line else { return nil }
      let layer = report.layers[index], call = nodes.next()?.call
      let shownCall = layer.calls.count > 1 ? call : nil
      return Row(
        layer, index, columns.map { $0.cell(layer, call: shownCall, batch: batch) }, mark: marks[index],
        closed: visible.closed[index], call: shownCall)
    }
    let asked = columns.enumerated().map { index, column in
      ColumnWidths.Column(
        natural: rows.reduce(column.title.count) { max($0, $1.cells[index].columns) },
        minimum: rows.reduce(column.title.count) { max($0, $1.cells[index].minimum) }, content: column.kind)
    }
    let available = (width ?? .max) - LayerTable.mark
    let lanes = ModelGraph.laneLimit(asked, available: available)
    (laneWidth, omittedConnections) = graph?.addLanes(to: &rows, limit: lanes) ?? (0, 0)
    let name = rows.reduce("Layer (class)".count) { max($0, $1.indent + $1.name.columns + $1.className.columns + 3) }
    widths = ColumnWidths(name: name, asked, available: available - laneWidth)
    let hasClasses = widths.name >= LayerTable.leastWithClass
    leftOut = (hasClasses ? [] : ["class"]) + zip(columns, widths.others).filter { $1 == nil }.map(\.0.name)
    self.columns = columns
    self.width = LayerTable.mark + laneWidth + widths.total
    var next = rows.makeIterator()
    lines = visible.lines.compactMap { line in
      switch line {
      case .layer: next.next().map(Line.row)
      case .omitted(let omitted): .omitted(omitted)
      }
    }
  }

  /// The columns that are shown, with their widths.
  private var shown: [(index: Int, column: LayerColumn, width: Int)] {
    columns.indices.compactMap { index in widths.others[index].map { (index, columns[index], $0) } }
  }

  func writeHeader(to text: inout StyledText) {
    var line = LineWriter(indent: LayerTable.mark + laneWidth)
    line.write(
      widths.name < LayerTable.leastWithClass ? "Layer" : "Layer (class)", widths.name, .left, .bold, to: &text)
    for (_, column, width) in shown {
      line.pending += ColumnWidths.gap
      line.write(column.title, width, column.alignment, .bold, to: &text)
    }
    text.writeLine()
    text.writeSeparator(width)
  }

  func write(_ omitted: VisibleLayers.Omitted, to text: inout StyledText) {
    text.writeSpaces(LayerTable.mark + indent(LayerTable.Row.indent(omitted.depth)))
    text.writeLine("\(omitted)", .dim)
  }

  func write(_ row: Row, to text: inout StyledText) {
    text.write(row.mark.symbol + " ", row.mark.style)
    let indent = indent(row.indent)
    let available = widths.name - indent
    let className = row.className.truncatingMiddle(to: max(available / 2, available - row.name.columns - 3))
    let suffix = available < LayerTable.leastWithClass ? "" : " (\(className))"
    let name = row.name.truncatingMiddle(to: available - suffix.columns)
    text.write(row.lanes, row.mark == .ok ? .plain : row.mark.style)
    text.writeSpaces(indent)
    text.write(name)
    text.write(suffix, .dim)
    let shown = shown
    let cells = shown.map { row.cells[$0.index].lines(in: $0.width, isShort: widths.isShort) }
    for number in 0..<max(1, cells.reduce(0) { max($0, $1.count) }) {
      var line = LineWriter(indent: available - name.columns - suffix.columns)
      if number > 0 {
        text.writeSpaces(LayerTable.mark)
        text.write(row.laneContinuation)
        line.pending = widths.name
      }
      for ((_, column, width), lines) in zip(shown, cells) {
        line.pending += ColumnWidths.gap
        let cell = number < lines.count ? lines[number] : ""
        line.write(cell, width, column.alignment, column.alignment == .right && cell == "0" ? .dim : .plain, to: &text)
      }
      text.writeLine()
    }
  }

  /// An indent that leaves space for a name.
  private func indent(_ indent: Int) -> Int { min(indent, max(0, widths.name - LayerTable.leastWithClass)) }

  /// Writes the cells of a line, without spaces at its end.
  private struct LineWriter {
    /// The spaces before the next cell.
    var pending: Int

    init(indent: Int) { pending = indent }

    mutating func write(
      _ cell: String, _ width: Int, _ alignment: StyledText.Alignment, _ style: StyledText.Style,
      to text: inout StyledText
    ) {
      let padding = max(0, width - cell.columns)
      if cell.isEmpty { return pending += width }
      text.writeSpaces(pending + (alignment == .right ? padding : 0))
      text.write(cell, style)
      pending = alignment == .left ? padding : 0
    }
  }

  /// Whether each layer takes only the output of the layer before it, in every nested model too.
  private static func isChain(_ layers: [Report.Layer]) -> Bool {
    /// The previous layer at each depth.
    var before: [String?] = []
    for index in layers.indices {
      let depth = max(0, layers[index].path.count - 1)
      if depth < before.count {
        before.removeSubrange((depth + 1)...)
      } else {
        before += [String?](repeating: nil, count: depth + 1 - before.count)
      }
      if layers[index].calls.count > 1 { return false }
      switch before[depth] {
      case nil: if layers[index].connectedTo.count > 1 { return false }
      case let name?:
        // The layers of a Sequential state no connection; an input after other layers starts another chain.
        let isImplicit = layers[index].connectedTo.isEmpty && layers[index].calls.first?.inputs.isEmpty == false
        if !isImplicit && layers[index].connectedTo != [name] { return false }
      }
      before[depth] = layers[index].name
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
  /// - Parameters:
  ///   - closed: The number of layers inside it that the table leaves out; nil if it shows all.
  ///   - call: The call that it shows of several; nil for all.
  init(
    _ layer: Report.Layer, _ index: Int, _ cells: [LayerCell], mark: LayerMark, closed: Int?, call: Int?
  ) {
    self.layer = index
    self.cells = cells
    self.mark = mark
    indent = Self.indent(layer.path.count)
    name = layer.name
    let details = [
      layer.isFrozen ? "frozen" : nil, closed.map { $0.pluralized("layer") },
      call.map { "call \($0 + 1) of \(layer.calls.count)" },
    ]
    className = ([layer.className] + details.compactMap(\.self)).joined(separator: ", ")
    repeatsLayer = call.map { $0 > 0 } ?? false
  }

  /// The spaces before a name at a depth; limited, since a crafted file can nest deeper than any real model.
  static func indent(_ depth: Int) -> Int { 2 * min(max(0, depth - 1), 24) }
}

extension Report.Layer {
  /// Whether it has parameters and `trainable` is false.
  var isFrozen: Bool { !trainable && parameters.count.atLeast > 0 }
}
