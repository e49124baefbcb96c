/// Why a release of Keras refuses a model, or loads it as something else.
package enum LoadReason: String, CaseIterable, Sendable {
  // The container and its name.
  case containerTooNew = "container-too-new"
  case unsupportedContainer = "unsupported-container"
  case h5UnderKerasName = "h5-under-keras-name"
  case zipUnderH5Name = "zip-under-h5-name"
  case legacyWeightsUnderV3Name = "legacy-weights-under-v3-name"
  case v3WeightsUnderLegacyName = "v3-weights-under-legacy-name"
  case weightsOnly = "weights-only"
  case notAModel = "not-a-layer"
  // Classes and modules.
  case noModule = "no-module"
  case moduleGone = "module-gone"
  case classUnknown = "class-unknown"
  case customClass = "custom-class"
  case unknownLayer = "unknown-layer"
  case registeredNameOnBuiltin = "registered-name-on-builtin"
  case nestedUnknown = "nested-unknown"
  case dtypePolicy = "dtype-policy"
  case lambda
  // Arguments.
  case unknownArgument = "unknown-argument"
  case argumentMissing = "argument-missing"
  case nameWithSlash = "name-with-slash"
  case stringBecameFunction = "string-became-function"
  case axisIsAList = "axis-is-a-list"
  // The form of the configuration.
  case configIsAList = "config-is-a-list"
  case sequentialConfigIsADict = "sequential-config-is-a-dict"
  case flatInputLayers = "flat-input-layers"
  case outputIsInput = "output-is-input"
  case nestedNodeIndex = "nested-node-index"
  case nodeForm = "node-form"
  case nodeFormKeras3 = "node-form-keras3"
  case nestedNode = "nested-node"
  case constantInNode = "constant-in-node"
  case operationInH5 = "op-in-h5"
  case tensorKeywordInNode = "tensor-keyword-in-node"
  case dangling
  case firstLayerShape = "first-layer-shape"
  // Stored weights.
  case weightsLayout = "weights-layout"
  /// The reader of the weights reports that they do not fit, whatever the cause.
  case weights
  case bfloat16InH5 = "bfloat16-in-h5"
  case tableInH5 = "table-in-h5"
  // What loads as something else.
  case axisLost = "axis-lost"
  case defaultChanged = "default-changed"
  case firstLayerRank = "first-layer-rank"
  case hardSigmoid = "hard_sigmoid"
  case theanoKernels = "theano-kernels"
  // The training configuration.
  case lossNotFound = "loss-not-found"

  // The position of a reason is its code: new ones come last.
  case randomCrop = "random-crop"
  case outputInList = "output-in-list"
  case releaseDefect = "release-defect"
  case operandLost = "operand-lost"
  case compileRefused = "compile-refused"
  case auditError = "audit-error"

  /// Whether it concerns compiling the model, and `compile=False` loads it.
  package var isOfTraining: Bool { self == .lossNotFound || self == .compileRefused }

  /// Whether the release loads the model, as something else.
  package var isSilent: Bool {
    switch self {
    case .axisLost, .defaultChanged, .firstLayerRank, .hardSigmoid, .theanoKernels, .randomCrop: true
    default: false
    }
  }
}

/// One place in a model at which a release refuses it, or reads it as something else.
package struct LoadProblem: Sendable {
  package let reason: LoadReason
  /// What is in the way: an argument, a class, a module.
  package let detail: String
  package let className: String?
  /// The names of the layers around it, from the outermost in.
  package let layer: [String]
  /// The JSON path: `config.layers[3].config`.
  package let path: String
  /// Whether it concerns an operation that a legacy file lists like a layer.
  package var isOfOperation = false
  /// Whether it concerns a class that the file states not to be registered. Keras looks such a class up in its own
  /// modules alone, so that no program can supply it.
  package var isUnregistered = false

  /// The detail of a folder that is a preset.
  static let preset = "preset"

  /// The arguments that the constructor does not take.
  package var arguments: [String] {
    reason == .unknownArgument ? detail.split(separator: Self.separator).map(String.init) : []
  }

  /// The same problem with some of the arguments.
  package func naming(_ arguments: [String]) -> LoadProblem {
    LoadProblem(
      reason: reason, detail: arguments.joined(separator: Self.separator), className: className, layer: layer,
      path: path, isOfOperation: isOfOperation)
  }

  /// Between the arguments of one problem.
  static let separator = ", "

  /// What to do about it.
  package var remedy: String {
    switch reason {
    case .unsupportedContainer where detail == Self.preset: "load it with from_preset of the package that wrote it"
    case .axisLost where Int(detail) == nil: "save the model as .keras"
    default: reason.explanation.remedy
    }
  }

  /// The same problem as a message about another object names it.
  package func reported(at layer: [String], as reason: LoadReason? = nil) -> LoadProblem {
    LoadProblem(
      reason: reason ?? self.reason, detail: detail, className: className, layer: layer, path: path,
      isOfOperation: isOfOperation, isUnregistered: isUnregistered)
  }
}
