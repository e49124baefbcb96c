import KerasLayers

/// Propagates shapes through a graph: makes each call once, as soon as the tensors that it takes are known.
struct Propagation {
  let graph: Graph
  /// The shapes of the model's inputs; nil for those that its configuration states.
  private let given: [Shape]?
  /// Whether the model has been built on other shapes before.
  let isLaterCall: Bool
  /// The outputs of each call of each layer; nil until the call has been made.
  private var results: [[[Shape]?]]
  var plans: [LayerPlan]
  /// The weights with which calls after a layer's first would build it.
  var laterCalls: [(layer: Int, call: Int, weights: [Weight])] = []
  /// Problems of how layers are connected.
  var connectionProblems: [LayerPlan.Problem] = []
  /// The shapes that layers were built on, used for what cannot be recomputed.
  private lazy var builtShapes: [OutputID: [Int?]] = graph.layers.builtShapes

  /// The plan on the input shapes that the graph states, or else on those of a call.
  static func plan(_ graph: Graph, calledWith shapes: [Shape]?) -> GraphPlan {
    plan(graph, given: graph.statesInputs ? nil : shapes)
  }

  /// - Parameter isLaterCall: whether the model has been built on other shapes before.
  static func plan(_ graph: Graph, given: [Shape]?, isLaterCall: Bool = false) -> GraphPlan {
    var propagation = Propagation(graph, given: given, isLaterCall: isLaterCall)
    return propagation.run()
  }

  private init(_ graph: Graph, given: [Shape]?, isLaterCall: Bool) {
    self.graph = graph
    self.given = given
    self.isLaterCall = isLaterCall
    results = graph.layers.indices.map { Array(repeating: nil, count: graph.layers[$0].calls.count) }
    plans = graph.layers.indices.map { LayerPlan(graph.layers[$0], in: graph) }
  }

  private mutating func run() -> GraphPlan {
    let order = CallOrder(graph.layers)
    for (layer, call) in order.calls { make(call, of: layer) }
    for layer in order.cyclic { plans[layer].problems.append(.cycle) }
    if !isLaterCall, TensorTypes.matter(in: graph) {
      var types = TensorTypes(graph, plans)
      for problem in types.problems(order) { plans[problem.layer].problems.append(.incompatibleShapes(problem.text)) }
    }
    checkLaterCalls()
    for layer in plans.indices where graph.layers[layer].isKept { buildKept(layer) }
    if isUnbuilt {
      for index in plans.indices {
        let count = Explosion.values(builtFrom: graph.layers[index].object)
        if count > Explosion.impossible { plans[index].problems.append(.explosion(count, layer: nil)) }
        plans[index].removeWeights()
      }
    }
    let memory = graph.layers.first?.object.config.modelBuilder.measuresMemory == true ? measureMemory(order) : nil
    let reach = measuresReach ? measureReach(order) : .unknown
    if graph.freezesLayers { for index in plans.indices { plans[index].freeze() } }
    let inputs = graph.inputs.map { shape(of: $0) }, outputs = graph.outputs.flatMap { returned($0) }
    let dangling = (graph.inputs + graph.outputs).compactMap(danglingReference)
    dropUnconnected()
    return GraphPlan(
      inputs: inputs, outputs: outputs, layers: plans, problems: dangling + connectionProblems, memory: memory?.memory,
      outputDType: memory?.outputDType, reach: reach)
  }

  /// A model that is an attribute of this one and is not called has the weights of its own inputs, a layer those of the
  /// shape that the program builds it on.
  private mutating func buildKept(_ layer: Int) {
    let kept = graph.layers[layer], builder = kept.object.config.modelBuilder
    let built =
      if let nested = kept.nested {
        try? builder.build(nested, of: kept.object, Call(builder.plan(of: nested).inputs))
      } else {
        kept.kept.flatMap { try? build(kept, at: layer, Call([$0.shape]), builder) }
      }
    guard let built else { return }
    plans[layer].weights = built.weights
    plans[layer].children = built.children
    plans[layer].attribute = kept.kept?.attribute ?? ""
  }

  /// What the model returns for one of its outputs: one tensor, or all of a call.
  private func returned(_ reference: Reference) -> [Shape] {
    if graph.returnsAllOutputs, let outputs = outputs(of: reference), !outputs.isEmpty { return outputs }
    return [shape(of: reference)]
  }

  /// Whether no input shape is known at all.
  private var isUnbuilt: Bool {
    !graph.inputs.isEmpty && graph.inputs.allSatisfy { $0.layer == Reference.modelInput && shape(of: $0).rank == nil }
  }

