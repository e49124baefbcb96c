/// The calls of a graph in topological order: each after those whose outputs it takes.
struct CallOrder {
  private(set) var calls: [(layer: Int, call: Int)] = []
  /// The layers with a call on a cycle.
  private(set) var cyclic: [Int] = []

  /// Kahn's algorithm: linear in the number of calls and references, and not recursive, so that long chains are safe.
  init(_ layers: [GraphLayer]) {
    var first: [Int] = []
    var all: [(layer: Int, call: Int)] = []
    for layer in layers.indices {
      first.append(all.count)
      for call in layers[layer].calls.indices { all.append((layer, call)) }
    }
    var waiting = Array(repeating: 0, count: all.count)
    var dependents = Array(repeating: [Int](), count: all.count)
    for (index, target) in all.enumerated() {
      layers[target.layer].calls[target.call].forEachReference { reference in
        guard reference.layer >= 0, layers[reference.layer].calls.indices.contains(reference.node) else { return }
        waiting[index] += 1
        dependents[first[reference.layer] + reference.node].append(index)
      }
    }
    var ready = all.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < ready.count {
      let call = ready[next]
      next += 1
      calls.append(all[call])
      for dependent in dependents[call] {
        waiting[dependent] -= 1
        if waiting[dependent] == 0 { ready.append(dependent) }
      }
    }
    cyclic = Self.onCycles(waiting, dependents).map { all[$0].layer }
  }

  /// The calls on cycles: those that never became ready, without those that only wait for a cycle.
  private static func onCycles(_ waiting: [Int], _ dependents: [[Int]]) -> [Int] {
    let stuck = waiting.indices.filter { waiting[$0] > 0 }
    guard !stuck.isEmpty else { return [] }
    // Calls that only wait for a cycle feed no waiting call: remove them from the end.
    var feeds = Array(repeating: 0, count: waiting.count)
    var sources = Array(repeating: [Int](), count: waiting.count)
    for call in stuck {
      for dependent in dependents[call] where waiting[dependent] > 0 {
        feeds[call] += 1
        sources[dependent].append(call)
      }
    }
    var idle = stuck.filter { feeds[$0] == 0 }
    var removed = Set(idle)
    while let call = idle.popLast() {
      for source in sources[call] {
        feeds[source] -= 1
        if feeds[source] == 0, removed.insert(source).inserted { idle.append(source) }
      }
    }
    return stuck.filter { !removed.contains($0) }
  }
}
