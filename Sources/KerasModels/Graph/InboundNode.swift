import KerasLayers

/// The origin of a tensor in the notation of a configuration: `["conv2d", 0, 0]`.
struct NamedReference {
  let layer: String
  let node: Int
  let tensor: Int
  /// The shape that Keras 3 records with the reference.
  let recorded: [Int?]?
  /// True in Keras 3, where the construction of a nested model does not count as a call.
  let countsFromZero: Bool

  /// No graph has calls with larger numbers, so that sums with them do not overflow.
  private static let largest = Int(Int32.max)

  init(layer: String, node: Int, tensor: Int, recorded: [Int?]? = nil, countsFromZero: Bool = false) {
    self.layer = layer
    self.node = max(-Self.largest, min(node, Self.largest))
    self.tensor = max(-Self.largest, min(tensor, Self.largest))
    self.recorded = recorded
    self.countsFromZero = countsFromZero
  }
}

/// The origin of a tensor with the layer resolved: output `tensor` of call `node` of the layer with index `layer`.
struct Reference {
  let layer: Int
  let node: Int
  let tensor: Int
  let recorded: [Int?]?

  /// The `layer` of the inputs of a model without input layers.
  static let modelInput = -1
  /// The `layer` of a reference that could not be resolved.
  static let unresolved = -2
}

/// One call of a layer in a graph (an inbound node).
struct InboundNode<Origin> {
  var positional: [Argument<Origin>]
  var keywords: [String: Argument<Origin>] = [:]
  /// True if the positional arguments are in a list, which is one argument for calls of TensorFlow.
  var isList = false

  var references: [Origin] {
    // Most calls take one tensor, and flags.
    if positional.count == 1, case .tensor(let origin) = positional[0],
      keywords.isEmpty || !keywords.values.contains(where: { $0.mayHoldTensors })
    {
      return [origin]
    }
    return Argument.tensors(in: positional, keywords)
  }

  /// Passes on the same tensors one by one, without making a list of the only one of most calls.
  @inline(__always) func forEachReference(_ body: (Origin) -> Void) {
    if positional.count == 1, case .tensor(let origin) = positional[0],
      keywords.isEmpty || !keywords.values.contains(where: { $0.mayHoldTensors })
    {
      body(origin)
    } else {
      for origin in Argument.tensors(in: positional, keywords) { body(origin) }
    }
  }

  func map<Other>(_ replace: (Origin) -> Other) -> InboundNode<Other> {
    InboundNode<Other>(
      positional: positional.map { $0.replacing(replace) }, keywords: keywords.mapValues { $0.map(replace) },
      isList: isList)
  }

  /// The same call with the list as its only argument.
  var takingList: InboundNode { isList ? InboundNode(positional: [.list(positional)], keywords: keywords) : self }
}

extension Argument {
  /// The argument with each tensor replaced. One tensor, as most arguments are, takes no generic code.
  @inline(__always) func replacing<Other>(_ replace: (Tensor) -> Other) -> Argument<Other> {
    if case .tensor(let tensor) = self { .tensor(replace(tensor)) } else { map(replace) }
  }
}
