/// What Keras 3 demands of every serialized object, before its class looks at the arguments.
///
/// - Source: `deserialize_keras_object`, `_retrieve_class_or_fn` (`keras/src/saving/serialization_lib.py`, 3.15.1).
extension SourceValue.Members {
  /// The first key whose value Keras 3 does not take, and what it has to be; nil if it takes all.
  func misplaced(_ writer: KerasRelease) -> (key: String, value: SourceValue, expected: String)? {
    guard writer.generation == .keras3, !hasEscapedKeys else { return nil }
    for member in self {
      let value = member.value
      switch member.key {
      case "class_name" where value.kind != .text: return (member.key, value, "a text")
      case "module" where value.kind != .text && value.isTruthy: return (member.key, value, "a text")
      case "registered_name" where !value.isRegisteredName(writer, of: self["module"]):
        return (member.key, value, "a text")
      case "config" where value.kind != .object && !value.isNull:
        if let name = self["class_name"]?.string, name != "function", !name.hasPrefix("__") {
          return (member.key, value, "an object")
        }
      case "build_config" where value.kind != .object && value.isTruthy && !isBuiltWithout(value):
        return (member.key, value, "an object")
      default: break
      }
    }
    return nil
  }

  /// Whether Keras does not look at what an object is to be built on, or finds no shape in it: it only asks whether
  /// there is an `input_shape` or a `shapes_dict` in it, which is nothing to ask of a number.
  private func isBuiltWithout(_ value: SourceValue) -> Bool {
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
    switch kind {
    case .null, .bool, .number, .text: return nil
    case .list:
      for (index, item) in items.enumerated() {
        if let problem = item.formProblem(at: path + index, writer) { return problem }
      }
      return nil
    case .object:
      let members = members
      if members["class_name"] != nil, members["config"] != nil {
        guard let (key, value, expected) = members.misplaced(writer) else { return nil }
        return ConfigError(path: path + key, problem: "must be \(expected), not \(value.shortened)")
      }
      for member in members {
        if let problem = member.value.formProblem(at: path + member.key, writer) { return problem }
      }
      return nil
    }
  }
}

extension SerializedObject {
  /// What is wrong with the keys beside `config`; nil where Keras 3 takes them, and of other generations.
  package var formProblem: ConfigError? {
    guard let source, config.writer.generation >= .tfKeras else { return nil }
    if config.writer.generation == .tfKeras {
      for (key, isValid, expected) in [
        ("registered_name", \.isHashable, "a text"),
        ("config", { $0.kind == .object || $0.isNull || Catalogue.isModel(className) }, "an object"),
      ] as [(String, (SourceValue) -> Bool, String)] {
        if let value = source[key], !isValid(value) {
          return error(key, "must be \(expected), not \(value.shortened)")
        }
      }
      return nil
    }
    // A layer without a module is read as in the notation of HDF5 files and of tf.keras.
    guard let module = source["module"] else { return nil }
    if let (key, value, expected) = source.members.misplaced(config.writer) {
      return error(key, "must be \(expected), not \(value.shortened)")
    }
    return module.isTruthy || !isOfKeras
      ? nil : error("module", "must state where Keras has the class, not \(module.shortened)")
  }

  /// Whether the object is a whole model in the notation of Keras 3 without its module, which Keras needs to find it.
  package var lacksModule: Bool {
    guard let source, config.writer.generation == .keras3, source["module"] == nil, isOfKeras else { return false }
    return ["registered_name", "build_config", "compile_config"].contains { source[$0] != nil }
  }

  /// Whether the class has a name that Keras has, and no other one under which a program registered it.
  private var isOfKeras: Bool {
    (registeredName ?? className) == className && (Catalogue.isModel(className) || Catalogue.layer(className) != nil)
  }

  /// An error about a key beside `config`.
  package func error(_ key: String, _ problem: String) -> ConfigError {
    ConfigError(path: JSONPath(values.codingPath) + key, problem: problem)
  }
}
