import Basics
import KerasLayers

/// The arguments of a call, as its signature has them.
///
/// - Source: `CallSpec` and `Layer.__call__` (`keras/src/layers/layer.py`), `Operation.symbolic_call`
///   (`keras/src/ops/operation.py`), `Functional.call` (`keras/src/models/functional.py`, 3.15.1);
///   `Layer.__call__` (`keras/src/engine/base_layer.py`, 2.15.0).
struct CallArguments: Sendable {
  private var names: [String] = []
  private var required: [String] = []
  private var takesAnyPositional = false
  private var takesAnyKeyword = false
  private let isLayer: Bool
  /// Whether what is positional is written in a form that holds nothing but tensors, as in tf.keras.
  private let isLegacy: Bool
  /// Whether the positional arguments of the layer need not be tensors, or structures of tensors.
  private var takesAnyValue = false

  /// - Parameter signature: `inputs`, `training?`, `**kwargs`, in the notation of `CallArgumentTable`.
  private init(_ signature: [Substring], isLayer: Bool, isLegacy: Bool = false) {
    self.isLayer = isLayer
    self.isLegacy = isLegacy
    for word in signature {
      if word == "!" {
        takesAnyValue = true
      } else if word.hasPrefix("**") {
        takesAnyKeyword = true
      } else if word.hasPrefix("*") {
        takesAnyPositional = true
      } else {
        let isOptional = word.hasSuffix("?")
        names.append(String(isOptional ? word.dropLast() : word))
        if !isOptional { required.append(names[names.count - 1]) }
      }
    }
  }

  /// `call` takes further keywords, and what computes its outputs from symbolic tensors does not.
  private static let ofModels = CallArguments(["inputs", "training?", "mask?"], isLayer: true)
  private static let ofModelsOfTensorFlow = CallArguments(
    ["inputs", "training?", "mask?", "!"], isLayer: true, isLegacy: true)

  /// The arguments of a class of Keras; nil of any other.
  static func of(_ object: SerializedObject) -> CallArguments? {
    if object.isForeign { return nil }
    let isLegacy = object.config.writer.generation == .tfKeras, isLayer = !object.isOperation
    if Catalogue.isModel(object.className) { return isLegacy ? ofModelsOfTensorFlow : ofModels }
    let table =
      isLegacy
      ? CallArgumentTable.layersOfTensorFlow : isLayer ? CallArgumentTable.layers : CallArgumentTable.operations
    return object.config.modelBuilder.arguments(of: isLayer ? object.className : "ops." + object.className) {
      guard let signature = table.entries(object.className).first?.first else { return nil }
      return CallArguments(signature.split(separator: " "), isLayer: isLayer, isLegacy: isLegacy)
    }
  }

  /// Why Keras cannot make the call; nil if it can.
  func problem<Origin>(_ call: InboundNode<Origin>) -> String? {
    let positional = call.isList ? 1 : call.positional.count
    if positional > names.count, !takesAnyPositional {
      return "has \(positional) positional arguments, and the call takes \(names.count)"
    }
    if isLegacy, !takesAnyValue, call.positional.contains(where: { if case .dictionary = $0 { true } else { false } }) {
      return "has an object of tensors for a tensor"
    }
    if isLayer, !isLegacy, !takesAnyValue, !call.positional.allSatisfy(\.holdsTensorsOnly) {
      return "has a positional argument that is no tensor"
    }
    if isLayer, !isLegacy, (call.positional + call.keywords.values).contains(where: \.isMixed) {
      return "has an argument in which tensors and other values are mixed"
    }
    // A layer would be built on its shape.
    if isLayer, !isLegacy, let place = names.firstIndex(of: "training"), call.positional.indices.contains(place),
      !call.positional[place].tensors.isEmpty
    {
      return "has a tensor for training"
    }
    if !isLayer, !takesAnyPositional, call.positional.contains(where: { if case .text = $0 { true } else { false } }) {
      return "has a text for a tensor"
    }
    let given = Set(names.prefix(positional))
    for key in call.keywords.keys.sorted() {
      if given.contains(key) { return "has the argument \(key) twice" }
      // A layer that makes no difference between training and inference is not told.
      let isKnown = takesAnyKeyword || names.contains(key) || isLayer && key == "training"
      if !isKnown { return "has an argument \(key), which the call does not take" }
    }
    let missing = required.first { !given.contains($0) && call.keywords[$0] == nil }
    return takesAnyPositional ? nil : missing.map { "lacks the argument \($0)" }
  }
}

extension SerializedObject {
  /// The first call that Keras cannot make, and why; nil if it can make all.
  func argumentProblem<Origin>(_ calls: [InboundNode<Origin>]) -> (call: Int, problem: String)? {
    guard config.writer.generation >= .tfKeras else { return nil }
    if className == "InputLayer" {
      guard config.writer.generation == .keras3 else { return nil }
      return calls.firstIndex { !$0.references.isEmpty }.map { ($0, "is a call of an input, which takes no tensors") }
    }
    for (index, call) in calls.enumerated() {
      // Nearly every call has one tensor.
      if call.positional.count == 1, call.keywords.isEmpty, case .tensor = call.positional[0] { continue }
      if let problem = CallArguments.of(self)?.problem(call) ?? operandProblem(call) { return (index, problem) }
      if case .list(let items)? = call.positional.first, items.count == 1, refusesLists {
        return (index, "has a list of one tensor for a tensor")
      }
    }
    return nil
  }

  /// Whether Keras 3 refuses a list of one tensor where the layer takes a tensor. Layers that only pass it on to an
  /// operation of the backend take it.
  ///
  /// - Source: measured with Keras 3.15.1 for each class.
  private var refusesLists: Bool {
    config.writer.generation == .keras3 && !isForeign && !isOperation && Self.refusingLists.contains(className)
  }

  private static let refusingLists = wordSet(
    """
    AdaptiveAveragePooling1D AdaptiveAveragePooling2D AdaptiveAveragePooling3D Bidirectional CategoryEncoding CenterCrop
    Conv1D Conv1DTranspose Conv2D Conv2DTranspose Conv3D Conv3DTranspose ConvLSTM1D ConvLSTM2D Cropping1D Cropping2D
    Cropping3D DepthwiseConv1D DepthwiseConv2D Discretization EinsumDense Embedding Flatten GRU Hashing LSTM Masking
    MaxPooling2D MaxPooling3D Permute RNN RepeatVector Reshape Resizing ReversibleEmbedding SeparableConv1D
    SeparableConv2D SimpleRNN TimeDistributed UpSampling1D UpSampling2D UpSampling3D ZeroPadding1D ZeroPadding2D
    ZeroPadding3D
    """)
}

extension Argument {
  /// Whether it is a tensor, nothing, or a structure of these.
  fileprivate var holdsTensorsOnly: Bool {
    switch self {
    case .tensor, .null, .array: true
    case .list(let items): items.allSatisfy(\.holdsTensorsOnly)
    case .dictionary(let items): items.allSatisfy(\.value.holdsTensorsOnly)
    case .integer, .number, .bool, .text, .ellipsis, .slice: false
    }
  }

  /// Whether it is a structure of tensors and of something else.
  fileprivate var isMixed: Bool {
    switch self {
    case .list, .dictionary: !holdsTensorsOnly && !tensors.isEmpty
    default: false
    }
  }
}
