import KerasModels

/// A Python object that a configuration names, resolved as Keras resolves it: module and name joined, then split at
/// the last dot.
///
/// `{"module": "keras", "config": "layers.TFSMLayer"}` is `TFSMLayer` of `keras.layers`.
///
/// Source: Keras' `_retrieve_class_or_fn`, `keras/src/saving/serialization_lib.py`, 3.15.1.
struct PythonReference {
  /// `keras.layers`: Keras' own modules by their public path, without `tensorflow`, `src` or `api`; empty if the
  /// configuration states none.
  let module: String
  /// The last component: `TFSMLayer`.
  let name: String
  /// Whether the configuration declares a function, not a class.
  let isFunction: Bool

  init(module: String?, name: String, isFunction: Bool) {
    let parts = ((module ?? "") + "." + name).split(separator: ".").map(String.init)
    self.name = parts.last ?? name
    self.module = Self.publicModule(parts.dropLast())
    self.isFunction = isFunction
  }

  /// The name with its module: `keras.layers.TFSMLayer`.
  var path: String { module.isEmpty ? name : "\(module).\(name)" }

  var isOfKeras: Bool { PythonModules.isKeras(module) }
  var isOfPython: Bool { module == "builtins" || module == "__builtin__" }

  /// Whether Keras looks the name up among its own objects: it has a Keras module, or none.
  var isLookedUpInKeras: Bool { module.isEmpty || isOfPython || isOfKeras }

  /// The public path of a module of Keras, however it was written; other modules as they are.
  private static func publicModule(_ parts: ArraySlice<String>) -> String {
    for prefix in kerasPrefixes where parts.starts(with: prefix) {
      let rest = parts.dropFirst(prefix.count).drop { $0 == "src" || $0 == "api" || $0 == "_v1" || $0 == "_v2" }
      return (["keras"] + (rest.first == "keras" ? rest.dropFirst() : rest)).joined(separator: ".")
    }
    return parts.joined(separator: ".")
  }

  private static let kerasPrefixes: [[String]] = [
    ["keras", "_tf_keras"], ["keras"], ["tf_keras"], ["keras_core"], ["tf", "keras"], ["tensorflow", "keras"],
    ["tensorflow", "python", "keras"], ["tensorflow_core", "keras"], ["tensorflow_core", "python", "keras"],
    ["tensorflow_core", "_api", "v2", "keras"], ["tensorflow", "_api", "v2", "keras"],
  ]
}

extension ConfigObject {
  /// What Keras looks up to create this object; nil if it looks nothing up.
  var reference: PythonReference? {
    referencedName.map { PythonReference(module: module, name: $0, isFunction: className == "function") }
  }

  /// The function that a legacy `Lambda` layer names, which Keras looks up in a module that the program has imported.
  ///
  /// Source: Keras' `Lambda._parse_function_from_config`, `keras/src/layers/core/lambda_layer.py`, 2.15.
  var namedFunction: PythonReference? {
    guard self[.functionType] == "function", let name = self[.function] else { return nil }
    return PythonReference(module: module, name: name, isFunction: true)
  }
}
