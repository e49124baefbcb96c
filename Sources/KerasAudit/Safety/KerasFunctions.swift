/// Functions of Keras: those that a model may name, and what the others do.
enum KerasFunctions {
  /// The effect of a function of Keras that no model calls, as the end of "which …"; nil for a function that a model
  /// may call, and for a class.
  static func effect(of reference: PythonReference) -> String? {
    let name = reference.name
    if let effect = effect(ofCapitalized: reference) { return effect }
    guard name.first?.isUppercase != true else { return nil }
    if let effect = effects[name] { return effect }
    guard reference.isOfKeras else { return nil }
    if name.hasSuffix("_from_directory") { return "reads the files of a folder" }
    if reference.module.contains(".datasets") { return "downloads a data set" }
    // A class of a companion package may have any name.
    let isPlain =
      modelling.contains(name) && !reference.module.split(separator: ".").contains(where: acting.contains)
      || !reference.isFunction && !reference.module.hasPrefix("keras")
    return isPlain ? nil : "no model calls: Keras saves no reference to it"
  }

  /// The effect of a function, or of the constructor of a class that no model has, whose name begins with a capital:
  /// `keras.applications.ResNet50`.
  ///
  /// - Source: `keras/src/utils/file_utils.py`, 3.8.0; `keras_cv/models/stable_diffusion`,
  ///   `keras_cv/models/backbones/resnet_v2/resnet_v2_aliases.py`, 0.9.0.
  static func effect(ofCapitalized reference: PythonReference) -> String? {
    guard reference.isOfKeras, reference.name.first?.isUppercase == true, !KerasClasses.contains(reference.name) else {
      return nil
    }
    let modules = reference.module.split(separator: ".")
    if modules.starts(with: ["keras", "applications"]) || modules.contains("stable_diffusion") {
      return "downloads the weights of a model"
    }
    if modules.first == "keras_cv", modules.last?.hasSuffix("_aliases") == true { return "loads a preset" }
    return modules.last == "file_utils" ? "opens a file, which it may create or empty" : nil
  }

  /// Modules of Keras whose functions do not compute, whatever their names.
  private static let acting: Set<Substring> = [
    "saving", "config", "distribution", "datasets", "callbacks", "export", "models", "visualization", "wrappers",
    "file_utils", "io_utils", "data_utils", "python_utils",
  ]

  private static let effects = [
    "get_file": "downloads a file from any address and unpacks it",
    "load_model": "loads another model, with or without safe mode",
    "load_weights": "reads another file",
    "load_img": "reads a file",
    "load_data": "downloads a data set",
    "extract_archive": "unpacks an archive",
    "save_model": "writes a file",
    "save_weights": "writes a file",
    "save_img": "writes a file",
    "plot_model": "writes a file and runs another program",
    "model_from_json": "creates another model from a text",
    "model_from_yaml": "creates another model from a text",
    "model_from_config": "creates another model from a configuration",
    "clone_model": "creates another model from a configuration",
    "deserialize_keras_object": "creates any object from a configuration",
    "serialize_keras_object": "creates a configuration from any object",
    "register_keras_serializable": "changes which classes Keras finds under a name",
    "deserialize": "creates any object from a configuration",
    "get": "creates any object from a configuration",
    "get_registered_object": "takes any object that the program has registered",
    "get_custom_objects": "changes which classes Keras finds under a name",
    "enable_unsafe_deserialization": "switches safe mode off",
    "set_global_attribute": "changes Keras' settings, safe mode among them",
    "func_load": "creates a function from marshalled Python code",
    "clear_session": "changes the state of Keras",
    "set_backend": "changes the state of Keras",
  ]
}
