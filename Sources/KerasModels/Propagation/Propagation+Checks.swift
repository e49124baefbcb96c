import KerasLayers

/// What does not fit in how layers are built and connected.
extension Propagation {
  /// A layer has the weights of its first call, which must fit the inputs of every other. In Keras 3 the inputs have the
  /// same rank too, where the layer demands that; tf.keras does not look at it after it has built the layer.
  mutating func checkLaterCalls() {
    for later in laterCalls where plans[later.layer].isKnown && plans[later.layer].problems.isEmpty {
      let plan = plans[later.layer]
      if plan.weights.agree(with: later.weights),
        !graph.isOfKeras3 || plan.takesRank(of: plan.calls[later.call].inputs)
      {
        continue
      }
      plans[later.layer].problems.append(
        .incompatibleShapes(
          "its weights are built on \(plan.calls[0].inputs.listed), and call \(later.call) is on "
            + "\(plan.calls[later.call].inputs.listed)"))
    }
  }

  /// Freezes layers with the model, and those, or the variables, that a frozen model in it has too. A trainable model
  /// makes frozen models in it trainable again; variables of a layer that was created frozen stay so.
  mutating func setTrainable() {
    if graph.makesTrainable == true {
      for (index, layer) in graph.layers.enumerated() where layer.nested?.makesTrainable == false && graph.sets(layer) {
        plans[index].make(trainable: true)
      }
      return
    }
    let frozen = Set(graph.layers.indices.compactMap { graph.layers[$0].nested }.flatMap(\.frozenObjects))
    if frozen.isEmpty, graph.makesTrainable == nil { return }
    for (index, layer) in graph.layers.enumerated() {
      if !frozen.isEmpty { plans[index].freeze(variablesOf: frozen) }
      let isFrozen = layer.sharing.map { frozen.contains($0.object) } ?? false
      if isFrozen || graph.makesTrainable == false && graph.sets(layer) { plans[index].make(trainable: false) }
    }
  }

  /// Removes what no output depends on, as Keras 3 does when it loads the model, and reports it.
  ///
  /// Keras 2 keeps such layers. Nothing is removed where references are wrong.
  mutating func dropUnconnected() {
    guard graph.isFunctional else { return }
    let connections = Connections(graph)
    connectionProblems = connections.foreignInputs.map { .foreignInput(graph.layers[$0].name) }
    connectionProblems += connections.lostInputs.map { input in
      .danglingReference("\"\(graph.layers[input.layer].name)\" as an input, on which no output depends")
    }
    connectionProblems += connections.namesakes.map { name in
      .danglingReference(
        "an output within the model as an input: the input layer that tf.keras makes for it is called \"\(name)\" too")
    }
    // Of a layer that is listed twice, tf.keras makes calls that the model does not have afterwards.
    for index in plans.indices where graph.isOfTensorFlow && plans[index].isListedTwice {
      let used = zip(plans[index].calls, connections.calls[index]).filter(\.1).map(\.0)
      if !used.isEmpty { plans[index].calls = used }
    }
    guard graph.isOfKeras3, !plans.contains(where: { $0.problems.contains(where: \.isOfReferences) }) else { return }
    var unconnected = 0, isReported = false
    for index in plans.indices.reversed() {
      if connections.isReachable(index) {
        if connections.calls[index].allSatisfy(\.self) { continue }
        plans[index].calls = zip(plans[index].calls, connections.calls[index]).filter(\.1).map(\.0)
      } else if !graph.layers[index].isKept {
        connectionProblems.append(.unconnected(plans[index].name))
        let count = Explosion.values(of: plans[index])
        unconnected = unconnected.addingSaturated(count)
        if count > Explosion.impossible {
          connectionProblems.append(.explosion(LoadCosts.Excess(.numbers, count), layer: plans[index].name))
          isReported = true
        }
        for case .explosion(let excess, nil) in plans[index].problems {
          connectionProblems.append(.explosion(excess, layer: plans[index].name))
        }
        if let problem = graph.layers[index].callWithoutTensor { connectionProblems.append(.invalidConfig(problem)) }
        plans.remove(at: index)
      }
    }
    if unconnected > Explosion.impossible, !isReported {
      connectionProblems.append(.explosion(LoadCosts.Excess(.numbers, unconnected), layer: nil))
    }
  }

