import Basics
import KerasLayers

/// The whole-number tensors of a model of tf.keras, which its layers do not cast, and which many of them cannot take.
///
/// - Source: measured with Keras 2.15.0: an `InputLayer` of dtype `int32` before a layer of each class, and before one
///   of two inputs beside one of dtype `float32`.
struct IntegerTensors {
  fileprivate enum Kind { case integer, float }

  /// The kind of each layer's outputs, as far as it is known.
  private var kinds: [Int: Kind] = [:]
  /// Whether an input of the model has whole numbers; without one, nothing is followed.
  private let isNeeded: Bool

  init(_ graph: Graph) {
    isNeeded = graph.isOfTensorFlow && graph.layers.contains { $0.isInput && $0.statedKind == .integer }
  }

  /// Why a layer cannot be called on its inputs; nil if it can, or if nothing is known of its class.
  ///
  /// - Parameter index: the layer's position in its model.
  mutating func problem(_ layer: GraphLayer, at index: Int, _ node: InboundNode<Reference>) -> String? {
    guard isNeeded else { return nil }
    if layer.isInput {
      kinds[index] = layer.statedKind
      return nil
    }
    guard layer.nested == nil, layer.statedKind == .float, Catalogue.layer(of: layer.object) != nil else { return nil }
    let className = layer.object.className
    let inputs = node.references.map { kinds[$0.layer] }
    if Self.casting.contains(className) {
      kinds[index] = .float
    } else if Self.merging.contains(className) {
      if inputs.contains(.integer), inputs.contains(.float) {
        return "\(className) takes no tensors of whole numbers beside others, and tf.keras does not cast them"
      }
      if !inputs.contains(nil) { kinds[index] = className == "Average" ? .float : inputs.first ?? nil }
    } else if Self.passing.contains(className) || layer.appliesFunction(of: Self.passingFunctions) {
      kinds[index] = inputs.first ?? nil
    } else if Self.refusing.contains(className) || layer.appliesFunction(of: Self.refusingFunctions) {
      if inputs.contains(.integer) {
        return "\(className) takes no tensor of whole numbers, and tf.keras does not cast it"
      }
      kinds[index] = .float
    }
    return nil
  }

  private static let casting: Set = [
    "Dense", "Embedding", "BatchNormalization", "LayerNormalization", "Normalization", "LeakyReLU", "Rescaling",
    "Resizing", "UnitNormalization",
  ]

  private static let merging: Set = [
    "Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate", "Dot",
  ]

  private static let passing: Set = [
    "Flatten", "Reshape", "Permute", "RepeatVector", "ReLU", "Dropout", "SpatialDropout1D", "SpatialDropout2D",
    "SpatialDropout3D", "AlphaDropout", "GaussianDropout", "GaussianNoise", "Cropping1D", "Cropping2D", "Cropping3D",
    "ZeroPadding1D", "ZeroPadding2D", "ZeroPadding3D", "UpSampling1D", "UpSampling2D", "MaxPooling1D", "MaxPooling2D",
    "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalAveragePooling3D", "GlobalMaxPooling1D",
    "GlobalMaxPooling2D", "GlobalMaxPooling3D",
  ]

  private static let refusing: Set = [
    "ActivityRegularization", "ELU", "ThresholdedReLU", "PReLU", "Softmax", "Masking",
    "Conv1D", "Conv2D", "Conv3D", "Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose", "DepthwiseConv1D",
    "DepthwiseConv2D", "SeparableConv1D", "SeparableConv2D", "AveragePooling1D", "AveragePooling2D",
    "AveragePooling3D", "MaxPooling3D", "GroupNormalization", "LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional",
    "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D", "CuDNNLSTM", "CuDNNGRU", "LocallyConnected1D", "LocallyConnected2D",
    "EinsumDense", "SpectralNormalization", "StochasticDepth", "RandomFourierFeatures",
    "Attention", "AdditiveAttention", "MultiHeadAttention",
  ]

  private static let passingFunctions: Set = ["linear", "relu"]

  private static let refusingFunctions: Set = [
    "elu", "exponential", "gelu", "selu", "sigmoid", "softmax", "softplus", "softsign", "swish", "tanh",
  ]
}

extension GraphLayer {
  /// The kind of the dtype that the layer states.
  fileprivate var statedKind: IntegerTensors.Kind? {
    let name = object.config.dtypeOfTensorFlow ?? "float32"
    let dtype = DType(name)
    return dtype.isInteger ? .integer : dtype.isFloat || name.hasPrefix("mixed_") ? .float : nil
  }

  /// Whether it is an `Activation` of one of some functions.
  fileprivate func appliesFunction(of names: Set<String>) -> Bool {
    object.className == "Activation" && names.contains(object.config.stated("activation")?.string ?? "")
  }
}
