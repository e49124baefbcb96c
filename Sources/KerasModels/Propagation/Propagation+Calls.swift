import KerasLayers

/// How one call is made.
extension Propagation {
  mutating func make(_ index: Int, of layer: Int) {
    let builder = graph.layers[layer].object.config.modelBuilder
    if builder.isExhausted { return }
    let node = graph.layers[layer].calls[index]
    let all = passedOn(to: node)
    var call = Call(
      all.map { [.list($0.map { .tensor($0) })] } ?? node.positional.map { $0.replacing { shape(of: $0) } },
      keywords: node.keywords.mapValues { $0.map { shape(of: $0) } })
    var takesTensors = graph.layers[layer].isInput
    node.forEachReference {
      takesTensors = true
      if let problem = danglingReference($0) { plans[layer].problems.append(problem) }
    }
    // A layer takes a constant for a tensor.
    if !takesTensors, Catalogue.layer(of: graph.layers[layer].object) != nil {
      call = Call(call.positional.map(\.asTensor), keywords: call.keywords)
    }
    var outputs = [Shape.unknown], isInferred = false, macs = MACCount.unknown, reach = Reach.unknown
    do {
      if let all, !takes(layer, all.count) {
        throw IncompatibleShapes("it takes one tensor, and the layer before it returns \(all.count)")
      }
      try checkBuiltSizes(of: layer, call: index, call.inputs, builder)
      try checkPassedInputs(of: layer, call: index, call.inputs)
      builder.usesRecordedShapes = index == 0 && !isLaterCall
      let built = try build(layer, call, builder)
      let costs = builder.takeCosts()
      plans[layer].costs.add(index == 0 ? costs : costs.ofCall)
      outputs = built.outputs
      isInferred = built.isInferred
      macs = built.macs
      reach = built.reach
      if index == 0 {
        plans[layer].weights = built.weights
        plans[layer].children = built.children
        plans[layer].keepsRank = built.keepsRank
        plans[layer].holdsUnknownWeights = built.holdsUnknownWeights
        plans[layer].isDeclared = built.isDeclared
        if built.isDeclared { plans[layer].className = plans[layer].className.withoutFamily }
        plans[layer].vocabulary = built.vocabulary
        checkRecordedInput(of: layer, call.inputs, built)
        if let count = Explosion.loraValues(of: built.weights) { plans[layer].costs.add(.numbers, count) }
        checkSizes(of: layer, call.inputs, built)
        if let nested = graph.layers[layer].nested {
          plans[layer].problems += builder.plan(of: nested, calledWith: call.inputs).problems
        }
      } else {
        laterCalls.append((layer, index, built.weights))
      }
    } catch {
      add(error, to: layer)
      // What a nested model consists of does not depend on whether a call of it fits.
      if index == 0, error is IncompatibleShapes, let nested = graph.layers[layer].nested {
        let plan = builder.plan(of: nested, calledWith: call.inputs)
        plans[layer].children = plan.layers
        plans[layer].problems += plan.problems
      }
    }
    // Keras makes a call without tensors of the model while it loads the model, and keeps the result.
    if !takesTensors {
      plans[layer].costs.add(.numbers, Explosion.values(of: outputs))
    }
    // What was built only to compare it.
    _ = builder.takeCosts()
    if graph.returnsAllOutputs, graph.isOfTensorFlow, outputs.count > 1 {
      plans[layer].problems.append(
        .incompatibleShapes("it returns \(outputs.count) tensors, and a layer of a Sequential model returns one"))
    }
    for problem in builder.takeReported() { add(problem, to: layer) }
    if case .recordedInput(let recorded, let given, _)? = builder.takeRecordedInput() {
      plans[layer].problems.append(
        .recordedInput(recorded: recorded, given: given, inputs: graph.inputNames(before: node)))
    }
    add(builder.takeCustomObjects(), to: layer)
    if call.inputs.contains(where: { $0.rank == nil || $0.isOpen }) { outputs.markOpen() }
    outputs = reconciled(outputs, isInferred, layer: layer, call: index)
    let largest = builder.largestRank
    if let rank = outputs.compactMap(\.rank).max(), rank > largest {
      plans[layer].problems.append(
        .exceeds(.rank, "its output has \(rank) axes, more than the \(largest) axes allowed"))
      outputs = outputs.map { _ in .unknown }
    }
    results[layer][index] = replacingInputs(outputs.map(\.withoutHistory), of: layer, call: index)
    plans[layer].calls[index] = LayerPlan.ResolvedCall(
      inputs: call.inputs, outputs: outputs, macs: macs, reach: reach)
  }

  /// Whether a layer or a model can be called on a list of so many tensors, as far as is known.
  private func takes(_ layer: Int, _ count: Int) -> Bool {
    if let nested = graph.layers[layer].nested { return !nested.isFunctional || nested.inputs.count == count }
    return Catalogue.layer(of: graph.layers[layer].object)?.takesSeveralTensors ?? true
  }

