import KerasModels

extension Rule {
  public static let foreignModule = Rule(
    "KI302", "foreign-module", .error,
    "A function or object taken from a Python module that is not Keras' own.",
    explanation: """
      The configuration asks Keras to import a Python module that is not its own and to take something from it: a function, \
      or an object of a module in which no layer, loss or metric is ever defined. The model can then call it with arguments \
      that stand in the same file.

      In the file: `{"module": "os", "class_name": "function", "config": "system"}` in place of an activation, a loss or \
      an argument of a call; also `{"module": "subprocess", "class_name": "run"}` among the layers. Keras writes a function \
      of your own with the module `builtins` and finds it among the custom objects; that is no finding, but a name that \
      Python itself gives to a function (`eval`, `open`) is. A custom class of another package (`my_project.layers`) is \
      KI204 where it is a layer, and no finding elsewhere: Keras today makes it from what the program has registered.

      Open to it: Keras 3.0 to 3.8 import any module, also with `safe_mode=True` (CVE-2025-1550, fixed in 3.9.0); so do \
      the `.keras` archives of Keras 2.13 to 2.15, for which there is no fix.

      Keras today: 3.15.1 imports nothing but Keras and its companions (`keras_hub`, `keras_cv`, `keras_nlp`), and takes \
      from them only classes that Keras can save.

      What to do: Do not load the file with a Keras before 3.9. Keras writes no such reference by itself: somebody \
      edited the configuration.
      """)
}

extension LoadRisk {
  @Sendable static func foreignModule(_ object: ConfigObject) -> [LoadRisk] {
    guard let module = object.module, !module.isEmpty, !PythonModules.isKeras(module),
      let name = object.referredName
    else { return [] }
    let isForeign =
      if module == "builtins" || module == "__builtin__" {
        PythonModules.builtins.contains(name)
      } else {
        object.className == "function" || PythonModules.isStandard(module)
          || PythonModules.namesClassesInCapitals(module) && name.first?.isLowercase == true
      }
    return isForeign ? [LoadRisk { .foreignModule($0, module: module, name: name) }] : []
  }
}

extension Finding {
  fileprivate static func foreignModule(_ place: LoadRisk.Place, module: String, name: String) -> Finding {
    Finding(
      .foreignModule, layer: place.layer, actual: .text("\(module).\(name)"),
      message: "\(place.path) takes \(name) from the Python module \(module), which is not part of Keras",
      hint: "Keras 2.13 to 3.8 import the module and hand the function to the model, in safe mode too")
  }
}
