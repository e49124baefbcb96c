import KerasLayers

/// The sparse tensors of a model of tf.keras, which most of its layers cannot take.
///
/// - Source: measured with Keras 2.15.0: `sparse` in the `InputLayer` before a layer of each class, and before
///   functions of TensorFlow.
struct SparseTensors {
  /// The layers with sparse outputs.
  private var layers: Set<Int> = []

  /// What a layer does with a sparse tensor.
  private enum Effect {
    case returnsSparse, returnsDense
    /// It takes none; the clause says of what kind, for a layer that takes others.
    case refuses(String = "no sparse tensor")
    case unknown
  }

  /// Why a layer cannot be called on its inputs; nil if it can, or if nothing is known of its class.
  ///
  /// - Parameters:
  ///   - index: the layer's position in its model.
  ///   - rank: the number of axes of its first input.
  mutating func problem(
    _ layer: GraphLayer, at index: Int, _ node: InboundNode<Reference>, rank: Int?
  ) -> String? {
    guard layer.object.config.writer.generation == .tfKeras else { return nil }
    if layer.isInput {
      if layer.object.config.stated("sparse")?.bool == true { layers.insert(index) }
      return nil
    }
    guard !layers.isEmpty, node.references.contains(where: { layers.contains($0.layer) }) else { return nil }
    switch effect(layer, areAllSparse: node.references.allSatisfy { layers.contains($0.layer) }, rank) {
    case .returnsSparse:
      layers.insert(index)
      return nil
    case .returnsDense, .unknown: return nil
    case .refuses(let kind): return "\(layer.object.function ?? layer.object.className) takes \(kind)"
    }
  }

  private func effect(_ layer: GraphLayer, areAllSparse: Bool, _ rank: Int?) -> Effect {
    let className = layer.object.className
    let isMatrix = rank.map { $0 == 2 } ?? true
    switch className {
    case "Identity", "Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "GaussianDropout",
      "GaussianNoise", "AlphaDropout", "Layer":
      // As they get it, unless they are trained.
      return .returnsSparse
    case "Concatenate": return areAllSparse ? .returnsSparse : .unknown
    case "Dense": return isMatrix ? .returnsDense : .refuses("sparse tensors of two axes only")
    case "Activation":
      let function = layer.object.config.stated("activation")?.string ?? ""
      if ["linear", "tanh"].contains(function) { return .returnsSparse }
      return ["relu", "sigmoid", "softmax", "gelu", "elu"].contains(function) ? .refuses() : .unknown
    case "Embedding": return .returnsDense
    case "Discretization", "Hashing", "StringLookup", "IntegerLookup", "CategoryEncoding":
      return encoding(layer.object.config, isMatrix, default: className == "CategoryEncoding" ? "multi_hot" : "int")
    case "TextVectorization":
      let config = layer.object.config
      return config.has("standardize") || config.has("split") ? .refuses() : encoding(config, isMatrix, default: "int")
    case "IndexLookup", "HashedCrossing", "DenseFeatures", "SequenceFeatures", "LinearModel", "InputLayer":
      return .unknown
    case "TFOpLambda", "SlicingOpLambda": return effect(ofFunction: layer.object.function ?? "")
    default:
      return layer.nested != nil || layer.object.takesLists || Catalogue.layer(of: layer.object) == nil
        ? .unknown : .refuses()
    }
  }

  /// The effect of a layer that encodes categories.
  private func encoding(_ config: Config, _ isMatrix: Bool, default mode: String) -> Effect {
    switch config.stated("output_mode")?.string ?? mode {
    case "int": .returnsSparse
    case "multi_hot", "count", "tf_idf":
      if !isMatrix {
        .refuses("sparse tensors of two axes only")
      } else {
        config.stated("sparse")?.bool == true ? .returnsSparse : .returnsDense
      }
    case "one_hot": .refuses()
    default: .unknown
    }
  }

  /// The effect of a function of TensorFlow; unknown for one that was not measured.
  private func effect(ofFunction name: String) -> Effect {
    let name = String(name.split(separator: ".").last ?? "")
    if ["abs", "cast", "identity", "negative", "sign", "sqrt", "square", "tanh"].contains(name) {
      return .returnsSparse
    }
    return Self.refusingFunctions.contains(name) ? .refuses() : .unknown
  }

  private static let refusingFunctions: Set = [
    "add", "argmax", "clip_by_value", "concat", "divide", "elu", "exp", "expand_dims", "floor", "gather", "gelu",
    "getitem", "greater", "l2_normalize", "leaky_relu", "log", "matmul", "maximum", "multiply", "norm", "one_hot",
    "ones_like", "pad", "pow", "reduce_max", "reduce_mean", "reduce_prod", "reduce_sum", "relu", "relu6", "reshape",
    "round", "rsqrt", "sigmoid", "sin", "slice", "softmax", "split", "squeeze", "stack", "subtract", "tile",
    "transpose", "truediv", "where", "zeros_like",
  ]
}

extension SerializedObject {
  /// The function of TensorFlow that it calls: `math.reduce_mean`; nil for a layer.
  fileprivate var function: String? {
    className.hasSuffix("OpLambda") ? config.stated("function")?.string.map { "tf." + $0 } : nil
  }
}
