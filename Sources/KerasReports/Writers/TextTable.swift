/// A table of text in aligned columns; the first column gives way to fit the terminal.
struct TextTable {
  struct Column {
    let title: String
    var alignment = StyledText.Alignment.left
    /// Longer cells are truncated in the middle.
    var maximumWidth = Int.max
  }

  private let columns: [Column]
  private let rows: [[String]]
  private let widths: [Int]

  private static let gap = 2

  /// - Parameter width: The columns of the terminal; nil for no limit.
  init(_ columns: [Column], _ rows: [[String]], width: Int?) {
    self.columns = columns
    self.rows = rows
    var widths = columns.indices.map { column in
      rows.reduce(columns[column].title.columns) { widest, row in
        max(widest, min(row[column].columns, columns[column].maximumWidth))
      }
    }
    if let width, let first = widths.first {
      let others = widths.dropFirst().reduce(0) { $0 + $1 + Self.gap }
      widths[0] = max(min(columns[0].title.columns, first), min(first, width - others))
    }
    self.widths = widths
  }

  /// - Parameters:
  ///   - omitted: The rows to leave out.
  ///   - note: The line that replaces them.
  func write(
    to text: inout StyledText, hasSeparators: Bool = true, omitting omitted: Range<Int> = 0..<0, _ note: String = ""
  ) {
    let width = widths.reduce(Self.gap * (widths.count - 1), +)
    write(columns.map(\.title), .bold, to: &text)
    if hasSeparators { text.writeSeparator(width) }
    for (index, row) in rows.enumerated() {
      if !omitted.contains(index) { write(row, .plain, to: &text) }
      if !omitted.isEmpty, index == omitted.lowerBound { text.writeLine(note, .dim) }
    }
    if hasSeparators { text.writeSeparator(width) }
  }

  private func write(_ cells: [String], _ style: StyledText.Style, to text: inout StyledText) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.writeSpaces(Self.gap) }
      let isLast = index + 1 == cells.count
      let cell = cell.truncatingMiddle(to: widths[index])
      // No trailing spaces.
      if isLast && columns[index].alignment == .left {
        text.write(cell, style)
      } else {
        text.writeCell(cell, widths[index], columns[index].alignment, style)
      }
    }
    text.writeLine()
  }
}
