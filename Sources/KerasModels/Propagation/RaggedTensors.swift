import Basics
import KerasLayers

/// The ragged tensors of a model of tf.keras, as far as layers pass them on.
///
/// - Source: measured with Keras 2.15.0 (`fixtures/make/ragged.py`).
struct RaggedTensors {
  /// The calls that give them.
  private var calls: Set<CallID> = []

  /// Follows a call of a layer.
  ///
  /// - Returns: why Keras refuses it; nil where it does not, or where its inputs are not known to be ragged.
  mutating func problem(
    of layer: GraphLayer, _ plan: LayerPlan, _ node: InboundNode<Reference>, call: CallID
  ) -> String? {
    let isGiven = node.references.contains { calls.contains(CallID(layer: $0.layer, call: $0.node)) }
    let isStated = layer.object.className == "InputLayer" && layer.object.config.stated("ragged")?.isTruthy == true
    guard isGiven || isStated, layer.nested == nil, plan.calls.indices.contains(call.call) else { return nil }
    let className = (layer.object.config.object("layer") ?? layer.object).className
    if Self.refusing.contains(className) { return "tf.keras gives \(className) no ragged tensors" }
    // A tensor whose sizes are all known is not ragged.
    let isRagged = plan.calls[call.call].outputs.first?.sizes?.dropFirst().contains { $0 == nil } ?? false
    if isRagged, isStated || Self.passing.contains(className) { calls.insert(call) }
    return nil
  }

  private static let refusing: Set = [
    "AveragePooling1D", "AveragePooling2D", "AveragePooling3D", "BatchNormalization", "CenterCrop", "Conv1D",
    "Conv1DTranspose", "Conv2D", "Conv2DTranspose", "Conv3D", "Conv3DTranspose", "ConvLSTM1D", "ConvLSTM2D",
    "ConvLSTM3D", "DepthwiseConv1D", "DepthwiseConv2D", "Dot", "EinsumDense", "GroupNormalization",
    "LocallyConnected1D", "LocallyConnected2D", "MaxPooling1D", "MaxPooling2D", "MaxPooling3D", "Normalization",
    "PReLU", "Permute", "RandomContrast", "RandomCrop", "RandomFlip", "RandomHeight", "RandomRotation",
    "RandomTranslation", "RandomWidth", "RandomZoom", "SeparableConv1D", "SeparableConv2D", "UnitNormalization",
    "UpSampling1D", "UpSampling2D", "UpSampling3D", "ZeroPadding1D", "ZeroPadding2D", "ZeroPadding3D",
  ]

  private static let passing: Set = [
    "Activation", "ActivityRegularization", "Add", "AlphaDropout", "Average", "Concatenate", "Cropping1D",
    "Cropping2D", "Cropping3D", "Dense", "Dropout", "ELU", "Embedding", "GaussianDropout", "GaussianNoise", "Identity",
    "LayerNormalization", "LeakyReLU", "Masking", "Maximum", "Multiply", "RandomBrightness", "ReLU", "RepeatVector",
    "Rescaling", "Softmax", "SpatialDropout1D", "SpatialDropout2D", "Subtract", "ThresholdedReLU",
  ]
}
