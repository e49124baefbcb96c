import Basics
import KerasLayers

/// The ragged tensors of a model of tf.keras, as far as layers pass them on.
///
/// - Source: measured with Keras 2.15.0 (`fixtures/make/ragged.py`).
struct RaggedTensors {
  private let graph: Graph
  /// The inputs that a call of the model gives ragged tensors; nil when it is constructed on the inputs that it states.
  private let given: Set<Int>?
  /// The calls that give ragged tensors.
  private var calls: Set<CallID> = []

  init(_ graph: Graph, given: Set<Int>? = nil) {
    self.graph = graph
    self.given = given
  }

  /// Follows a call of a layer.
  ///
  /// - Parameter plan: the shapes of the layer's calls.
  /// - Returns: why Keras refuses it; nil where it does not, or where its inputs are not known to be ragged.
  mutating func problem(of index: Int, _ plan: LayerPlan, call: Int) -> String? {
    let layer = graph.layers[index], node = layer.calls[call]
    let isStated = isStatedInput(index)
    let inputs = node.references.map(isRagged)
    guard isStated || inputs.contains(true), plan.calls.indices.contains(call) else { return nil }
    if let nested = layer.nested { return problem(in: nested, of: index, plan, call: call, ragged: inputs) }
    let name = Self.name(of: layer.object)
    if Self.refusing.contains(name) { return "tf.keras gives \(name) no ragged tensors" }
    // A tensor whose sizes are all known is not ragged.
    let mayBeRagged = plan.calls[call].outputs.first?.sizes?.dropFirst().contains { $0 == nil } ?? false
    if mayBeRagged, isStated || Self.passing.contains(name) || Self.givesSequence(layer.object) {
      calls.insert(CallID(layer: index, call: call))
    }
    return nil
  }

  /// The class of a layer or of the layer in it, or a function of TensorFlow: `tf.exp`.
  private static func name(of object: SerializedObject) -> String {
    if object.className == "TFOpLambda", let function = object.config.tensorFlowFunction { return "tf." + function }
    return (object.config.object("layer") ?? object).className
  }

  /// Whether it is a recurrent layer that returns its output of each step, or two of them.
  private static func givesSequence(_ object: SerializedObject) -> Bool {
    let layer = object.className == "Bidirectional" ? object.config.object("layer") ?? object : object
    return ["LSTM", "GRU", "SimpleRNN", "RNN"].contains(layer.className)
      && layer.config.stated("return_sequences")?.isTruthy == true
  }

  private func isStatedInput(_ index: Int) -> Bool {
    let layer = graph.layers[index]
    guard layer.object.className == "InputLayer" else { return false }
    if let given, let input = graph.inputs.firstIndex(where: { $0.layer == index }) { return given.contains(input) }
    return layer.object.config.stated("ragged")?.isTruthy == true
  }

  private func isRagged(_ reference: Reference) -> Bool {
    reference.layer == Reference.modelInput
      ? given?.contains(reference.tensor) == true
      : calls.contains(CallID(layer: reference.layer, call: reference.node))
  }

  /// Follows a call of a model in this one.
  private mutating func problem(
    in nested: Graph, of index: Int, _ plan: LayerPlan, call: Int, ragged: [Bool]
  ) -> String? {
    let builder = graph.layers[index].object.config.modelBuilder
    if builder.isExhausted { return nil }
    let called = Propagation.plan(nested, given: plan.calls[call].inputs, isLaterCall: true).layers
    // A dropped layer has no plan.
    guard called.count == nested.layers.count else { return nil }
    var inner = RaggedTensors(nested, given: Set(ragged.indices.filter { ragged[$0] }))
    for (layer, call) in CallOrder(nested.layers).calls {
      if let problem = inner.problem(of: layer, called[layer], call: call) {
        return "\"\(called[layer].name)\" in it: \(problem)"
      }
    }
    if nested.outputs.contains(where: inner.isRagged) { calls.insert(CallID(layer: index, call: call)) }
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
    "tf.l2_normalize", "tf.matmul", "tf.norm", "tf.pad", "tf.transpose",
  ]

  private static let passing: Set = [
    "Activation", "ActivityRegularization", "Add", "AlphaDropout", "Average", "Concatenate", "Cropping1D",
    "Cropping2D", "Cropping3D", "Dense", "Dropout", "ELU", "Embedding", "GaussianDropout", "GaussianNoise", "Identity",
    "LayerNormalization", "LeakyReLU", "Masking", "Maximum", "Multiply", "RandomBrightness", "ReLU", "RepeatVector",
    "Rescaling", "Softmax", "SpatialDropout1D", "SpatialDropout2D", "Subtract", "ThresholdedReLU",
    "tf.abs", "tf.add", "tf.cast", "tf.ceil", "tf.clip_by_value", "tf.cos", "tf.divide", "tf.elu", "tf.erf", "tf.exp",
    "tf.floor", "tf.floordiv", "tf.floormod", "tf.gelu", "tf.identity", "tf.leaky_relu", "tf.log", "tf.maximum",
    "tf.minimum", "tf.multiply", "tf.negative", "tf.ones_like", "tf.pow", "tf.reciprocal", "tf.relu", "tf.relu6",
    "tf.round", "tf.rsqrt", "tf.sigmoid", "tf.sign", "tf.sin", "tf.softmax", "tf.softplus", "tf.sqrt", "tf.square",
    "tf.squared_difference", "tf.subtract", "tf.tanh", "tf.truediv", "tf.zeros_like",
  ]
}
