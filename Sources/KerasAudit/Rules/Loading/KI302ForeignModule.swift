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
        argument of a call; `{"module": "subprocess", "class_name": "run"}` among the layers.

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
    guard let module = object.module, !module.isEmpty, !PythonModules.isKeras(module),
      let name = object.referencedName
    else { return [] }
    let isForeign =
      if module == "builtins" || module == "__builtin__" {
        PythonModules.builtins.contains(name)
      } else {
        object.className == "function" || PythonModules.isStandard(module)
          || PythonModules.capitalizesClasses(module) && name.first?.isLowercase == true
      }
    return isForeign ? [LoadRisk { .foreignModule($0, module: module, name: name) }] : []
  }
}

extension Finding {
  fileprivate static func foreignModule(_ location: LoadRisk.Location, module: String, name: String) -> Finding {
    Finding(
      .foreignModule, layer: location.layer, actual: .text("\(module).\(name)"),
      message: "\(location.path) imports \(name) from the Python module \(module), which is not part of Keras",
      hint: "Keras 2.13 to 3.8 import the module and pass the function to the model, even in safe mode")
  }
}