  /// Reports a layer that Keras built on an input shape with which it has different weights.
  ///
  /// A layer shared by two models may have been built in the other one, on images of another size, which does not
  /// matter.
  mutating func checkRecordedInput(of layer: Int, _ inputs: [Shape], _ built: Built) {
    let object = graph.layers[layer].object
    guard object.config.writer.generation < .keras3, object.config.modelBuilder.usesBuildConfig, !built.weights.isEmpty,
      inputs.count == 1,
      let given = inputs[0].sizes, let stated = object.builtShape, !given.agrees(with: stated),
      let other = try? object.build(Shape(sizes: stated)).weights.map(\.sizes),
      !other.elementsEqual(built.weights.map(\.sizes), by: { $0.agrees(with: $1) })
    else { return }
    plans[layer].problems.append(.recordedInput(recorded: stated, given: given))
  }

  /// A TimeDistributed layer of tf.keras takes the sizes with which its model was constructed, and no others.
  ///
  /// - Source: `TimeDistributed.build` (`keras/layers/rnn/time_distributed.py`, 2.15.0), which sets `input_spec`.
  /// - Throws: `IncompatibleShapes` if the model is called on inputs that give the layer other sizes.
  func checkBuiltSizes(of layer: Int, call: Int, _ inputs: [Shape], _ builder: ModelBuilder) throws {
    guard given != nil, graph.isOfTensorFlow, graph.layers[layer].object.className == "TimeDistributed" else { return }
    let plan = builder.plan(of: graph)
    guard plan.layers.count == graph.layers.count, plan.layers[layer].calls.indices.contains(call),
      let own = plan.layers[layer].calls[call].inputs.first?.sizes, let sizes = inputs.first?.sizes,
      own.count == sizes.count
    else { return }
    let differs = zip(own, sizes).dropFirst(2).contains { $0 != nil && $1 != nil && $0 != $1 }
    if differs {
      throw IncompatibleShapes(
        "TimeDistributed takes \(Shape(sizes: own)), on which its model was constructed, got \(inputs[0])")
    }
  }

  /// Reports a layer that Keras cannot build, because a weight depends on an axis whose size the input leaves open.
  mutating func checkSizes(of layer: Int, _ inputs: [Shape], _ built: Built) {
    guard inputs.contains(where: { $0.dims?.dropFirst().contains { $0.value == nil } ?? true }),
      inputs.allSatisfy({ $0.rank != nil && !$0.isOpen }), !isLaterCall, !built.isInferred,
      graph.layers[layer].object.config.writer.generation >= .tfKeras, graph.layers[layer].nested == nil,
      let weight = built.weights.first(where: { $0.count == nil })
    else { return }
    plans[layer].problems.append(
      .incompatibleShapes(
        "\(weight.name) would be \(Shape(weight.shape)) on \(inputs.listed), and Keras creates no weight of unknown "
          + "size"
      ))
  }

  /// The problem of a reference to a call or an output that does not exist; nil for any other reference.
  func danglingReference(_ reference: Reference) -> LayerPlan.Problem? {
    guard graph.layers.indices.contains(reference.layer) else { return nil }
    let name = { graph.layers[reference.layer].name }, count = graph.layers[reference.layer].calls.count
    guard 0..<count ~= reference.node else {
      return .danglingReference("call \(reference.node) of \"\(name())\", which is called \(count) times")
    }
    guard let outputs = outputs(of: reference), plans[reference.layer].isKnown,
      outputs.allSatisfy({ $0.rank != nil }), !outputs.indices.contains(reference.tensor)
    else { return nil }
    return .danglingReference("output \(reference.tensor) of \"\(name())\", which has \(outputs.count)")
  }
}

extension LayerPlan.Problem {
  /// Whether it is a reference to a layer that is not there, or to another layer of the name.
  fileprivate var isOfReferences: Bool {
    switch self {
    case .danglingReference, .duplicateName, .cycle: true
    default: false
    }
  }
}

extension LayerPlan {
  fileprivate var isListedTwice: Bool {
    problems.contains { if case .duplicateName = $0 { true } else { false } }
  }
}

extension GraphLayer {
  /// What is wrong with a layer that is called on no tensor, but on constants: Keras calls it while it loads the model,
  /// and leaves it out afterwards. Keras writes no such call.
  fileprivate var callWithoutTensor: ConfigError? {
    guard !isInput, let call = calls.firstIndex(where: { $0.references.isEmpty }) else { return nil }
    return ConfigError(
      path: object.json.path + "inbound_nodes" + call,
      problem: "names no input tensor, so that Keras calls the layer on constants while it loads the model")
  }
}
