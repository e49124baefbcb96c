import KerasLayers

/// The layers of a functional model in the order in which Keras lists and saves them: those that an output depends on,
/// by their distance from the outputs, then in the order in which they are found from the outputs.
///
/// - Source: `map_graph` (`keras/src/ops/function.py`, 3.15.1).
struct KerasOrder {
  private(set) var layers: [GraphLayer] = []
  private(set) var inputs: [Reference] = []
  private(set) var outputs: [Reference] = []

  init(_ draft: [GraphLayer], inputs: [Reference], outputs: [Reference]) {
    var search = Search(draft)
    for output in outputs { search.visit(CallID(layer: output.layer, call: output.node)) }
    let order = search.finished
    var depthOfCall: [CallID: Int] = [:], depthOfLayer: [Int: Int] = [:]
    for call in order.reversed() {
      let depth = max(depthOfCall[call] ?? 0, depthOfLayer[call.layer] ?? 0)
      depthOfLayer[call.layer] = depth
      depthOfCall[call] = depth
      for origin in draft[call.layer].calls[call.call].references {
        let parent = CallID(layer: origin.layer, call: origin.node)
        depthOfCall[parent] = max(depth + 1, depthOfCall[parent] ?? 0)
      }
    }
    for input in inputs where depthOfLayer[input.layer] == nil {
      depthOfLayer[input.layer] = 0
      search.found[input.layer] = -1
    }
    let listed = depthOfLayer.keys.sorted { a, b in
      let (x, y) = (depthOfLayer[a] ?? 0, depthOfLayer[b] ?? 0)
      return x != y ? x > y : (search.found[a] ?? 0, a) < (search.found[b] ?? 0, b)
    }
    let places = Dictionary(uniqueKeysWithValues: listed.enumerated().map { ($1, $0) })
    // Only calls that an output depends on belong to the model.
    var calls: [CallID: Int] = [:]
    let reached = Set(order)
    for layer in listed {
      var count = 0
      for call in draft[layer].calls.indices where reached.contains(CallID(layer: layer, call: call)) || call == 0 {
        calls[CallID(layer: layer, call: call)] = count
        count += 1
      }
    }
    let moved = { (reference: Reference) -> Reference in
      Reference(
        layer: places[reference.layer] ?? Reference.unresolved,
        node: calls[CallID(layer: reference.layer, call: reference.node)] ?? 0, tensor: reference.tensor, recorded: nil)
    }
    for index in listed {
      var layer = draft[index]
      layer.calls = draft[index].calls.indices.filter { calls[CallID(layer: index, call: $0)] != nil }
        .map { draft[index].calls[$0].map(moved) }
      layer.sources = draft[index].calls.first?.references.map { draft[$0.layer].name } ?? []
      layers.append(layer)
    }
    self.inputs = inputs.map(moved)
    self.outputs = outputs.map(moved)
  }

  /// Finds calls from the outputs backwards, without recursion, as graphs are deep.
  private struct Search {
    let draft: [GraphLayer]
    /// Calls after all calls that they depend on.
    var finished: [CallID] = []
    /// The order in which layers are found.
    var found: [Int: Int] = [:]
    private var seen: Set<CallID> = []

    init(_ draft: [GraphLayer]) { self.draft = draft }

    mutating func visit(_ start: CallID) {
      var stack: [(call: CallID, parents: [CallID], next: Int)] = []
      func enter(_ call: CallID, _ search: inout Search) {
        guard search.seen.insert(call).inserted else { return }
        if search.found[call.layer] == nil { search.found[call.layer] = search.found.count }
        let parents = search.draft[call.layer].calls[call.call].references.map {
          CallID(layer: $0.layer, call: $0.node)
        }
        stack.append((call, parents, 0))
      }
      enter(start, &self)
      while let top = stack.last {
        if top.next < top.parents.count {
          stack[stack.count - 1].next += 1
          enter(top.parents[top.next], &self)
        } else {
          finished.append(top.call)
          stack.removeLast()
        }
      }
    }
  }
}
