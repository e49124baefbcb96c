/// A kind of object that a layer's configuration names: an activation, an initializer, a regularizer, a constraint of
/// weights.
///
/// Keras takes a name or a serialized object, `{"module", "class_name", "config", "registered_name"}`. What may be a
/// custom object is never refused, since the program that loads the model can supply it: a registered name, a module
/// outside of Keras, a class that is stated without a module.
struct Identifier: Sendable {
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

  /// What is wrong with a value; nil if nothing is, or if it may be a custom object.
  func problem(_ value: SourceValue, in config: Config) -> String? {
    switch value.kind {
    case .null: return nil
    case .text:
      guard let known = config.isKeras3 ? names.keras3 : names.tfKeras, let name = value.string else { return nil }
      return known.contains(name) || name.contains(">") ? nil : "must be the name of \(label)"
    case .object:
      // The layers of a model state the same few objects again and again.
      if isRemembered, config.builder.hasAccepted(value, as: label) { return nil }
      let problem = problem(inObject: value.members, config)
      if problem == nil, isRemembered { config.builder.accept(value, as: label) }
      return problem
    case .bool, .number, .list: return "must be \(label)"
    }
  }

  private static let modules = [
    "keras.layers", "keras.activations", "keras.src.", "keras.saving", "keras.ops", "keras.models",
  ]

  private func problem(inObject members: SourceValue.Members, _ config: Config) -> String? {
    if members.hasEscapedKeys { return nil }
    guard let className = members["class_name"]?.string else {
      return "must be \(label), an object with a class_name that is a text"
    }
    let module = members["module"]
    if let module, module.isNull { return members["registered_name"]?.string == nil ? "must state its module" : nil }
    if let registered = members["registered_name"], !registered.isNull, className != "function" { return nil }
    if className.contains(">") { return nil }
    let path = module?.string
    if let path, path != "builtins", path != "keras", !path.hasPrefix("keras.") { return nil }
    // A function is looked up by the rules for code (KI303).
    if isLayer, className == "function" { return nil }
    if isLayer, config.isKeras3 {
      guard let path else { return "must state its module" }
      guard hasClass(className) || path == "keras.layers" || path == "keras.activations" else { return nil }
      guard path == "builtins" || path == "keras" || Self.modules.contains(where: path.hasPrefix) else {
        return "must state a module of Keras, which \(path) is not"
      }
      guard members["config"] != nil else { return "must state its config" }
    }
    if !config.isKeras3, path == nil, members["config"] == nil { return "must state its config" }
    let stated = members["config"]
    if config.isKeras3, let stated, stated.kind == .list { return "must have an object as its config" }
    guard hasClass(className) else {
      return path == nil || path == "builtins" || names.tfKeras == nil && !config.isKeras3
        ? nil : "must be \(label), and Keras has no class \(className) of that kind"
    }
    guard let stated, stated.kind == .object else { return nil }
    return problemOfArguments(className, stated.members, config)
  }
}

extension SourceValue.Members {
  /// Whether a member is absent or satisfies a condition.
  func allows(_ key: String, where isValid: (SourceValue) -> Bool) -> Bool { self[key].map(isValid) ?? true }
}
