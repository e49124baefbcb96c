import KerasLayers

/// Propagates shapes through a graph: makes each call once, as soon as the tensors that it takes are known.
struct Propagation {
  let graph: Graph
  /// The shapes of the model's inputs; nil for those that its configuration states.
  let given: [Shape]?
  /// Whether the model has been built on other shapes before.
  let isLaterCall: Bool
  /// The outputs of each call of each layer; nil until the call has been made.
  var results: [[[Shape]?]]
  var plans: [LayerPlan]
  /// The weights with which calls after a layer's first would build it.
  var laterCalls: [(layer: Int, call: Int, weights: [Weight])] = []
  /// Problems of how layers are connected.
  var connectionProblems: [LayerPlan.Problem] = []
  /// The shapes that layers were built on, used for what cannot be recomputed.
  lazy var builtShapes: [OutputID: [Int?]] = graph.layers.builtShapes

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
        addExplosion(builtFrom: graph.layers[index].object, to: index)
        plans[index].removeWeights()
      }
    }
    let memory = graph.layers.first?.object.config.modelBuilder.measuresMemory == true ? measureMemory(order) : nil
    let reach = measuresReach ? measureReach(order) : .unknown
    setTrainable()
    let inputs = graph.inputs.map { shape(of: $0) }, outputs = graph.outputs.flatMap { returned($0) }
    let dangling = (graph.inputs + graph.outputs).compactMap(danglingReference)
    let excess = excessOfModel()
    dropUnconnected()
    if let excess { connectionProblems.append(.explosion(excess, layer: nil)) }
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
        kept.kept.flatMap { try? build(layer, Call([$0.shape]), builder) }
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
}
