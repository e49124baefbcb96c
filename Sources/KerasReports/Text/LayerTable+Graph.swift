import KerasAudit

extension ModelGraph {
  /// More lanes side by side than this leave no space for a table.
  private static let laneLimit = 24

  /// Adds the lanes to the rows of the nodes, and says which call a row shows. Returns the width of the lanes, and the
  /// number of connections that are not drawn.
  func addLanes(to rows: inout [LayerTable.Row], _ layers: [Report.Layer]) -> (width: Int, omitted: Int) {
    let graph = Lanes(self, limit: Self.laneLimit)
    let lanes = LaneText(graph)
    for (index, node) in nodes.enumerated() {
      rows[index].lanes = lanes.rows[index]
      rows[index].laneContinuation = lanes.continuations[index]
      let calls = layers[node.layer].calls
      guard calls.count > 1 else { continue }
      rows[index].className += ", call \(node.call + 1) of \(calls.count)"
      rows[index].shapes = [Report.shapeText(calls[node.call].outputs)]
      if node.call > 0 {
        rows[index].repeatsLayer = true
        rows[index].values = rows[index].values.map { _ in "" }
      }
    }
    return (lanes.width, graph.omitted)
  }
}
