import KerasLayers

extension Graph {
  /// What the model gives on the input shapes that it states, or was first called with.
  func planned(calledWith shapes: [Shape]? = nil) -> GraphPlan {
    if let own { return own }
    let plan = Propagation.plan(self, given: statesInputs ? nil : shapes)
    own = plan
    return plan
  }

  /// What the model gives for a call, its layers being those of its own plan.
  func build(_ call: Call) throws -> Built {
    let plan = planned(calledWith: call.inputs)
    let same = call.inputs == plan.inputs || call.inputs.contains { $0.rank == nil }
    let outputs = same ? plan.outputs : Propagation.plan(self, given: call.inputs).outputs
    return Built(outputs, [], children: plan.layers)
  }

  /// Whether the shapes of its inputs stand in its configuration.
  private var statesInputs: Bool { !statedInputs.isEmpty || inputs.allSatisfy { $0.layer != Reference.modelInput } }
}

/// Carries shapes through a graph: every call once, as soon as the tensors that it takes are known.
private struct Propagation {
  private let graph: Graph
  /// The shapes of the model's inputs; nil for those that its configuration states.
  private let given: [Shape]?
  /// The outputs of each call of each layer, nil until it has been made.
  private var results: [[[Shape]?]]
  private var plans: [LayerPlan]

  static func plan(_ graph: Graph, given: [Shape]?) -> GraphPlan {
    var propagation = Propagation(graph, given: given)
    return propagation.run()
  }

  private init(_ graph: Graph, given: [Shape]?) {
    self.graph = graph
    self.given = given
    results = graph.layers.map { Array(repeating: nil, count: $0.calls.count) }
    plans = graph.layers.map { LayerPlan($0, in: graph) }
  }

  private mutating func run() -> GraphPlan {
    let order = CallOrder(graph.layers)
    for (layer, call) in order.calls { make(call, of: layer) }
    for layer in order.caught { plans[layer].problems.append(.cycle) }
    if isUnbuilt { for index in plans.indices { plans[index].unbuild() } }
    if graph.freezes { for index in plans.indices { plans[index].freeze() } }
    return GraphPlan(
      inputs: graph.inputs.map { shape(of: $0) }, outputs: graph.outputs.map { shape(of: $0) }, layers: plans,
      problems: (graph.inputs + graph.outputs).compactMap(danglingReference(at:)))
  }

  /// Whether no shape comes in at all.
  private var isUnbuilt: Bool {
    !graph.inputs.isEmpty && graph.inputs.allSatisfy { $0.layer == Reference.modelInput && shape(of: $0).rank == nil }
  }

  private mutating func make(_ index: Int, of layer: Int) {
    if graph.layers[layer].object.config.modelBuilder?.isExhausted == true { return }
    let site = graph.layers[layer].calls[index]
    let call = Call(
      site.positional.map { $0.map { shape(of: $0) } }, keywords: site.keywords.mapValues { $0.map { shape(of: $0) } })
    noteMissingTensors(of: site, at: layer)
    var outputs = [Shape.unknown], isInferred = false
    do {
      let built = try build(graph.layers[layer], at: layer, call)
      outputs = built.outputs
      isInferred = built.isInferred
      if index == 0 {
        plans[layer].weights = built.weights
        plans[layer].children = built.children
        plans[layer].holdsUnknownWeights = built.holdsUnknownWeights
        noteBuild(of: layer, on: call.inputs, giving: built)
      }
    } catch {
      note(error, at: layer)
    }
    outputs = reconciled(outputs, isInferred, layer: layer, call: index)
    let largest = graph.layers[layer].object.config.builder.largestRank
    if let rank = outputs.compactMap(\.rank).max(), rank > largest {
      plans[layer].problems.append(
        .incompatibleShapes(
          "its output has \(rank) axes, more than the \(largest) that are allowed; --max-rank allows more"))
      outputs = outputs.map { _ in .unknown }
    }
    results[layer][index] = outputs.map(\.withoutHistory)
    plans[layer].calls[index] = LayerPlan.Resolved(inputs: call.inputs, outputs: outputs)
  }

  private func build(_ layer: GraphLayer, at index: Int, _ call: Call) throws -> Built {
    if layer.isInput, let given, let place = graph.inputs.firstIndex(where: { $0.layer == index }), place < given.count
    {
      return Built(given[place])
    }
    guard let nested = layer.nested else { return try layer.object.build(call) }
    try layer.object.config.modelBuilder?.begin(layer.object)
    return try nested.build(call)
  }

