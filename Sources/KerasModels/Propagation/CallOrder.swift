/// The calls of a graph in an order in which each comes after those whose outputs it takes.
struct CallOrder {
  private(set) var calls: [(layer: Int, call: Int)] = []
  /// Layers with a call that waits for itself.
  private(set) var caught: [Int] = []

  /// Takes time linear in the number of calls and references; nothing recurses, however long the chain.
  init(_ layers: [GraphLayer]) {
    var first: [Int] = []
    var sites: [(layer: Int, call: Int)] = []
    for (layer, entry) in layers.enumerated() {
      first.append(sites.count)
      for call in entry.calls.indices { sites.append((layer, call)) }
    }
    var waiting = Array(repeating: 0, count: sites.count)
    var dependents = Array(repeating: [Int](), count: sites.count)
    for (index, site) in sites.enumerated() {
      for reference in layers[site.layer].calls[site.call].references where reference.layer >= 0 {
        guard layers[reference.layer].calls.indices.contains(reference.node) else { continue }
        waiting[index] += 1
        dependents[first[reference.layer] + reference.node].append(index)
      }
    }
    var ready = sites.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < ready.count {
      let site = ready[next]
      next += 1
      calls.append(sites[site])
      for dependent in dependents[site] {
        waiting[dependent] -= 1
        if waiting[dependent] == 0 { ready.append(dependent) }
      }
    }
    caught = Self.onCycles(waiting, dependents).map { sites[$0].layer }
  }

  /// Of the calls that never became ready, those that others among them wait for and that wait themselves.
  private static func onCycles(_ waiting: [Int], _ dependents: [[Int]]) -> [Int] {
    let stuck = waiting.indices.filter { waiting[$0] > 0 }
    guard !stuck.isEmpty else { return [] }
    // Calls that only wait for a cycle feed nothing that is stuck: peel them off from the end.
    var feeds = Array(repeating: 0, count: waiting.count)
    var sources = Array(repeating: [Int](), count: waiting.count)
    for call in stuck {
      for dependent in dependents[call] where waiting[dependent] > 0 {
        feeds[call] += 1
        sources[dependent].append(call)
      }
    }
    var idle = stuck.filter { feeds[$0] == 0 }
    var peeled = Set(idle)
    while let call = idle.popLast() {
      for source in sources[call] {
        feeds[source] -= 1
        if feeds[source] == 0, peeled.insert(source).inserted { idle.append(source) }
      }
    }
    return stuck.filter { !peeled.contains($0) }
  }
}