  private mutating func make(_ index: Int, of layer: Int) {
    let builder = graph.layers[layer].object.config.modelBuilder
    if builder.isExhausted { return }
    let node = graph.layers[layer].calls[index]
    let call = Call(
      node.positional.map { $0.replacing { shape(of: $0) } },
      keywords: node.keywords.mapValues { $0.map { shape(of: $0) } })
    node.forEachReference { if let problem = danglingReference($0) { plans[layer].problems.append(problem) } }
    var outputs = [Shape.unknown], isInferred = false, macs = MACCount.unknown, reach = Reach.unknown
    do {
      builder.usesRecordedShapes = index == 0 && !isLaterCall
      let built = try build(graph.layers[layer], at: layer, call, builder)
      outputs = built.outputs
      isInferred = built.isInferred
      macs = built.macs
      reach = built.reach
      if index == 0 {
        plans[layer].weights = built.weights
        plans[layer].children = built.children
        plans[layer].holdsUnknownWeights = built.holdsUnknownWeights
        plans[layer].isDeclared = built.isDeclared
        if built.isDeclared { plans[layer].className = plans[layer].className.withoutFamily }
        plans[layer].vocabulary = built.vocabulary
        checkRecordedInput(of: layer, call.inputs, built)
        if let count = built.constants.value, count > Explosion.impossible {
          plans[layer].problems.append(.explosion(count, layer: nil))
        }
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
    results[layer][index] = outputs.map(\.withoutHistory)
    plans[layer].calls[index] = LayerPlan.ResolvedCall(
      inputs: call.inputs, outputs: outputs, macs: macs, reach: reach)
  }

  private func build(_ layer: GraphLayer, at index: Int, _ call: Call, _ builder: ModelBuilder) throws -> Built {
    if layer.isInput, let given, let input = graph.inputs.firstIndex(where: { $0.layer == index }), input < given.count
    {
      return Built(given[input])
    }
    guard let nested = layer.nested else {
      var built = try layer.object.build(call)
      for part in layer.borrowed { built = built.sharing(part: part.part, with: part.object, below: part.attribute) }
      if layer.hasUnsavedDType { built = built.withUnsavedDType }
      // Before Keras 3, an input layer among the others of a Sequential model returns what it is called on.
      if layer.isInput, !graph.isOfKeras3, let passed = call.inputs.first { built.outputs = [passed] }
      return layer.sharing.map { built.shared(as: $0.object, below: $0.attribute) } ?? built
    }
    try builder.begin(layer.object)
    return try builder.build(nested, of: layer.object, call)
  }

  /// The shape of the tensor that a reference names.
  func shape(of reference: Reference) -> Shape {
    if reference.layer == Reference.modelInput {
      let shapes = given ?? graph.statedInputs
      return shapes.indices.contains(reference.tensor) ? shapes[reference.tensor] : .unknown
    }
    if let outputs = outputs(of: reference), outputs.indices.contains(reference.tensor) {
      return outputs[reference.tensor]
    }
    return Shape(sizes: reference.recorded)
  }

  func outputs(of reference: Reference) -> [Shape]? {
    guard results.indices.contains(reference.layer), results[reference.layer].indices.contains(reference.node) else {
      return nil
    }
    return results[reference.layer][reference.node]
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

extension LayerPlan {
  /// A plan with what is known before propagation.
  fileprivate init(_ layer: GraphLayer, in graph: Graph) {
    self.init(name: layer.name, className: layer.object.className)
    model = graph.name
    isModel = layer.nested != nil
    sharedObject = layer.object.config.modelBuilder.sharing?.object(of: layer.object)
    isUnnamed = layer.isUnnamed
    isOperation = layer.object.isOperation
    connectedTo = layer.sources
    sources = layer.calls.map { call in
      call.references.compactMap { $0.layer < 0 ? nil : CallSource(layer: $0.layer, call: $0.node) }
    }
    calls = layer.calls.map { _ in ResolvedCall(inputs: [], outputs: [.unknown]) }
    trainable = layer.object.isLoadedAsTrainable(isModel: isModel)
    problems = layer.problems
    if isOperation, layer.object.source != nil, layer.object.module == nil {
      customObjects = [CustomObject(.operation, layer.object.className)]
    }
    if isModel, graph.declared == nil, layer.nested?.declared == nil,
      !Catalogue.isModel(className) || layer.object.isForeign
    {
      customObjects = [CustomObject(.model, of: layer.object)]
    }
  }

  /// Without any input shape Keras has created no weights yet.
  fileprivate mutating func removeWeights() {
    isBuilt = false
    weights = []
    for index in children.indices { children[index].removeWeights() }
  }
}
