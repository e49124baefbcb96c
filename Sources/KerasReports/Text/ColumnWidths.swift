/// The widths of a table's columns on a terminal: names give way, and a column for which there is no space is left out.
/// Numbers are never cut, and shapes are only broken into lines.
struct ColumnWidths {
  /// The width of the first column, which has the names of layers.
  private(set) var name: Int
  /// The widths of the other columns; nil for one that is left out.
  private(set) var others: [Int?]
  /// Whether the columns show their shorter texts.
  let isShort: Bool

  /// What a column asks for.
  struct Column {
    /// The columns for all of its texts, and the fewest that are of use.
    let natural, minimum: Int
    let content: Content

    enum Content { case names, shapes, value }
  }

  /// The space between columns.
  static let gap = 2
  /// The narrowest column of layers beside others.
  static let leastName = 16

  /// - Parameters:
  ///   - name: The columns of the longest name.
  ///   - available: The columns of the terminal, without what is in front of the names.
  init(name: Int, _ columns: [Column], available: Int) {
    self.name = name
    others = columns.map(\.natural)
    isShort = columns.reduce(name) { $0 + Self.gap + $1.natural } > available
    guard isShort else { return }
    var space = available - min(name, Self.leastName)
    for (index, column) in columns.enumerated() {
      let isFirstOfShapes = index == 0 && column.content == .shapes
      guard isFirstOfShapes || Self.gap + column.minimum <= space else {
        others[index] = nil
        continue
      }
      if column.content == .value { others[index] = column.minimum }
      space -= Self.gap + column.minimum
    }
    narrow(columns, .names, available) { _ in 24 }
    narrowName(to: 36, available)
    narrow(columns, .names, available, to: \.minimum)
    narrowName(to: 24, available)
    narrow(columns, .shapes, available, to: \.minimum)
    narrowName(to: Self.leastName, available)
    narrowName(to: 10, available)
    narrow(columns, .shapes, available) { _ in 8 }
  }

  /// The columns of all that is shown, with the space between.
  var total: Int { others.reduce(name) { total, width in width.map { total + Self.gap + $0 } ?? total } }

  /// Takes from the names what does not fit.
  private mutating func narrowName(to minimum: Int, _ available: Int) {
    name -= min(max(0, total - available), max(0, name - minimum))
  }

  /// Takes from the columns with this content what does not fit.
  private mutating func narrow(
    _ columns: [Column], _ content: Column.Content, _ available: Int, to minimum: (Column) -> Int
  ) {
    for (index, column) in columns.enumerated() where column.content == content {
      guard let width = others[index] else { continue }
      others[index] = width - min(max(0, total - available), max(0, width - minimum(column)))
    }
  }
}