  /// The shape of the tensor that a reference names.
  private func shape(of reference: Reference) -> Shape {
    if reference.layer == Reference.modelInput {
      let shapes = given ?? graph.statedInputs
      return shapes.indices.contains(reference.tensor) ? shapes[reference.tensor] : .unknown
    }
    if let outputs = outputs(of: reference), outputs.indices.contains(reference.tensor) {
      return outputs[reference.tensor]
    }
    return Shape(sizes: reference.recorded)
  }

  private func outputs(of reference: Reference) -> [Shape]? {
    guard results.indices.contains(reference.layer), results[reference.layer].indices.contains(reference.node) else {
      return nil
    }
    return results[reference.layer][reference.node]
  }

  /// Takes what Keras recorded where nothing could be recomputed, or no more than guessed, and notes where the two differ.
  private mutating func reconciled(_ outputs: [Shape], _ isInferred: Bool, layer: Int, call: Int) -> [Shape] {
    outputs.enumerated().map { tensor, shape in
      let slot = OutputID(layer: layer, node: call, tensor: tensor)
      guard let sizes = shape.sizes else { return Shape(sizes: known(of: slot)) }
      if isInferred, let known = known(of: slot), known.count == sizes.count { return Shape(sizes: known) }
      guard let recorded = graph.recorded[slot] else { return shape }
      if !sizes.mayBe(recorded) { plans[layer].problems.append(.recordedShape(recorded: recorded, recomputed: sizes)) }
      return shape
    }
  }

  /// The shape of an output by what stands with its consumers.
  private func known(of slot: OutputID) -> [Int?]? { graph.recorded[slot] ?? graph.builtOn[slot] }

  /// Notes a layer that Keras built for another input than the one it is given.
  ///
  /// A layer of two models may have been built within the other one, on pictures of another size: only what makes its
  /// weights others is told.
  private mutating func noteBuild(of layer: Int, on inputs: [Shape], giving built: Built) {
    let object = graph.layers[layer].object
    guard !built.weights.isEmpty, inputs.count == 1, let given = inputs[0].sizes, let stated = object.builtShape,
      !given.mayBe(stated), let other = try? object.build(Shape(sizes: stated)).weights.map(\.sizes),
      !other.elementsEqual(built.weights.map(\.sizes), by: { $0.mayBe($1) })
    else { return }
    plans[layer].problems.append(.recordedInput(recorded: stated, given: given))
  }

  /// Notes references to calls and outputs that are not there.
  private mutating func noteMissingTensors(of site: InboundNode<Reference>, at layer: Int) {
    plans[layer].problems += site.references.compactMap(danglingReference(at:))
  }

  /// That a reference leads to a call or an output that is not there, where it does.
  private func danglingReference(at reference: Reference) -> LayerPlan.Problem? {
    guard graph.layers.indices.contains(reference.layer) else { return nil }
    let source = graph.layers[reference.layer]
    guard source.calls.indices.contains(reference.node) else {
      return .danglingReference(
        "call \(reference.node) of \"\(source.name)\", which is called \(source.calls.count) times")
    }
    guard let outputs = outputs(of: reference), plans[reference.layer].isKnown,
      outputs.allSatisfy({ $0.rank != nil }), !outputs.indices.contains(reference.tensor)
    else { return nil }
    return .danglingReference("output \(reference.tensor) of \"\(source.name)\", which gives \(outputs.count)")
  }

  private mutating func note(_ error: any Error, at layer: Int) {
    switch error {
    case let error as ConfigError: plans[layer].problems.append(.invalidConfig(error))
    case let error as IncompatibleShapes: plans[layer].problems.append(.incompatibleShapes(error.reason))
    default: plans[layer].isKnown = false
    }
  }
}

extension [Int?] {
  /// Whether two shapes may be the same one, an unknown size being any.
  fileprivate func mayBe(_ other: [Int?]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
  }
}

extension LayerPlan {
  /// A plan with what is known before anything has been worked out.
  fileprivate init(_ layer: GraphLayer, in graph: Graph) {
    self.init(name: layer.name, className: layer.object.className)
    model = graph.name
    isModel = layer.nested != nil
    isUnnamed = layer.isUnnamed
    isOperation = layer.object.isOperation
    connectedTo = layer.sources
    calls = layer.calls.map { _ in Resolved(inputs: [], outputs: [.unknown]) }
    trainable = layer.object.config.optionalIfTyped("trainable", as: Bool.self) ?? true
    problems = layer.problems
  }

  /// Without any shape Keras has created no weights yet.
  fileprivate mutating func unbuild() {
    isBuilt = false
    weights = []
    for index in children.indices { children[index].unbuild() }
  }
}
