import KerasReleases

extension Rule {
  /// KI701 and up: one rule for each reason for which a release of Keras refuses a model, or reads it as something
  /// else.
  static let releases: [Rule] = LoadReason.numbered.map(Rule.init)

  /// The rule of a reason.
  static func loading(_ reason: LoadReason) -> Rule { releases[LoadReason.number(of: reason)] }

  private init(_ reason: LoadReason) {
    switch reason {
    case .operationInH5: self = .operationInH5
    case .stringBecameFunction: self = .stringBecameFunction
    default:
      let page = reason.page
      self.init(
        reason.code, reason.rawValue, reason.isSilent ? .warning : .error, page.summary,
        Explanation(
          meaning: page.meaning, impact: page.impact ?? reason.impact, causes: page.causes, fix: page.fix,
          affectedVersions: page.affected, references: page.references + [.releases]))
    }
  }
}

extension Rule.Reference {
  /// What changed in each release.
  static let releases = document("docs/releases.md")
}

/// What the page of a reason says.
struct LoadReasonPage {
  let summary: String
  let meaning: String
  /// Nil for what follows from every reason of its kind.
  var impact: String?
  let causes: [String]
  let fix: String
  let affected: String
  var references: [Rule.Reference] = []
}

extension LoadReason {
  /// What follows where a page states nothing else.
  fileprivate var impact: String {
    guard let quote = explanation.quote else { return "The release refuses the model." }
    let text = quote.hasSuffix(".") ? String(quote.dropLast()) : quote
    let quotes = text.utf8.map { $0 == UInt8(ascii: "`") ? UInt8(ascii: "'") : $0 }
    return "The release refuses the model. Its message begins with: \(String(decoding: quotes, as: UTF8.self))."
  }

  var page: LoadReasonPage {
    switch self {
    case .containerTooNew, .unsupportedContainer, .h5UnderKerasName, .zipUnderH5Name, .legacyWeightsUnderV3Name,
      .v3WeightsUnderLegacyName, .weightsOnly, .notAModel:
      containerPage
    case .noModule, .moduleGone, .classUnknown, .customClass, .unknownLayer, .registeredNameOnBuiltin, .nestedUnknown,
      .dtypePolicy, .lambda:
      classPage
    case .unknownArgument, .argumentMissing, .nameWithSlash, .axisIsAList, .stringBecameFunction, .lossNotFound,
      .compileRefused:
      argumentPage
    case .configIsAList, .sequentialConfigIsADict, .flatInputLayers, .outputIsInput, .nestedNodeIndex, .nodeForm,
      .nodeFormKeras3, .nestedNode, .constantInNode, .operationInH5, .tensorKeywordInNode, .dangling, .firstLayerShape,
      .outputInList, .releaseDefect, .operandLost:
      graphPage
    case .weightsLayout, .weights, .bfloat16InH5, .tableInH5, .auditError: weightsPage
    case .axisLost, .defaultChanged, .firstLayerRank, .hardSigmoid, .theanoKernels, .randomCrop: changePage
    }
  }
}

private let serialization = Rule.Reference.source("keras/src/saving/serialization_lib.py")
private let savingAPI = Rule.Reference.source("keras/src/saving/saving_api.py")
private let legacySaving = Rule.Reference.source("keras/src/legacy/saving/saving_utils.py")

extension LoadReason {
  fileprivate var containerPage: LoadReasonPage {
    switch self {
    case .containerTooNew:
      LoadReasonPage(
        summary: "The release does not know `.keras` archives.",
        meaning: "The model is a `.keras` archive, which Keras writes since 2.12.",
        causes: ["The program that loads the model has an older Keras than the one that wrote it."],
        fix: "Load the model in Keras 2.12 or later, or save it as `.h5` in the release that wrote it.",
        affected: "Keras 2.11 and earlier, multi-backend Keras.")
    case .unsupportedContainer:
      LoadReasonPage(
        summary: "The release does not load an unpacked archive, or this kind of file.",
        meaning: "The model is a folder with the members of a `.keras` archive, or its name has another ending.",
        causes: ["A `.keras` archive was unpacked.", "The file was renamed."],
        fix: "Zip the members into a `.keras` file, without a folder around them.",
        affected: "Keras 3.4 and later load a folder; earlier releases and Keras 2 do not.", references: [savingAPI])
    case .h5UnderKerasName:
      LoadReasonPage(
        summary: "The file is HDF5, and its name ends in `.keras`.",
        meaning: "Keras 3 decides by the name of a file: it opens `.keras` as a zip archive.",
        causes: ["Keras 2.11 and earlier write HDF5 under any name.", "The file was renamed."],
        fix: "Rename the file to `.h5`.", affected: "Keras 3. Keras 2 looks at the content.", references: [savingAPI])
    case .zipUnderH5Name:
      LoadReasonPage(
        summary: "The file is a `.keras` archive, and its name ends in `.h5`.",
        meaning: "Keras decides by the name of a file: it opens `.h5` with the HDF5 library.",
        causes: ["The file was renamed, or uploaded under another name."], fix: "Rename the file to `.keras`.",
        affected: "Every release that has HDF5 files.", references: [savingAPI])
    case .legacyWeightsUnderV3Name:
      LoadReasonPage(
        summary: "The weights are stored by layer name, and the name of the file ends in `.weights.h5`.",
        meaning: """
          `load_weights` decides by the name of a file: under `.weights.h5` it looks for object paths, and the file \
          has the layout of Keras 2 (`layer_names`).
          """,
        causes: ["Keras 2 wrote the weights, or the file was renamed."],
        fix: "Rename the file to `.h5`, without `.weights`.", affected: "Keras 2.12 and later, Keras 3.",
        references: [savingAPI])
    case .v3WeightsUnderLegacyName:
      LoadReasonPage(
        summary: "The weights are stored by object path, and the name of the file does not end in `.weights.h5`.",
        meaning: """
          `load_weights` decides by the name of a file: under another name than `.weights.h5` it looks for \
          `layer_names`, and the file has object paths.
          """,
        causes: ["The file was renamed.", "The weights were taken out of a `.keras` archive."],
        fix: "Rename the file to `.weights.h5`.", affected: "Every release.", references: [savingAPI])
    case .weightsOnly:
      LoadReasonPage(
        summary: "The file has weights and no architecture.", meaning: "The file has no configuration of a model.",
        causes: ["The file was written by `save_weights`."],
        fix: "Build the model in Python and call `load_weights`.", affected: "Every release.")
    default:
      LoadReasonPage(
        summary: "A layer in the configuration is not an object with a class.",
        meaning: "The list of layers has a value that is not an object with `class_name` and `config`.",
        causes: ["The configuration was edited or damaged."], fix: "Restore the configuration.",
        affected: "Every release.")
    }
  }

