import KerasAudit

extension ModelGraph {
  /// More lanes side by side than this leave no space for a table.
  private static let mostLanes = 24
  /// Columns after the first one give way to fewer lanes than this.
  private static let leastLanes = 8

  /// How many lanes fit beside the names and the columns.
  static func laneLimit(_ columns: [ColumnWidths.Column], available: Int) -> Int {
    /// The lanes, two columns each, beside so many of the columns; one more is for calls without a lane.
    func lanes(beside count: Int) -> Int {
      columns.prefix(count).reduce(available - ColumnWidths.leastName) { $0 - ColumnWidths.gap - $1.minimum } / 2 - 1
    }
    return min(mostLanes, max(2, lanes(beside: columns.count), min(leastLanes, lanes(beside: 1))))
  }

  /// Adds the lanes to the rows of the nodes. Returns the width of the lanes, and the number of connections that are
  /// not drawn.
  func addLanes(to rows: inout [LayerTable.Row], limit: Int) -> (width: Int, omitted: Int) {
    let graph = Lanes(self, limit: limit)
    let lanes = LaneText(graph)
    for index in nodes.indices {
      rows[index].lanes = lanes.rows[index]
      rows[index].laneContinuation = lanes.continuations[index]
    }
    return (lanes.width, graph.omitted)
  }
}
