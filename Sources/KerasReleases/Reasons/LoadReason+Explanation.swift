extension LoadReason {
  /// What a reason means for the reader of a report.
  package struct Explanation: Sendable {
    /// A clause about the problem: `the object does not name its module`.
    let meaning: String
    /// How Keras' message begins, as far as it is the same in every case; nil if Keras says nothing, or says it in
    /// many ways.
    package let quote: String?
    package let remedy: String

    init(_ meaning: String, quote: String? = nil, remedy: String) {
      self.meaning = meaning
      self.quote = quote
      self.remedy = remedy
    }
  }

  /// The code of the rule: KI701 and up. The two that an audit reports too come first, then the others in order.
  package var code: String { "KI\(701 + Self.number(of: self))" }

  /// The position of a reason among those with codes.
  package static func number(of reason: LoadReason) -> Int { numbered.firstIndex(of: reason) ?? 0 }

  /// The reasons in the order of their codes.
  package static let numbered: [LoadReason] = {
    let first: [LoadReason] = [.operationInH5, .stringBecameFunction]
    return first + allCases.filter { !first.contains($0) }
  }()

  package var explanation: Explanation {
    switch self {
    case .containerTooNew:
      Explanation(
        "releases before 2.12 do not know .keras archives", quote: "SavedModel file does not exist at",
        remedy: "load it in a newer release and save it as .h5")
    case .unsupportedContainer:
      Explanation(
        "the release does not load an unpacked archive", quote: "File format not supported",
        remedy: "zip the folder into a .keras file")
    case .h5UnderKerasName:
      Explanation(
        "the file is HDF5, but its name ends in .keras", quote: "File not found: filepath=", remedy: "rename it to .h5")
    case .zipUnderH5Name:
      Explanation(
        "the file is a .keras archive, but its name ends in .h5", quote: "Unable to synchronously open file",
        remedy: "rename it to .keras")
    case .legacyWeightsUnderV3Name:
      Explanation(
        "the weights are stored by layer name, but the file's name ends in .weights.h5", remedy: "rename it to .h5")
    case .v3WeightsUnderLegacyName:
      Explanation(
        "the weights are stored by object path, but the file's name does not end in .weights.h5",
        quote: "Layer count mismatch when loading weights from file.", remedy: "rename it to .weights.h5")
    case .weightsOnly:
      Explanation("the file holds weights and no architecture", remedy: "build the model and call load_weights")
    case .notAModel: Explanation("a layer is not an object with a class", remedy: "restore the configuration")
    case .noModule:
      Explanation(
        "the object does not name its module, as Keras 3 requires", quote: "Could not locate class",
        remedy: "add module and registered_name, save the whole model as .h5, or load it in tf-keras")
    case .moduleGone:
      Explanation(
        "the release does not have the module", quote: "Could not deserialize class",
        remedy: "for Keras 3, name keras.src.models.functional; a file of Keras 2 loads in tf-keras")
    case .classUnknown:
      Explanation(
        "the release does not have the class", quote: "Could not locate class",
        remedy: "load it in a release that has the class; migrate names the class that took its place")
    case .customClass:
      Explanation(
        "the class is not part of Keras", quote: "Could not locate class",
        remedy: "pass it in custom_objects, or register it with register_keras_serializable")
    case .unknownLayer:
      Explanation(
        "the release has no layer of this class", quote: "Unknown layer:",
        remedy: "replace the layer by its successor; save operations in a .keras archive instead of .h5")
    case .registeredNameOnBuiltin:
      Explanation("a class of Keras has a foreign registered name", remedy: "remove registered_name")
    case .nestedUnknown:
      Explanation(
        "the release does not know the initializer, regularizer, constraint or activation",
        quote: "Could not interpret", remedy: "use a name that the release knows")
    case .dtypePolicy:
      Explanation("the release does not know this form of a dtype policy", remedy: "write the policy's name as a text")
    case .lambda:
      Explanation(
        "the layer contains Python code",
        quote: "Requested the deserialization of a `Lambda` layer",
        remedy: "if you trust the file, pass safe_mode=False")
    case .unknownArgument:
      Explanation(
        "the class does not take the argument", quote: "Unrecognized keyword arguments passed to",
        remedy: "remove the key where it has its default value, or load it in a release that knows it")
    case .argumentMissing:
      Explanation("an argument that the class requires is missing", remedy: "add it under the name of the release")
    case .nameWithSlash:
      Explanation(
        "the name has a slash", quote: "Argument `name` must be a string and cannot contain character `/`",
        remedy: "rename the layer")
    case .stringBecameFunction:
      Explanation(
        "the loader takes the text for the name of a function", quote: "Invalid value for argument score_mode",
        remedy: "remove the key if it has its default value, or save the model as .keras")
    case .axisIsAList:
      Explanation(
        "the class takes one axis, and the configuration has a list",
        quote: "int() argument must be a string, a bytes-like object or a real number, not 'list'",
        remedy: "write the number without the list")
    case .configIsAList:
      Explanation("the configuration of a Sequential model is a list", remedy: "write {\"name\": …, \"layers\": [...]}")
    case .sequentialConfigIsADict:
      Explanation(
        "the release expects a list of layers in a Sequential model", remedy: "load it in Keras 2.2.3 or newer")
    case .flatInputLayers:
      Explanation(
        "input_layers or output_layers is one tensor instead of a list of tensors",
        quote: "Functional.from_config.<locals>.get_tensor() takes 3 positional arguments", remedy: "put it into a list"
      )
    case .outputIsInput:
      Explanation("every output is an input", quote: "`inputs` not connected to `outputs`", remedy: "load it in 3.15")
    case .nestedNodeIndex:
      Explanation(
        "a call of a nested model is counted from 1, as in Keras 2; several releases never return from this",
        remedy: "lower the node index by one")
    case .nodeForm, .nestedNode, .tensorKeywordInNode:
      Explanation("the release cannot read this form of a call", remedy: "load it in the release that wrote it")
    case .nodeFormKeras3:
      Explanation("calls are written in the form of Keras 3", remedy: "load it in Keras 3")
    case .constantInNode:
      Explanation("a call has a constant for an input", remedy: "load it in tf-keras")
    case .operationInH5:
      Explanation(
        "an operation is taken for the layer of the same name",
        quote: "Only input tensors may be passed as positional arguments", remedy: "save the model as .keras")
    case .dangling: Explanation("a call refers to a layer that is not there", remedy: "restore the configuration")
    case .firstLayerShape:
      Explanation(
        "the loader takes the batch axis in the first layer's shape for another one, and a layer refuses the rank",
        remedy: "put an InputLayer with batch_shape first and remove batch_input_shape")
    case .weightsLayout:
      Explanation(
        "the weights are stored under paths of another release", remedy: "load it in the release that wrote it")
    case .weights:
      Explanation(
        "the stored weights do not fit the model", remedy: "'keras-inspect audit' shows which weights, and why")
    case .bfloat16InH5:
      Explanation(
        "a weight is stored as bfloat16", quote: "No cast function available",
        remedy: "cast the model to float32 before saving, or save it as .keras")
    case .tableInH5:
      Explanation("the state of a lookup layer cannot be read from legacy weights", remedy: "save the whole model")
    case .axisLost:
      Explanation("the loader drops the layer's axis and takes the default", remedy: "load it in Keras 3.9 or newer")
    case .defaultChanged:
      Explanation("an argument is absent whose default is another one today", remedy: "write the old default")
    case .firstLayerRank:
      Explanation(
        "the loader takes the batch axis in the first layer's shape for another one: the rank grows by one",
        remedy: "put an InputLayer with batch_shape first and remove batch_input_shape")
    case .theanoKernels:
      Explanation(
        "convolution kernels written with Theano are stored mirrored, and only multi-backend Keras turns them",
        remedy: "load it in Keras 2.3 with the TensorFlow backend and save it again")
    case .hardSigmoid:
      Explanation(
        "hard_sigmoid is 0.2 x + 0.5 up to Keras 2 and x / 6 + 0.5 in Keras 3",
        remedy: "use a custom activation with the old formula")
    case .randomCrop:
      Explanation(
        "RandomCrop computes something else outside of training",
        remedy: "replace it by CenterCrop or Resizing where the model only predicts")
    case .releaseDefect:
      Explanation(
        "a defect of the release, which later ones do not have", remedy: "load it in Keras 3.10 or newer")
    case .operandLost:
      Explanation(
        "Keras 2 does not save the second operand of a == b and a != b",
        quote: "Missing required positional argument", remedy: "write tf.equal(a, b) or tf.not_equal(a, b), and save")
    case .compileRefused:
      Explanation(
        "the release does not take what the model was compiled with",
        remedy: "call load_model with compile=False, and compile the model again")
    case .auditError:
      Explanation(
        "the audit finds an error in the file", remedy: "'keras-inspect audit' shows the error and how to fix it")
    case .outputInList:
      Explanation(
        "output_layers of a part is a list of one tensor, and the next layer takes the list for a tensor",
        remedy: "write output_layers of the part without the outer list, as migrate does; Keras 3.10 loads the file")
    case .lossNotFound:
      Explanation(
        "Keras 3 does not find an abbreviated loss when it compiles a model from an .h5 file",
        remedy: "call load_model with compile=False, or save the model as .keras")
    }
  }
}
