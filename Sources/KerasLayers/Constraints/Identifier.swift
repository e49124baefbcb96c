/// A kind of object that a layer's configuration names: an activation, an initializer, a regularizer, a constraint of
/// weights.
///
/// Keras takes a name or a serialized object, `{"module", "class_name", "config", "registered_name"}`. What may be a
/// custom object is never refused, since the program that loads the model can supply it: a registered name, a module
/// outside of Keras, a class that is stated without a module.
struct Identifier: Sendable {
  let kind: CustomObject.Kind
  /// What the kind is called in a message, with its article.
  let label: String
  /// The names that Keras 3.15.1 looks up, and those that tf.keras 2.15 looks up; of nil all names pass.
  let names: (keras3: Set<String>, tfKeras: Set<String>?)
  /// Whether Keras has a class of this kind.
  let hasClass: @Sendable (String) -> Bool
  /// What is wrong with the arguments of a class.
  var problemOfArguments: @Sendable (String, SourceValue.Members, Config) -> String? = { _, _, _ in nil }
  /// Whether an object must state its module and its configuration in Keras 3, and where the module is looked up.
  var isLayer = false
  /// Whether an object is checked only once in a document; false for a kind that shares its label with a stricter one.
  var isRemembered = true

  /// What Keras makes of a value.
  enum Verdict {
    case accepted
    /// Keras finds it if the program supplies it.
    case custom(CustomObject)
    /// What is wrong, after the name of the key.
    case refused(String)

    static func refused(if problem: String?) -> Verdict { problem.map { .refused($0) } ?? .accepted }
  }

  /// What Keras makes of a value.
  func verdict(_ value: SourceValue, in config: Config) -> Verdict {
    switch value.kind {
    case .null: return .accepted
    case .text:
      guard let known = config.isKeras3 ? names.keras3 : names.tfKeras, let name = value.string else {
        return .accepted
      }
      if known.contains(name), config.writer.generation >= .tfKeras || !Self.youngNames.contains(name) {
        return .accepted
      }
      // Keras 3 writes the plain names of its own functions only, and looks up no others.
      if config.isKeras3, !name.contains(">") { return .refused("must be the name of \(label)") }
      return .custom(CustomObject(kind, name))
    case .object:
      // The layers of a model state the same few objects again and again.
      if isRemembered, config.builder.hasAccepted(value, as: label) { return .accepted }
      let verdict = verdict(onObject: value.members, config)
      if isRemembered, case .accepted = verdict { config.builder.accept(value, as: label) }
      return verdict
    case .bool, .number, .list: return .refused("must be \(label)")
    }
  }

  /// Activations that multi-backend Keras 2 does not have.
  private static let youngNames: Set = ["swish", "gelu", "mish"]

  private static let modules = [
    "keras.layers", "keras.activations", "keras.src.", "keras.saving", "keras.ops", "keras.models",
  ]

  private func verdict(onObject members: SourceValue.Members, _ config: Config) -> Verdict {
    if members.hasEscapedKeys { return .accepted }
    guard let className = members["class_name"]?.string else {
      return .refused("must be \(label), an object with a class_name that is a text")
    }
    let module = members["module"], path = module?.string
    if className == "function", let function = members["config"]?.string {
      return members.findsFunction(function, config)
        ? .accepted : .custom(CustomObject(kind, function, module: path, isFunction: true))
    }
    // The legacy format of tf.keras looks up the class alone.
    let isLegacy = !config.isKeras3 && config.holder.map { $0["module"] == nil } ?? false
    let registered = members["registered_name"]?.string.map { isLegacy ? className : $0 }
    if let module, module.isNull {
      return registered.map { .custom(CustomObject(kind, $0)) } ?? .refused("must state its module")
    }
    // A class of Keras under a foreign registered name (KI307) is found by its class, but for layers in Keras 3.
    let isOwn = hasClass(className) && path.map { $0 == "keras" || $0.hasPrefix("keras.") } ?? false
    if let registered, className != "function", !isOwn || isLayer && config.isKeras3 {
      return .custom(CustomObject(kind, registered, module: path))
    }
    let custom = Verdict.custom(CustomObject(kind, className, module: path))
    if className.contains(">") { return custom }
    if let path, path != "builtins", path != "keras", !path.hasPrefix("keras.") {
      // tf.keras imports any module, and states that of TensorFlow for some classes that are its own.
      return !config.isKeras3 && (path.hasPrefix("tensorflow.") || isLegacy && hasClass(className)) ? .accepted : custom
    }
    // A function is looked up by the rules for code (KI303).
    if isLayer, className == "function" { return .accepted }
    if isLayer, config.isKeras3 {
      guard let path else { return .refused("must state its module") }
      guard hasClass(className) || path == "keras.layers" || path == "keras.activations" else { return custom }
      guard path == "builtins" || path == "keras" || Self.modules.contains(where: path.hasPrefix) else {
        return .refused("must state a module of Keras, which \(path) is not")
      }
      guard members["config"] != nil else { return .refused("must state its config") }
    }
    if !config.isKeras3, config.writer.generation >= .tfKeras, path == nil, members["config"] == nil {
      return .refused("must state its config")
    }
    let stated = members["config"]
    if config.isKeras3 || config.writer.generation == .tfKeras && !isLayer && stated?.isTruthy == true,
      let stated, stated.kind != .object, !stated.isNull, className != "function"
    {
      return .refused("must have an object as its config")
    }
    if config.writer.generation == .tfKeras, members["registered_name"]?.isHashable == false {
      return .refused("must have a text as its registered_name")
    }
    guard hasClass(className) else {
      if path == nil || path == "builtins" { return custom }
      return names.tfKeras == nil && !config.isKeras3
        ? .accepted : .refused("must be \(label), and Keras has no class \(className) of that kind")
    }
    guard let stated, stated.kind == .object, config.writer.generation >= .tfKeras else { return .accepted }
    return .refused(if: problemOfArguments(className, stated.members, config))
  }
}

extension SourceValue.Members {
  /// Whether Keras finds a function itself, by the module that the object states.
  func findsFunction(_ name: String, _ config: Config) -> Bool {
    guard let module = self["module"]?.string else { return false }
    if module == "keras" || module.hasPrefix("keras.") { return true }
    // What Python itself has is a risk (KI302), whatever the program supplies.
    return module == "builtins"
      && (config.isKeras3 ? KnownNames.functionsOfKeras3 : KnownNames.functionsOfTensorFlow).contains(name)
  }
}

extension SourceValue.Members {
  /// Whether a member is absent or satisfies a condition.
  func allows(_ key: String, where isValid: (SourceValue) -> Bool) -> Bool { self[key].map(isValid) ?? true }
}
