import Basics
import KerasLayers

/// The types of the tensors of a model of tf.keras, which its layers cast only in part, and which many of them cannot
/// take.
///
/// - Source: measured with Keras 2.15.0 (`fixtures/make/tensor_dtypes.py`).
struct TensorTypes {
  private let graph: Graph
  /// The shapes of the model's calls.
  private let plans: [LayerPlan]
  /// The types of its inputs when it is called; nil when it is constructed on the inputs that it states.
  private let given: [TensorType?]?
  /// The types of the outputs of each call; only those that are known.
  private var known: [CallID: [TensorType?]] = [:]
  private var ragged: RaggedTensors

  /// A layer that Keras cannot call on its inputs.
  struct Problem {
    let layer: Int
    let text: String
  }

  init(_ graph: Graph, _ plans: [LayerPlan], given: [TensorType?]? = nil) {
    self.graph = graph
    self.plans = plans
    self.given = given
    ragged = RaggedTensors(graph)
  }

  /// Whether a layer of the model, at any depth, states a dtype other than `float32`, or sparse or ragged tensors; of
  /// Keras 3, whether one gives texts.
  static func matter(in graph: Graph) -> Bool {
    graph.isOfTensorFlow ? graph.statesOtherTypes : TextTensors.matter(in: graph)
  }

  /// Follows the types through the model, and gives the calls that Keras refuses.
  mutating func problems(_ order: CallOrder) -> [Problem] {
    if !graph.isOfTensorFlow { return TextTensors.problems(in: graph, order) }
    var problems: [Problem] = []
    for (index, call) in order.calls {
      let node = graph.layers[index].calls[call], id = CallID(layer: index, call: call)
      let inputs = plans[index].calls.indices.contains(call) ? plans[index].calls[call].inputs : []
      // What a model in another one is called on is followed in its own construction only.
      if given == nil, let text = ragged.problem(of: index, plans[index], call: call) {
        problems.append(Problem(layer: index, text: text))
      }
      switch outcome(of: index, node, at: call, rank: inputs.first?.rank) {
      case .gives(let types): known[id] = types
      case .refuses(let text):
        if !problems.contains(where: { $0.layer == index }) { problems.append(Problem(layer: index, text: text)) }
      case .unknown: break
      }
    }
    return problems
  }

  /// The types of the model's outputs, once the types have been followed.
  private var outputs: [TensorType?] {
    graph.outputs.flatMap { reference in
      graph.returnsAllOutputs
        ? known[CallID(layer: reference.layer, call: reference.node)] ?? [nil] : [type(of: reference)]
    }
  }

  /// What a call of a layer makes of the types of its inputs.
  enum Outcome {
    case gives([TensorType?])
    case refuses(String)
    case unknown
  }

  private func outcome(of index: Int, _ node: InboundNode<Reference>, at call: Int, rank: Int?) -> Outcome {
    let layer = graph.layers[index]
    if layer.isInput {
      if let given, let input = graph.inputs.firstIndex(where: { $0.layer == index }) {
        return .gives([given.indices.contains(input) ? given[input] : nil])
      }
      // An input layer behind others passes on what it gets.
      return .gives([node.references.first.map(type) ?? layer.inputType])
    }
    if let nested = layer.nested { return outcome(of: nested, layer, node.references.map(type)) }
    if let problem = layer.constantProblem(node, at: call, dtype: { type(of: $0)?.dtype }) { return .refuses(problem) }
    guard let rule = Catalogue.layer(of: layer.object)?.takes else { return .unknown }
    // A layer casts its positional arguments; functions of TensorFlow get all of them as they are.
    var origins = layer.object.takesLists ? node.references : Argument.tensors(in: node.positional, [:])
    if layer.object.className == "MultiHeadAttention" {
      origins += ["value", "key"].flatMap { node.keywords[$0]?.tensors ?? [] }
    }
    var trains = false
    if case .bool(true)? = node.keywords["training"] { trains = true }
    let typed = TensorCall(
      layer.object.config, origins.map(type), rank: rank, creates: given == nil, trains: trains)
    switch rule.outcome(of: typed) {
    case .gives(let type): return .gives(Array(repeating: type, count: max(plans[index].calls[0].outputs.count, 1)))
    case .refuses(let text): return .refuses(text)
    case .unknown: return .unknown
    }
  }

  /// A model in this one: it casts its inputs to the dtypes that it states, and leaves them sparse or not.
  private func outcome(of nested: Graph, _ layer: GraphLayer, _ inputs: [TensorType?]) -> Outcome {
    guard nested.isOfTensorFlow else { return .unknown }
    let stated = nested.inputs.map { $0.layer < 0 ? nil : nested.layers[$0.layer].inputType }
    let given = zip(stated, inputs + Array(repeating: nil, count: max(0, stated.count - inputs.count))).map {
      stated, input -> TensorType? in
      guard let stated, let input else { return stated ?? input }
      return input.isSparse ? input.cast(to: stated.dtype) : TensorType(stated.dtype)
    }
    return layer.object.config.modelBuilder.types(of: nested, given: given) { plan in
      var types = TensorTypes(nested, plan.layers, given: given)
      // A dropped layer has no plan.
      guard plan.layers.count == nested.layers.count else { return .unknown }
      let problem = types.problems(CallOrder(nested.layers)).first
      // What the model refuses on its own inputs is a problem of the layer in it.
      guard let problem, given != stated, given.contains(where: { $0?.isSparse == true }) else {
        return .gives(types.outputs)
      }
      return .refuses("\"\(nested.layers[problem.layer].name)\" in it: \(problem.text)")
    }
  }

  private func type(of reference: Reference) -> TensorType? {
    if reference.layer == Reference.modelInput {
      return given.flatMap { $0.indices.contains(reference.tensor) ? $0[reference.tensor] : nil }
    }
    guard let types = known[CallID(layer: reference.layer, call: reference.node)],
      types.indices.contains(reference.tensor)
    else { return nil }
    return types[reference.tensor]
  }
}

extension GraphLayer {
  /// The type of the tensors of an input layer; nil for ragged ones.
  fileprivate var inputType: TensorType? {
    guard isInput, object.config.stated("ragged")?.isTruthy != true else { return nil }
    return TensorType(
      DType(object.config.dtypeOfTensorFlow ?? "float32"), isSparse: object.config.stated("sparse")?.isTruthy == true)
  }

  /// Whether it states a dtype other than `float32`, or sparse or ragged tensors, or makes others of its own, or is a
  /// model with such a layer.
  fileprivate var statesOtherTypes: Bool {
    if let nested { return nested.statesOtherTypes }
    if let dtype = object.config.stated("dtype"), dtype.plainString != "float32" { return true }
    // These take no numbers of type `float32`.
    if object.className == "Hashing" || object.className == "HashedCrossing" { return true }
    if object.className == "TFOpLambda", let function = object.config.tensorFlowFunction {
      return TensorRule.changesDType(function: function)
    }
    return isInput && ["sparse", "ragged"].contains { object.config.stated($0)?.isTruthy == true }
  }
}

extension Graph {
  fileprivate var statesOtherTypes: Bool { layers.contains(where: \.statesOtherTypes) }
}