  /// The outputs of a call, where the model's configuration names one as an input: what the model is called on instead.
  ///
  /// - Source: `clone_graph_nodes` (`keras/src/models/functional.py`, 3.15.1; `keras/src/engine/functional_utils.py`,
  ///   2.15.0).
  private func replacingInputs(_ outputs: [Shape], of layer: Int, call: Int) -> [Shape] {
    guard let given else { return outputs }
    var outputs = outputs
    for (input, shape) in zip(graph.inputs, given)
    where input.layer == layer && input.node == call && outputs.indices.contains(input.tensor) {
      outputs[input.tensor] = shape
    }
    return outputs
  }

  /// The outputs of the layer before in a Sequential model of Keras 3, if they are several: the next layer gets all.
  private func passedOn(to node: InboundNode<Reference>) -> [Shape]? {
    guard graph.returnsAllOutputs, graph.isOfKeras3, node.positional.count == 1,
      case .tensor(let reference) = node.positional[0], reference.layer >= 0,
      let outputs = outputs(of: reference), outputs.count > 1
    else { return nil }
    return outputs
  }

  func build(_ layer: Int, _ call: Call, _ builder: ModelBuilder) throws -> Built {
    let object = graph.layers[layer].object, isInput = graph.layers[layer].isInput
    if isInput, let given, let input = graph.inputs.firstIndex(where: { $0.layer == layer }), input < given.count {
      return Built(given[input])
    }
    guard let nested = graph.layers[layer].nested else {
      var built = try object.build(call)
      for part in graph.layers[layer].borrowed {
        built = built.sharing(part: part.part, with: part.object, below: part.attribute)
      }
      if graph.layers[layer].hasUnsavedDType { built = built.withUnsavedDType }
      // Before Keras 3, an input layer among the others of a Sequential model returns what it is called on.
      if isInput, !graph.isOfKeras3, let passed = call.inputs.first { built.outputs = [passed] }
      return graph.layers[layer].sharing.map { built.shared(as: $0.object, below: $0.attribute) } ?? built
    }
    try builder.begin(object)
    return try builder.build(nested, of: object, call)
  }

  /// Replaces shapes that are unknown or only inferred by those that Keras recorded, and reports where the two differ.
  private mutating func reconciled(_ outputs: [Shape], _ isInferred: Bool, layer: Int, call: Int) -> [Shape] {
    outputs.enumerated().map { tensor, shape in
      let output = OutputID(layer: layer, node: call, tensor: tensor)
      guard let sizes = shape.sizes else { return Shape(sizes: recordedSizes(of: output)) }
      if isInferred, let recorded = recordedSizes(of: output), recorded.count == sizes.count {
        return Shape(sizes: recorded)
      }
      guard let recorded = graph.recorded[output] else { return shape }
      if !sizes.agrees(with: recorded) {
        plans[layer].problems.append(.recordedShape(recorded: recorded, recomputed: sizes))
        return shape
      }
      return shape.isOpen ? Shape(sizes: recorded) : shape
    }
  }

  /// The shape that the consumers of an output state for it.
  private mutating func recordedSizes(of output: OutputID) -> [Int?]? {
    graph.recorded[output] ?? builtShapes[output]
  }

  private mutating func add(_ error: any Error, to layer: Int) {
    switch error {
    case let error as ConfigError:
      if !plans[layer].problems.contains(where: { $0.path == error.path }) {
        plans[layer].problems.append(.invalidConfig(error))
      }
    case let error as IncompatibleShapes: plans[layer].problems.append(.incompatibleShapes(error.reason))
    case let error as UnknownClass:
      plans[layer].isKnown = false
      plans[layer].mayHaveCreatedWeights = graph.layers[layer].object.mayHaveCreatedWeights
      if let custom = error.custom { add([custom], to: layer) }
      if plans[layer].statedSizes.isEmpty { plans[layer].statedSizes = graph.layers[layer].object.config.statedSizes }
      if plans[layer].statedKeys.isEmpty { plans[layer].statedKeys = graph.layers[layer].object.config.statedKeys }
    default: plans[layer].isKnown = false
    }
  }

  private mutating func add(_ objects: [CustomObject], to layer: Int) {
    for object in objects where !plans[layer].customObjects.contains(object) {
      plans[layer].customObjects.append(object)
    }
  }
}

extension LayerPlan.Problem {
  /// The key that is invalid.
  fileprivate var path: JSONPath? { if case .invalidConfig(let error) = self { error.path } else { nil } }
}

extension [Shape] {
  /// Marks the shapes with a size, other than the batch, that is unknown because an input's shape is.
  fileprivate mutating func markOpen() {
    for index in indices where self[index].dims?.dropFirst().contains(where: { $0.value == nil }) == true {
      self[index].isOpen = true
    }
  }
}

extension Argument<Shape> {
  /// An array as a tensor of its shape; anything else as it is.
  fileprivate var asTensor: Argument {
    if case .array(let shape) = self { .tensor(Shape(sizes: shape.map { $0 })) } else { self }
  }
}