  fileprivate var classPage: LoadReasonPage {
    switch self {
    case .noModule:
      LoadReasonPage(
        summary: "An object does not name its Python module, as Keras 3 requires.",
        meaning: "Keras 3 looks up a class by `module` and `class_name`, and the object has no `module`.",
        causes: ["Keras 1 and 2 write JSON without modules.", "The JSON is the configuration of an `.h5` file."],
        fix: """
          Save the whole model as `.h5`, which Keras 3 reads by the old rules; load the JSON in tf-keras; or add \
          `module` and `registered_name` to each object.
          """,
        affected: "Keras 3.", references: [serialization])
    case .moduleGone:
      LoadReasonPage(
        summary: "The release does not have the Python module that an object names.",
        meaning: "The object names a private module of Keras, which another release has under another name.",
        causes: [
          "Keras 2.12 to 2.15 name private modules in `.keras` archives, such as `keras.src.engine.functional`."
        ],
        fix: """
          Load a file of Keras 2 in tf-keras. For Keras 3, replace the module of a functional model by \
          `keras.src.models.functional` in `config.json`.
          """,
        affected: "Every release but those that have the module.", references: [serialization])
    case .classUnknown:
      LoadReasonPage(
        summary: "The release does not have the class or function that an object names.",
        meaning: "The object names a module of Keras and a class or function that the release does not have in it.",
        causes: ["A newer Keras wrote the model with a layer or an operation that this release does not have."],
        fix: "Load the model in the release that wrote it or a later one, or replace the layer.",
        affected: "`compat --target all` lists the releases that have the class.",
        references: [serialization])
    case .customClass:
      LoadReasonPage(
        summary: "A class is not part of Keras.",
        meaning: "Keras looks the class up in `custom_objects` and among the registered classes.",
        causes: ["The model has a layer of your own project or of another package."],
        fix: "Pass the class in `custom_objects`, or register it with `@keras.saving.register_keras_serializable`.",
        affected: "Every release.", references: [.source("keras/src/saving/object_registration.py")])
    case .unknownLayer:
      LoadReasonPage(
        summary: "The release has no layer of this class.",
        meaning: "A legacy file names a layer by its class alone, and the release has no layer class of that name.",
        causes: [
          "The class was removed: `CuDNNLSTM`, `LocallyConnected2D`, `ThresholdedReLU` and `TFOpLambda` in Keras 3.",
          "A newer Keras wrote the model.", "The class is not part of Keras.",
        ],
        fix: """
          Replace the layer by its successor: `ReLU(threshold=...)` for `ThresholdedReLU`, `LSTM` for `CuDNNLSTM`. \
          Load TensorFlow operations in tf-keras. Pass a class of your own in `custom_objects`.
          """,
        affected: "`compat --target all` lists the releases that have the class.",
        references: [legacySaving])
    case .registeredNameOnBuiltin:
      LoadReasonPage(
        summary: "A class of Keras has a foreign registered name.",
        meaning: "The object names a class of Keras and, as `registered_name`, another one.",
        causes: ["The configuration was edited (KI307)."], fix: "Remove `registered_name`.",
        affected: "Keras 3.15 and later.", references: [serialization])
    case .nestedUnknown:
      LoadReasonPage(
        summary: "The release does not know an initializer, regularizer, constraint or activation.",
        meaning: "An argument of a layer names an object that the release does not have.",
        causes: ["A newer Keras wrote the model.", "The object is not part of Keras."],
        fix: "Use a name that the release knows, load the model in a later release, or pass it in `custom_objects`.",
        affected: "Keras 3.0 to 3.3 do not read the classes `Orthogonal` and `Identity`; others depend on the name.")
    case .dtypePolicy:
      LoadReasonPage(
        summary: "The release does not know this form of a dtype policy.",
        meaning: "The `dtype` of a layer is an object, and the release does not have its class.",
        causes: ["Keras 3 writes `DTypePolicy`, Keras 2 `Policy`.", "The model was quantized by a newer Keras."],
        fix: "Write the name of the policy as a text, such as `\"mixed_float16\"`.",
        affected: "Keras 2 for `DTypePolicy`, Keras 3 for `Policy`.")
    default:
      LoadReasonPage(
        summary: "A layer contains Python code, which Keras does not load in safe mode.",
        meaning: "A `Lambda` layer or a function is stored as marshalled Python code (KI301).",
        causes: ["The model has a `Lambda` layer with a lambda expression."],
        fix: """
          Replace the layer by one with a name. If you trust the publisher, pass `safe_mode=False`: the code runs on \
          loading, and it is bound to one version of Python.
          """,
        affected: "Keras 2.13 and later for `.keras`, Keras 3.11.3 and later for `.h5` too.",
        references: [serialization])
    }
  }
}
