import KerasModels

extension Rule {
  /// KI302 foreign-module.
  public static let foreignModule = Rule(
    "KI302", "foreign-module", .error,
    "The configuration takes a function or object from a Python module that is not part of Keras.",
    Explanation(
      meaning: """
        The configuration asks Keras to import a Python module that is not part of Keras and to take something from \
        it: a function, or an object of a module in which no layer, loss or metric is ever defined. Examples: \
        `{"module": "os", "class_name": "function", "config": "system"}` instead of an activation, a loss or an \
        argument of a call; `{"module": "subprocess", "class_name": "run"}` among the layers; a `Lambda` layer of \
        Keras 2 that names the function `system` of the module `os`.

        The module and the name count together, as Keras joins them: `{"module": "keras.layers", "config": "os"}` is \
        the module `os`, which `keras.layers` imports. A common library (NumPy, fsspec, …) defines no activation, \
        loss or initializer, so anything of it outside a layer's own place is reported. So is what any other module \
        has where a layer calls it with arguments of the file: as the function of a `Lambda` layer, or in a call.

        Keras writes a function of your own with the module `builtins` and finds it among the custom objects. That is \
        no finding, but the name of a function of Python itself (`eval`, `open`) is. A custom class of another package \
        (`my_project.layers`) is KI204 if it is a layer, and no finding elsewhere: current Keras creates it from what \
        the program has registered.
        """,
      impact: "The model can call the function or object with arguments from the same file.",
      causes: [
        "The configuration was edited; Keras does not write such a reference by itself."
      ],
      fix: "Do not load the file with a Keras release before 3.9.",
      affectedVersions: """
        Keras 3.0 to 3.8 import any module, even with `safe_mode=True` (CVE-2025-1550, fixed in 3.9.0). So do the \
        `.keras` archives of Keras 2.13 to 2.15, for which there is no fix.

        Current Keras: 3.15.1 imports only Keras and its companions (`keras_hub`, `keras_cv`, `keras_nlp`), and takes \
        from them only classes that Keras can save.
        """,
      references: [.cve("CVE-2025-1550"), .source("keras/src/saving/serialization_lib.py")]))
}

extension LoadRisk {
  @Sendable static func foreignModule(_ object: ConfigObject) -> [LoadRisk] {
    if let function = object.namedFunction { return function.isKnownForeign ? [foreign(function, .function)] : [] }
    guard let reference = object.reference, !reference.module.isEmpty || reference.isFunction else { return [] }
    // What a module of Keras imports, or something in it: `keras.layers.os`, `keras.utils.data_utils.shutil.copy`.
    if reference.isOfKeras { return reference.leadsOutOfKeras ? [foreign(reference)] : [] }
    if reference.isOfPython || reference.module.isEmpty {
      return PythonModules.builtins.contains(reference.name) ? [foreign(reference)] : []
    }
    if object.className == "__typespec__", reference.isTypeSpecOfTensorFlow { return [] }
    if reference.isFunction || PythonModules.isStandard(reference.module) { return [foreign(reference)] }
    if reference.isInitializerOfTensorFlow { return [] }
    // A library may define a layer, with a class name; everything else of it does not belong in a model.
    let isOfLibrary = PythonModules.isLibrary(reference.module)
    let isNamedLikeClass = reference.name.first?.isLowercase != true
    return [
      LoadRisk {
        // Keras returns a function as it is, also where the configuration calls it a class.
        $0.isCalled || $0.isCallArgument || isOfLibrary && !($0.isLayer && isNamedLikeClass)
          ? .foreignModule($0, reference) : nil
      }
    ]
  }

  private static func foreign(_ reference: PythonReference, _ key: ConfigObjects.Key? = nil) -> LoadRisk {
    LoadRisk(key) { .foreignModule($0, reference) }
  }
}

extension PythonReference {
  /// Whether it is an initializer of TensorFlow, which computes numbers: EfficientNetV2 of tf.keras states one.
  fileprivate var isInitializerOfTensorFlow: Bool {
    ["tensorflow.python.ops.init_ops", "tensorflow.python.ops.init_ops_v2"].contains(module)
      && name.first?.isUppercase == true
  }

  /// Whether it is TensorFlow's description of a tensor, such as `TensorSpec`, which tf.keras saves with an input
  /// layer.
  fileprivate var isTypeSpecOfTensorFlow: Bool {
    module.hasPrefix("tensorflow.python.") && ["TensorSpec", "SparseTensorSpec", "RaggedTensorSpec"].contains(name)
  }

  /// Whether the function belongs to Python itself or to a library that no model needs. TensorFlow's own functions are
  /// what a `Lambda` layer usually names.
  fileprivate var isKnownForeign: Bool {
    if isOfPython { return PythonModules.builtins.contains(name) }
    return !isOfKeras && !module.hasPrefix("tensorflow")
      && (PythonModules.isStandard(module) || PythonModules.isLibrary(module))
  }
}

extension Finding {
  fileprivate static func foreignModule(_ location: LoadRisk.Location, _ reference: PythonReference) -> Finding {
    let origin =
      reference.isOfKeras
      ? "takes \(reference.name) from \(reference.module), by way of a Python module that is not part of Keras"
      : "imports \(reference.name) from the Python module \(reference.module), which is not part of Keras"
    return Finding(
      .foreignModule, layer: location.layer, actual: .text(reference.path), message: "\(location.path) \(origin)",
      hint: "Keras 2.13 to 3.8 import the module and pass the function to the model, even in safe mode")
  }
}
