/// A graph drawn as lanes, as by `git log --graph`: a row for each node, and a lane for each output, from its node to
/// the last one that takes it. A chain takes one lane, a skip connection a second. The lanes of a nested model are to
/// the right of those around it.
struct Lanes: Sendable {
  /// What to draw beside a node. A set has a bit for each lane.
  struct Row: Sendable {
    /// The node's lane; nil if all lanes were taken.
    let lane: Int?
    /// The lanes whose outputs the node takes.
    let sources: UInt64
    /// The lanes that come from the row above.
    let above: UInt64
    /// The lanes that go on to the row below.
    let below: UInt64
    /// The number of lanes around the node's model, all to the left.
    let outer: Int
  }

  private(set) var rows: [Row] = []
  /// The number of columns: the most lanes side by side, and one more if there were too few for a node.
  private(set) var width = 0
  /// The number of connections that are not drawn, since there was no lane for them.
  private(set) var omitted = 0

  /// Linear in the number of connections.
  ///
  /// - Parameter limit: The most lanes side by side, at most 63.
  init(_ graph: ModelGraph, limit: Int) {
    let all = UInt64(1) << UInt64(min(limit, 63)) - 1
    var takers = Array(repeating: 0, count: graph.nodes.count)
    for node in graph.nodes { for source in node.sources { takers[source] += 1 } }
    var lanes = Array(repeating: Int?.none, count: graph.nodes.count)
    var models: [(node: Int, end: Int, outer: Int, available: UInt64)] = []
    var live: UInt64 = 0, finished: UInt64 = 0
    rows.reserveCapacity(graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      while let model = models.last, index == model.end {
        live &= ~model.available
        if takers[model.node] == 0 { live.remove(lanes[model.node]) }
        models.removeLast()
      }
      let above = live
      var sources: UInt64 = 0, ending: UInt64 = 0
      for source in node.sources {
        takers[source] -= 1
        guard let lane = lanes[source] else {
          omitted += 1
          continue
        }
        sources.insert(lane)
        if takers[source] == 0 { ending.insert(lane) }
      }
      live &= ~ending
      // A lane that ended with a node in the row above would seem to lead to this one.
      let free = ending != 0 ? ending : (models.last?.available ?? all) & ~live & ~finished
      let lane = free == 0 ? nil : free.trailingZeroBitCount
      lanes[index] = lane
      if takers[index] > 0 || node.inside > 0 { live.insert(lane) }
      finished = live.contains(lane) ? 0 : UInt64(lane: lane)
      rows.append(Row(lane: lane, sources: sources, above: above, below: live, outer: models.last?.outer ?? 0))
      width = max(width, (lane ?? min(limit, 63)) + 1)
      if node.inside > 0 {
        let outer = UInt64.bitWidth - live.leadingZeroBitCount
        models.append((index, index + 1 + node.inside, outer, all & ~(UInt64(1) << UInt64(outer) - 1)))
      }
    }
  }
}

/// A set of lanes.
extension UInt64 {
  init(lane: Int?) { self = lane.map { 1 << UInt64($0) } ?? 0 }
  func contains(_ lane: Int?) -> Bool { self & UInt64(lane: lane) != 0 }
  mutating func insert(_ lane: Int?) { self |= UInt64(lane: lane) }
  mutating func remove(_ lane: Int?) { self &= ~UInt64(lane: lane) }
}
