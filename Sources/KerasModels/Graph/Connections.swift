import KerasLayers

/// What the outputs of a functional model depend on.
///
/// - Source: `map_graph` (`keras/src/ops/function.py`, 3.15.1), `_map_graph_network` (`keras/engine/functional.py`,
///   2.15.0).
struct Connections {
  /// The calls on which an output depends, by layer.
  private(set) var calls: [[Bool]]
  /// Input layers on which an output depends and that are not inputs of the model.
  private(set) var foreignInputs: [Int] = []

  /// Follows references back from the outputs. A tensor among the model's inputs ends the search, whatever layer it is
  /// an output of.
  init(_ graph: Graph) {
    calls = graph.layers.map { Array(repeating: false, count: $0.calls.count) }
    let inputs = Set(graph.inputs.map(OutputID.init))
    var next = graph.outputs
    while let reference = next.popLast() {
      if inputs.contains(OutputID(reference)) || reference.layer < 0 { continue }
      guard calls[reference.layer].indices.contains(reference.node), !calls[reference.layer][reference.node] else {
        continue
      }
      calls[reference.layer][reference.node] = true
      if graph.layers[reference.layer].isInput { foreignInputs.append(reference.layer) }
      next += graph.layers[reference.layer].calls[reference.node].references
    }
    for input in graph.inputs where input.layer >= 0 && calls[input.layer].indices.contains(input.node) {
      calls[input.layer][input.node] = true
    }
  }

  /// Whether an output depends on a layer, or it is an input.
  func isReachable(_ layer: Int) -> Bool { calls[layer].contains(true) }
}

extension OutputID {
  fileprivate init(_ reference: Reference) {
    self.init(layer: reference.layer, node: reference.node, tensor: reference.tensor)
  }
}
