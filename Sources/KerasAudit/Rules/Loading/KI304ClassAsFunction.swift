import KerasModels

extension Rule {
  public static let classAsFunction = Rule(
    "KI304", "class-as-function", .error, "A function reference that names a class.",
    explanation: """
      Where the configuration says that a function stands, it names a class. Keras looks the name up and hands the class \
      out; the model then calls it as it would call an activation, and makes an object of whatever arguments it is \
      given. Checks that Keras makes when it reads an object from its configuration are passed by: they stand in \
      `from_config`, not in the class.

      In the file: `{"module": "keras.layers", "class_name": "function", "config": "TFSMLayer"}` in place of an \
      activation or of the function of a `Lambda` layer: called with a path, that class loads a TensorFlow program.

      Open to it: Keras 2.13 to 2.15 and Keras 3, to this day. It has no CVE of its own that we know of.

      Keras today: 3.15.1 loads a model with such a reference in safe mode without a word. That `TFSMLayer` itself \
      refuses to be made so was under review in September 2026 (keras-team/keras, pull request 23654).

      What to do: Do not load the file. Keras writes no such reference by itself: somebody edited the configuration.
      """)
}

extension LoadRisk {
  @Sendable static func classAsFunction(_ object: ConfigObject) -> [LoadRisk] {
    guard object.className == "function", let name = object[.config], let module = object.module else { return [] }
    let isClass =
      if module == "builtins" {
        KerasClasses.isPart(name)
      } else {
        PythonModules.isKeras(module) && !module.contains(".applications") && name != "Input"
          && name.first?.isUppercase == true && name.contains(where: \.isLowercase)
      }
    return isClass ? [LoadRisk { .classAsFunction($0, module: module, name: name) }] : []
  }
}

extension Finding {
  fileprivate static func classAsFunction(_ place: LoadRisk.Place, module: String, name: String) -> Finding {
    let whole = module == "builtins" ? name : "\(module).\(name)"
    return Finding(
      .classAsFunction, layer: place.layer, actual: .text(whole),
      message: "\(place.path) is said to be a function and names the class \(whole)",
      hint: "Keras hands the class out, and the model makes an object with arguments that stand in the file")
  }
}
