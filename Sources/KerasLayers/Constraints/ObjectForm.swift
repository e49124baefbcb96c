/// What Keras demands of the keys of a serialized object, before its class looks at the arguments.
///
/// - Source: `deserialize_keras_object`, `_retrieve_class_or_fn` (`keras/src/saving/serialization_lib.py`, 3.15.1);
///   `keras/saving/legacy/serialization.py` and `keras/saving/serialization_lib.py` of 2.15.0.
private struct FormDemand: Sendable {
  let key: String
  let expected: String
  /// Whether Keras takes a value of the key in an object.
  let accepts: @Sendable (SourceValue, SourceValue.Members, KerasRelease) -> Bool

  static let ofKeras3 = [
    FormDemand(key: "class_name", expected: "a text") { value, _, _ in value.kind == .text },
    FormDemand(key: "module", expected: "a text") { value, _, _ in value.kind == .text || !value.isTruthy },
    FormDemand(key: "registered_name", expected: "a text") { $0.isRegisteredName($2, of: $1["module"]) },
    FormDemand(key: "config", expected: "an object") { value, object, _ in
      value.kind == .object || value.isNull || object.statesNoClass
    },
    FormDemand(key: "build_config", expected: "an object") { value, object, _ in
      value.kind == .object || !value.isTruthy || object.isBuiltWithout(value)
    },
  ]

  static let ofTensorFlow = [
    FormDemand(key: "registered_name", expected: "a text") { value, _, _ in value.isHashable },
    FormDemand(key: "config", expected: "an object") { value, object, _ in
      value.kind == .object || value.isNull || object.statesNoClass
        || Catalogue.isModel(object["class_name"]?.string ?? "")
    },
  ]
}

extension SourceValue.Members {
  /// The first key whose value Keras does not take, and what it has to be; nil if it takes all.
  func misplaced(_ writer: KerasRelease) -> (key: String, value: SourceValue, expected: String)? {
    guard writer.generation >= .tfKeras, !hasEscapedKeys else { return nil }
    for demand in writer.generation == .keras3 ? FormDemand.ofKeras3 : FormDemand.ofTensorFlow {
      if let value = self[demand.key], !demand.accepts(value, self, writer) {
        return (demand.key, value, demand.expected)
      }
    }
    return nil
  }

  /// Whether it is a function, which has its name for a configuration, or a value in a notation of Keras' own.
  fileprivate var statesNoClass: Bool {
    guard let name = self["class_name"]?.string else { return true }
    return name == "function" || name.hasPrefix("__")
  }

  /// Whether Keras does not look at what an object is to be built on, or finds no shape in it: it only asks whether
  /// there is an `input_shape` or a `shapes_dict` in it, which is nothing to ask of a number.
  fileprivate func isBuiltWithout(_ value: SourceValue) -> Bool {
    if ["Functional", "Sequential", "InputLayer"].contains(self["class_name"]?.string) { return true }
    let words = ["input_shape", "shapes_dict"]
    switch value.kind {
    case .text: return !words.contains { value.string?.has($0) == true }
    case .list: return !value.items.contains { words.contains($0.string ?? "") }
    default: return false
    }
  }
}

extension SourceValue {
  /// Whether Keras 3 can look up a registered class by it. A name is a key of a dictionary; since 3.15 a class that Keras
  /// exports may only have its own name there, or what Python takes for false.
  fileprivate func isRegisteredName(_ writer: KerasRelease, of module: SourceValue?) -> Bool {
    if kind == .text { return true }
    return isHashable
      && (!isTruthy || writer.isOlder(than: 3, 15) || module?.string?.hasPrefix("keras.src.") == true)
  }

  /// What is wrong with the objects in a value that Keras 3 deserializes as a whole, at any depth of its lists and
  /// dictionaries; nil if Keras reads them.
  func formProblem(at path: JSONPath, _ writer: KerasRelease) -> ConfigError? {
    firstProblem(at: path) { value, path in
      guard value["class_name"] != nil, value["config"] != nil else { return .inside }
      guard let (key, value, expected) = value.members.misplaced(writer) else { return .sound }
      return .problem(ConfigError(path: path + key, problem: "must be \(expected), not \(value.shortened)"))
    }
  }
}

extension SerializedObject {
  /// What is wrong with the keys beside `config`; nil where Keras takes them, and of older generations.
  package var formProblem: ConfigError? {
    let isOfKeras3 = config.writer.generation == .keras3
    // A layer without a module is read as in the notation of HDF5 files and of tf.keras.
    guard let source, !isOfKeras3 || source["module"] != nil else { return nil }
    if let (key, value, expected) = source.members.misplaced(config.writer) {
      return error(key, "must be \(expected), not \(value.shortened)")
    }
    guard let module = source["module"], isOfKeras3 ? !module.isTruthy : module.isNull, isOfKeras else { return nil }
    return error("module", "must state where Keras has the class, not \(module.shortened)")
  }

  /// Whether the object is a whole model in the notation of Keras 3 without its module, which Keras needs to find it.
  package var lacksModule: Bool {
    guard let source, config.writer.generation == .keras3, source["module"] == nil, isOfKeras else { return false }
    return ["registered_name", "build_config", "compile_config"].contains { source[$0] != nil }
  }

  /// What is wrong with the shape on which tf.keras builds a model that it loads from an archive; nil if it can.
  ///
  /// - Source: `Layer.build_from_config` (`keras/src/engine/base_layer.py`, 2.15.0).
  package var archivedBuildProblem: ConfigError? {
    guard config.writer.generation == .tfKeras, isOfKeras, let build = source?["build_config"], build.isTruthy,
      build["input_shape"] == nil
    else { return nil }
    return error("build_config", "must be an object with an input_shape, not \(build.shortened)")
  }

  /// Whether the class has a name that Keras has, and no other one under which a program registered it.
  private var isOfKeras: Bool {
    (registeredName.flatMap { $0.isEmpty ? nil : $0 } ?? className) == className
      && (Catalogue.isModel(className) || Catalogue.layer(className) != nil)
  }

  /// An error about a key beside `config`.
  package func error(_ key: String, _ problem: String) -> ConfigError {
    ConfigError(path: json.path + key, problem: problem)
  }
}
