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
    self.isFunction = isFunction
    let module = module ?? "", dot = UInt8(ascii: ".")
    if module.isEmpty, !name.utf8.contains(dot) {
      (self.module, self.name) = ("", name)
      return
    }
    let parts = (module + "." + name).utf8.split(separator: dot).map { String(Substring($0)) }
    self.name = parts.last ?? name
    self.module = Self.publicModule(parts.dropLast())
  }

  /// The name with its module: `keras.layers.TFSMLayer`.
  var path: String { module.isEmpty ? name : "\(module).\(name)" }

  var isOfKeras: Bool { PythonModules.isKeras(module) }
  var isOfPython: Bool { module == "builtins" || module == "__builtin__" }

  /// Whether Keras looks the name up among its own objects: it has a Keras module, or none.
  var isLookedUpInKeras: Bool { module.isEmpty || isOfPython || isOfKeras }

  /// Whether it is a module that one of Keras' imports, or something in such a module.
  var leadsOutOfKeras: Bool {
    guard isOfKeras else { return false }
    if PythonModules.isStandard(name), isFunction || name.first?.isLowercase == true { return true }
    return module.split(separator: ".").dropFirst().contains {
      PythonModules.isStandard(String($0)) && !Self.namesakes.contains($0)
    }
  }

  /// Modules of Keras with the names of modules of Python.
  private static let namesakes: Set<Substring> = ["math", "random"]

  /// The public path of a module of Keras, however it was written; other modules as they are.
  private static func publicModule(_ parts: ArraySlice<String>) -> String {
    guard let first = parts.first else { return "" }
    var rest = parts.dropFirst()
    if tensorFlows.contains(first) {
      rest = rest.drop(while: facades.contains)
      guard rest.popFirst() == "keras" else { return parts.joined(separator: ".") }
    } else if !kerases.contains(first) {
      return parts.joined(separator: ".")
    }
    return (["keras"] + rest.drop { facades.contains($0) || kerases.contains($0) }).joined(separator: ".")
  }

  private static let tensorFlows: Set = ["tensorflow", "tensorflow_core", "tf"]
  private static let kerases: Set = ["keras", "tf_keras", "keras_core", "_tf_keras"]
  /// Modules that lead to the same objects as the module around them.
  private static let facades: Set = ["src", "api", "_api", "_v1", "_v2", "v1", "v2", "compat", "python"]
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
