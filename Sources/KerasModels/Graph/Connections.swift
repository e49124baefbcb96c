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
  /// Inputs of the model that tf.keras does not find, because no output depends on them.
  private(set) var lostInputs: [Reference] = []
  /// Layers with the name of an input layer that tf.keras makes for a tensor within the model.
  private(set) var namesakes: [String] = []

  /// Follows references back from the outputs. A tensor among the model's inputs ends the search, whatever layer it is
  /// an output of.
  init(_ graph: Graph) {
    calls = graph.layers.indices.map { Array(repeating: false, count: graph.layers[$0].calls.count) }
    let inputs = Set(graph.inputs.map(OutputID.init))
    var next = graph.outputs
    while let reference = next.popLast() {
      if inputs.contains(OutputID(reference)) || reference.layer < 0 { continue }
      guard calls[reference.layer].indices.contains(reference.node), !calls[reference.layer][reference.node] else {
        continue
      }
      calls[reference.layer][reference.node] = true
      if graph.layers[reference.layer].isInput { foreignInputs.append(reference.layer) }
      graph.layers[reference.layer].calls[reference.node].forEachReference { next.append($0) }
    }
    for input in graph.inputs where input.layer >= 0 && calls[input.layer].indices.contains(input.node) {
      // Keras makes a new input of a tensor that comes from elsewhere.
      if graph.layers[input.layer].isInput { calls[input.layer][input.node] = true }
    }
    if graph.isOfTensorFlow, graph.inputs.contains(where: { $0.layer >= 0 && !graph.layers[$0.layer].isInput }) {
      followClones(graph, inputs)
    }
  }

  /// Follows references as tf.keras does before it copies a graph with inputs from within it: an output that is an
  /// input too does not end the search, and every input must be found.
  ///
  /// - Source: `find_nodes_by_inputs_and_outputs` (`keras/src/engine/functional_utils.py`, 2.15.0).
  private mutating func followClones(_ graph: Graph, _ inputs: Set<OutputID>) {
    var found: Set<OutputID> = [], visited: Set<OutputID> = [], next = graph.outputs
    foreignInputs = []
    while let reference = next.popLast() {
      guard reference.layer >= 0,
        visited.insert(OutputID(layer: reference.layer, node: reference.node, tensor: 0)).inserted,
        graph.layers[reference.layer].calls.indices.contains(reference.node)
      else { continue }
      for source in graph.layers[reference.layer].calls[reference.node].references where source.layer >= 0 {
        if inputs.contains(OutputID(source)) {
          found.insert(OutputID(source))
        } else if graph.layers[source.layer].isInput {
          foreignInputs.append(source.layer)
        } else {
          next.append(source)
        }
      }
    }
    lostInputs = graph.inputs.filter { $0.layer >= 0 && !found.contains(OutputID($0)) }
    // The first model of a program that has such inputs; the names of others depend on what was made before.
    let made = graph.inputs.filter { $0.layer >= 0 && !graph.layers[$0.layer].isInput }
    let names = Set(made.indices.map { "input_\($0 + 1)" })
    namesakes = graph.layers.map(\.name).filter(names.contains)
  }

  /// Whether an output depends on a layer, or it is an input.
  func isReachable(_ layer: Int) -> Bool { calls[layer].contains(true) }
}

extension Graph {
  /// The names of the input layers on which a call depends, in the order of the configuration.
  func inputNames(before node: InboundNode<Reference>) -> [String] {
    var found: Set<Int> = [], visited: Set<OutputID> = [], next = node.references
    while let reference = next.popLast() {
      guard layers.indices.contains(reference.layer), visited.insert(OutputID(reference)).inserted else { continue }
      if layers[reference.layer].isInput { found.insert(reference.layer) }
      guard layers[reference.layer].calls.indices.contains(reference.node) else { continue }
      next += layers[reference.layer].calls[reference.node].references
    }
    return found.sorted().map { layers[$0].name }
  }
}

extension OutputID {
  init(_ reference: Reference) {
    self.init(layer: reference.layer, node: reference.node, tensor: reference.tensor)
  }
}
