import KerasModels

extension Rule {
  /// KI304 class-as-function.
  public static let classAsFunction = Rule(
    "KI304", "class-as-function", .error, "A function reference names a class.",
    Explanation(
      meaning: """
        The configuration states a function and names a class. Example: `{"module": "keras.layers", "class_name": \
        "function", "config": "TFSMLayer"}` instead of an activation or the function of a `Lambda` layer.
        """,
      impact: """
        Keras looks the name up and returns the class. The model then calls it like an activation and creates an \
        object from the arguments of the call. This bypasses the checks that Keras makes when it reads an object from \
        its configuration, because they are in `from_config` and not in the class. Called with a path, `TFSMLayer` \
        loads a TensorFlow program.
        """,
      causes: [
        "The configuration was edited; Keras does not write such a reference by itself."
      ],
      fix: "Do not load the file.",
      affectedVersions: """
        Keras 2.13 to 2.15 and every release of Keras 3. No CVE of its own is known.

        Current Keras: 3.15.1 loads a model with such a reference silently, in safe mode. A change with which \
        `TFSMLayer` itself refuses to be created this way was under review in September 2026 (keras-team/keras, pull \
        request 23654).
        """,
      references: [
        .source("keras/src/saving/serialization_lib.py"),
        .page("keras-team/keras pull request 23654", "https://github.com/keras-team/keras/pull/23654"),
      ]))
}

extension LoadRisk {
  @Sendable static func classAsFunction(_ object: ConfigObject) -> [LoadRisk] {
    guard let reference = object.reference, reference.isFunction, reference.isOfKeras || reference.isOfPython,
      KerasClasses.isClass(reference)
    else { return [] }
    return [LoadRisk { .classAsFunction($0, reference) }]
  }
}

extension Finding {
  fileprivate static func classAsFunction(_ location: LoadRisk.Location, _ reference: PythonReference) -> Finding {
    let whole = reference.isOfPython ? reference.name : reference.path
    return Finding(
      .classAsFunction, layer: location.layer, actual: .text(whole),
      message: "\(location.path) is declared as a function but names the class \(whole)",
      hint: "Keras returns the class, and the model creates an object with arguments from the file")
  }
}
