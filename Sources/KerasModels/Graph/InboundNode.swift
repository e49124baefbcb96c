import KerasLayers

/// Where a tensor comes from, as a configuration names it: `["conv2d", 0, 0]`.
struct NamedReference {
  let layer: String
  let node: Int
  let tensor: Int
  /// The shape that Keras 3 records beside the name.
  var recorded: [Int?]? = nil
  /// True among the arguments of Keras 3, where a nested model's own construction is not counted as a call.
  var countsFromZero = false
}

/// Where a tensor comes from, with the layer found: the output `tensor` of the call `node` of the layer at `layer`.
struct Reference {
  let layer: Int
  let node: Int
  let tensor: Int
  let recorded: [Int?]?

  /// Stands for the tensors that a model without input layers is called with.
  static let modelInput = -1
  /// Stands for a tensor that no layer of the model gives.
  static let notSaved = -2
}

/// One call of a layer in a graph (an inbound node).
struct InboundNode<Origin> {
  var positional: [Argument<Origin>]
  var keywords: [String: Argument<Origin>] = [:]
  /// True where the positional arguments stand in a list, which most layers take for arguments, and calls of TensorFlow for one.
  var isList = false

  var references: [Origin] { Argument.tensors(in: positional, keywords) }

  func map<Other>(_ replace: (Origin) -> Other) -> InboundNode<Other> {
    InboundNode<Other>(
      positional: positional.map { $0.map(replace) }, keywords: keywords.mapValues { $0.map(replace) }, isList: isList)
  }

  /// The same call with the list as its one argument.
  var takingList: InboundNode { isList ? InboundNode(positional: [.list(positional)], keywords: keywords) : self }
}
