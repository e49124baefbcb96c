import KerasLayers

/// Nested models that return an input as it is.
///
/// Called on exactly the shapes that it was constructed with, such a model returns new tensors in Keras 3. Called on
/// others, it returns the tensor that it was given. Keras then notes the call as the origin of its own input: a cycle.
///
/// - Source: `Function.compute_output_spec`, `map_graph` (`keras/src/ops/function.py`, 3.15.1).
extension Propagation {
  /// - Throws: `IncompatibleShapes` if Keras finds a cycle, or an output that is not connected to the inputs.
  func checkPassedInputs(of layer: Int, call: Int, _ inputs: [Shape]) throws {
    guard graph.isOfKeras3, !isLaterCall, let nested = graph.layers[layer].nested else { return }
    let passed = nested.passedInputs
    if passed.isEmpty { return }
    let own = graph.layers[layer].object.config.modelBuilder.plan(of: nested).inputs
    guard own.count == inputs.count, own.map(\.sizes) != inputs.map(\.sizes),
      (own + inputs).allSatisfy({ $0.sizes != nil })
    else { return }
    if passesOnly(passed, of: layer, call: call) { return }
    throw IncompatibleShapes(
      "it returns an input as it is, which Keras 3 takes for a cycle where the model is called on other sizes than "
        + "its own: \(own.listed), not \(inputs.listed)")
  }

  /// Whether the graph can do without a call: it is on an input of the graph, and layers, but no output, take what it
  /// passes on.
  private func passesOnly(_ passed: [Int: Int], of layer: Int, call: Int) -> Bool {
    guard graph.isFunctional, let nested = graph.layers[layer].nested else { return false }
    let inputs = graph.inputs.map { OutputID($0) }
    guard graph.layers[layer].calls[call].references.allSatisfy({ inputs.contains(OutputID($0)) }) else { return false }
    return nested.outputs.indices.allSatisfy { tensor in
      let output = OutputID(layer: layer, node: call, tensor: tensor)
      if passed[tensor] == nil { return !graph.usedOutputs.contains(output) }
      return !graph.outputs.contains { OutputID($0) == output }
    }
  }
}

extension Graph {
  /// What the layers and the outputs take.
  func findUsedOutputs() -> Set<OutputID> {
    var used = Set(outputs.map { OutputID($0) })
    for layer in layers {
      for call in layer.calls { call.forEachReference { used.insert(OutputID($0)) } }
    }
    return used
  }

  /// The outputs that are inputs of the model, also through models in it: the number of each, and that of the input.
  func findPassedInputs() -> [Int: Int] {
    var passed: [Int: Int] = [:]
    for (number, output) in outputs.enumerated() { passed[number] = input(behind: output) }
    return passed
  }

  /// The number of the input that a tensor is; nil for what a layer computes.
  private func input(behind output: Reference) -> Int? {
    var tensor = output
    // No more steps than there are layers: references may form a cycle.
    for _ in 0...layers.count {
      if let number = inputs.firstIndex(where: { OutputID($0) == OutputID(tensor) }) { return number }
      guard layers.indices.contains(tensor.layer), let nested = layers[tensor.layer].nested,
        layers[tensor.layer].calls.indices.contains(tensor.node),
        let number = nested.passedInputs[tensor.tensor]
      else { return nil }
      let arguments = layers[tensor.layer].calls[tensor.node].references
      guard arguments.indices.contains(number) else { return nil }
      tensor = arguments[number]
    }
    return nil
  }
}
