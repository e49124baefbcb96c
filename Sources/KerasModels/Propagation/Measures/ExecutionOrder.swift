/// The calls of a functional model that lead to its outputs, in the order in which Keras makes them: the farther from
/// an output, the earlier.
///
/// - Source: `map_graph` (`keras/src/ops/function.py`, 3.15.1), `_map_graph_network`
///   (`keras/src/engine/functional.py`, 2.15.0).
struct ExecutionOrder {
  private(set) var calls: [(layer: Int, call: Int)] = []

  init(_ graph: Graph) {
    let nodes = Self.depthFirst(graph)
    var depths: [CallID: Int] = [:], layerDepths: [Int: Int] = [:]
    // Keras keeps the order in which it first met the calls of one depth.
    var met: [CallID] = []
    for node in nodes.reversed() {
      if depths[node] == nil { met.append(node) }
      let depth = max(depths[node] ?? 0, layerDepths[node.layer] ?? 0)
      layerDepths[node.layer] = depth
      depths[node] = depth
      for source in graph.sources(of: node) {
        if depths[source] == nil { met.append(source) }
        depths[source] = max(depth + 1, depths[source] ?? 0)
      }
    }
    var byDepth: [Int: [CallID]] = [:]
    for node in met { byDepth[depths[node] ?? 0, default: []].append(node) }
    calls = byDepth.keys.sorted(by: >).flatMap { byDepth[$0] ?? [] }.map { ($0.layer, $0.call) }
  }

  /// The calls on which outputs depend, each after those whose outputs it takes. Not recursive, so that long chains are
  /// safe; a cycle ends the search.
  private static func depthFirst(_ graph: Graph) -> [CallID] {
    var ordered: [CallID] = [], visited: Set<CallID> = []
    for output in graph.outputs {
      guard let root = graph.call(of: output), visited.insert(root).inserted else { continue }
      var stack = [(node: root, sources: graph.sources(of: root)[...])]
      while let top = stack.last {
        guard let source = top.sources.first else {
          ordered.append(top.node)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].sources.removeFirst()
        if visited.insert(source).inserted { stack.append((source, graph.sources(of: source)[...])) }
      }
    }
    return ordered
  }
}

extension Graph {
  /// The call whose output a reference names; nil for an input of the model and for a reference to nothing.
  fileprivate func call(of reference: Reference) -> CallID? {
    guard layers.indices.contains(reference.layer), layers[reference.layer].calls.indices.contains(reference.node)
    else {
      return nil
    }
    return CallID(layer: reference.layer, call: reference.node)
  }

  /// The calls whose outputs a call takes, in the order of its arguments.
  fileprivate func sources(of id: CallID) -> [CallID] {
    layers[id.layer].calls[id.call].references.compactMap(call)
  }
}
