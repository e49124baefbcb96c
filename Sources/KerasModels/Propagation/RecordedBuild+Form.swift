import KerasLayers

/// What Keras 3 demands of the shapes in `build_config`, on which it creates the weights of a layer before any call.
///
/// - Source: `Layer.build_from_config` (`keras/src/layers/layer.py`) and `build` of the layers (`keras/src/layers`,
///   3.15.1); measured for each class by `fixtures/make/changed_forms.py`.
extension SerializedObject {
  /// Why Keras cannot build the layer on what the configuration records; nil if it can, or if nothing is recorded.
  ///
  /// - Parameters:
  ///   - built: the layer built on the inputs of its call.
  ///   - call: the first call.
  func buildProblem(_ built: Built, _ call: Call) -> ConfigError? {
    guard !built.weights.isEmpty, let recorded = source?["build_config"], recorded.isTruthy else { return nil }
    if let shape = recorded["input_shape"] { return shapeProblem(shape, "input_shape", call.inputs.first) }
    guard let shapes = recorded["shapes_dict"] else { return shapelessProblem(recorded) }
    guard shapes.kind == .object else { return error(of: "build_config", "shapes_dict", "must be an object") }
    guard let (required, optional) = Self.shapes[className] else { return nil }
    if let missing = required.first(where: { shapes[$0] == nil }) {
      return error(of: "build_config", "shapes_dict", "has no \(missing)")
    }
    if let other = shapes.members.first(where: { !required.contains($0.key) && $0.key != optional }) {
      return error(of: "build_config", "shapes_dict", "has \(other.key), which the layer is not built on")
    }
    for (index, key) in required.enumerated() {
      let given = call.inputs.indices.contains(index) ? call.inputs[index] : nil
      if let shape = shapes[key], let problem = shapeProblem(shape, "shapes_dict", given) { return problem }
    }
    return nil
  }

  /// What is wrong with a `build_config` without any shape: Keras marks the layer as built and makes no weights for it.
  private func shapelessProblem(_ recorded: SourceValue) -> ConfigError? {
    // Their weights are those of layers inside, which are built when they are called.
    let isBuiltByCall = ["Bidirectional", "RNN", "TimeDistributed"].contains(className)
    // Python looks for a key in a text or a list too, but fails on a number.
    let isSearched = ![.number, .bool].contains(recorded.kind)
    if Catalogue.layer(of: self) == nil || isBuiltByCall && isSearched { return nil }
    return ConfigError(
      path: json.path + "build_config", problem: "must have input_shape or shapes_dict, is \(recorded.shortened)")
  }

  private static let shapes: [String: (required: [String], optional: String)] = {
    let attention = (["query_shape", "value_shape"], "key_shape")
    let recurrent = (["sequences_shape"], "initial_state_shape")
    return [
      "MultiHeadAttention": attention, "GroupQueryAttention": attention, "RNN": recurrent, "LSTM": recurrent,
      "GRU": recurrent, "SimpleRNN": recurrent, "ConvLSTM1D": recurrent, "ConvLSTM2D": recurrent,
      "ConvLSTM3D": recurrent, "Bidirectional": recurrent,
    ]
  }()

  /// Layers that take the number of axes with which they were built, and no other.
  private static let ofOneRank: Set = [
    "Conv1D", "Conv2D", "Conv3D", "DepthwiseConv1D", "DepthwiseConv2D", "SeparableConv1D", "SeparableConv2D",
  ]

  /// Layers that can be built on fewer axes than they are called on.
  private static let ofFewerAxes: Set = [
    "Dense", "Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D",
    "GroupNormalization", "RMSNormalization", "PReLU", "TimeDistributed", "MultiHeadAttention", "GroupQueryAttention",
  ]

  /// Layers whose weights depend on the last size, or on that of their axis.
  private static let ofKnownSizes: Set = [
    "Dense", "EinsumDense", "Conv1D", "Conv2D", "Conv3D", "Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose",
    "DepthwiseConv1D", "DepthwiseConv2D", "SeparableConv1D", "SeparableConv2D", "LSTM", "GRU", "SimpleRNN", "LSTMCell",
    "GRUCell", "SimpleRNNCell", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D", "BatchNormalization", "LayerNormalization",
    "GroupNormalization", "RMSNormalization", "PReLU", "MultiHeadAttention", "GroupQueryAttention",
  ]

  private func shapeProblem(_ shape: SourceValue, _ key: String, _ given: Shape?) -> ConfigError? {
    // One list with sizes, or a list of such for several tensors.
    let items = shape.items
    if items.first?.kind == .list && !takesOneTensor { return nil }
    guard Catalogue.layer(of: self) != nil, Self.ofKnownSizes.contains(className) || !takesNull && shape.isNull else {
      return nil
    }
    guard let sizes = shape.shapeSizes, !sizes.isEmpty else {
      return error(of: "build_config", key, "must be a list of sizes, is \(shape.written)")
    }
    if let rank = given?.rank, rank > sizes.count || Self.ofOneRank.contains(className) && rank != sizes.count,
      !Self.ofFewerAxes.contains(className)
    {
      return error(of: "build_config", key, "must have \(rank) sizes, is \(shape.written)")
    }
    // A layer that normalizes along other axes has weights of their sizes.
    let stated = config.stated("axis")
    let axes = stated?.oneOrMoreWholeNumbers ?? [-1]
    if let axis = axes.first(where: { Shape(sizes: sizes)[$0].value == nil }) {
      return error(of: "build_config", key, "must state the size of axis \(axis), is \(shape.written)")
    }
    return nil
  }

  /// Whether it can be built without a shape.
  private var takesNull: Bool { ["Bidirectional", "Embedding", "ReversibleEmbedding"].contains(className) }

  private var takesOneTensor: Bool { Catalogue.layer(className)?.takesSeveralTensors == false }
}
