import KerasLayers

extension ConfigurationLoader {
  /// Looks up a class or function by module and name.
  ///
  /// Source: `_retrieve_class_or_fn`, `keras/src/saving/serialization_lib.py`.
  mutating func look(up object: SourceValue, isFunction: Bool) {
    guard let name = isFunction ? object["config"]?.string : object.className else { return }
    var module = object["module"]?.string ?? ""
    if target.isPackageTFKeras, module.hasPrefix("keras."), !target.exports("\(module).\(name)") {
      module = "tf_" + module
    } else if target.name == "tf-keras 2.15", module.hasPrefix("tf_keras") {
      // Its modules are those of Keras 2.15.
      module = String(module.dropFirst("tf_".count))
    }
    guard !module.isEmpty else {
      // tf.keras finds its own classes without one, unless it is null.
      if target.line == .keras2, object["module"]?.kind == .text, isOfKeras(name) { return }
      let isBuiltIn = object["registered_name"]?.string == nil && isOfKeras(name)
      return refuse(object["module"] == nil || isBuiltIn ? .noModule : .customClass, name, className: name)
    }
    if module == "keras" || module.hasPrefix("keras."), target.exports("\(module).\(name)") {
      let registered = object["registered_name"]?.string
      if target.isAtLeast(3, 15), let registered, registered != name {
        refuse(.registeredNameOnBuiltin, registered, className: name)
      }
      return
    }
    if isFunction, module == "builtins", hasBuiltInFunction(name) { return }
    let package = module.prefix { $0 != "." }
    let isKnownPackage = ["keras", "keras_hub", "keras_cv", "keras_nlp"].contains(package)
    if target.isAtLeast(3, 9), !isKnownPackage { return refuse(.classUnknown, "\(module).\(name)", className: name) }
    // Keras 2 imports any module, and it needs TensorFlow.
    if package == "tensorflow", target.line == .keras2 { return }
    guard package == "keras" || package == "tf_keras" else {
      return refuse(.classUnknown, "\(module).\(name)", className: name)
    }
    if !target.hasModule(module), !Self.isPublic(module) {
      return refuse(.moduleGone, "\(module).\(name)", className: name)
    }
    let isOfTests = (module.hasSuffix("_test") || module.contains("_test.") || module.contains(".testing."))
    if isFunction || module.contains(".applications.") || mayHave(name, in: module)
      || isOfTests && target.hasModule(module)
    {
      return
    }
    refuseClass("\(module).\(name)", object)
  }

  /// Whether a module of Keras may have a class: the release has the class, and Keras 3 had it there.
  private func mayHave(_ name: String, in module: String) -> Bool {
    // A module of operations has no other class, however the name is written.
    let isKnown = module.hasPrefix("keras.src.ops.") ? target.has("ops", name) : !target.kinds(of: name).isEmpty
    guard isKnown, target.line == .keras3, !target.isPackageTFKeras else { return isKnown }
    if Self.isPublic(module) {
      let releases = ReleaseTables.shared.exports("\(module).\(name)")
      return Target.all.contains { $0.isKeras3 && releases.contains($0.index) }
    }
    return ReleaseTables.shared.classes(inModule: module)?.contains { $0 == name } ?? true
  }

  private func isOfKeras(_ className: String) -> Bool {
    ["Functional", "Sequential"].contains(className) || !target.kinds(of: className).isEmpty
  }

  /// Whether the release finds a function without its module.
  ///
  /// Source: `BUILTIN_MODULES`, `keras/src/saving/serialization_lib.py` of 3.0.5 to 3.15.1.
  func hasBuiltInFunction(_ name: String) -> Bool {
    Self.functionModules.contains { target.exports("keras.\($0).\(name)") }
  }

  private static let functionModules = [
    "activations", "constraints", "initializers", "losses", "metrics", "optimizers", "regularizers",
  ]

  private static func isPublic(_ module: String) -> Bool {
    if module == "keras" { return true }
    guard module.hasPrefix("keras.") else { return false }
    return publicModules.contains(String(module.dropFirst("keras.".count)))
  }

  private static let publicModules: Set = [
    "layers", "initializers", "regularizers", "constraints", "activations", "dtype_policies", "quantizers", "models",
    "ops", "random", "losses", "metrics", "optimizers", "utils", "saving",
  ]
}
