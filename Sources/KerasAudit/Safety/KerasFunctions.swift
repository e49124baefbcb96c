/// Which functions of Keras and TensorFlow do more than a model's arithmetic.
enum KerasFunctions {
  /// What a function of Keras does that no model calls; nil for one that a model may call, and for a class.
  ///
  /// - Parameter isFunction: whether it is said to be one, and does not stand where a class should.
  static func gadget(_ name: String, of module: String, isFunction: Bool) -> String? {
    // Functions with a capital, and the only public ones there.
    if module.hasPrefix("keras.applications") || isFunction && module.contains(".applications") {
      return "downloads the weights of a model"
    }
    guard name.first?.isLowercase == true else { return nil }
    if let does = gadgets[name] { return does }
    if name.hasSuffix("_from_directory") { return "reads the files of a folder" }
    if module.contains(".datasets") { return "downloads a data set" }
    let isOfModels = module.split(separator: ".").dropFirst().first.map { modelling.contains(String($0)) } ?? true
    return isFunction && !isOfModels ? "no model calls: Keras saves no reference to it" : nil
  }

  /// The modules whose functions a model may call.
  private static let modelling = words(
    "activations backend constraints initializers layers losses metrics nn ops optimizers quantizers random regularizers"
  )

  private static let gadgets = [
    "get_file": "downloads a file from any address, and unpacks it",
    "load_model": "loads another model, in whichever mode it is told",
    "load_weights": "reads another file",
    "load_img": "reads a file",
    "load_data": "downloads a data set",
    "extract_archive": "unpacks an archive",
    "save_model": "writes a file",
    "save_weights": "writes a file",
    "save_img": "writes a file",
    "plot_model": "writes a file, and runs another program for it",
    "model_from_json": "makes another model of a text",
    "model_from_yaml": "makes another model of a text",
    "model_from_config": "makes another model of a configuration",
    "clone_model": "makes another model of a configuration",
    "deserialize_keras_object": "makes any object of a configuration",
    "serialize_keras_object": "makes a configuration of any object",
    "register_keras_serializable": "changes what names mean to Keras",
    "get_custom_objects": "changes what names mean to Keras",
    "enable_unsafe_deserialization": "switches Keras' safe mode off",
    "set_global_attribute": "changes Keras' settings, safe mode among them",
    "func_load": "makes a function of marshalled Python code",
    "clear_session": "changes the state of Keras",
    "set_backend": "changes the state of Keras",
  ]

  /// Whether a function of TensorFlow, by its name below `tf`, does more than arithmetic.
  static func isTensorFlowGadget(_ name: String) -> Bool {
    var parts = name.split(separator: ".").map(String.init)
    if parts.starts(with: ["compat"]) { parts = Array(parts.dropFirst(2)) }
    guard let first = parts.first, let last = parts.last else { return false }
    if parts.count > 1, spaces.contains(first) { return true }
    if first == "raw_ops" { return isTensorFlowOperationGadget(last) }
    if first == "keras" {
      return gadget(last, of: parts.dropLast().joined(separator: "."), isFunction: true) != nil
    }
    return functions.contains(last) || isTensorFlowOperationGadget(last)
  }

  /// Whether an operation of a TensorFlow graph does more than arithmetic: it reads or writes files, reaches other machines or
  /// calls Python.
  static func isTensorFlowOperationGadget(_ name: String) -> Bool {
    operations.contains(name) || beginnings.contains(where: name.hasPrefix)
      || name.first?.isUppercase == true && parts.contains(where: name.contains)
  }

  /// The name of the operation that a text describes, in JSON or in the form that protocol buffers have for people.
  static func operation(in text: String) -> String? {
    let text = Array(text.utf8), key = Array("op".utf8)
    for place in text.indices.dropLast(key.count) where text[place..<place + key.count].elementsEqual(key) {
      let isWord = { (byte: UInt8) in
        byte == UInt8(ascii: "_") || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      }
      guard place == 0 || !isWord(text[place - 1]), !isWord(text[place + key.count]) else { continue }
      let rest = text[(place + key.count)...].drop { $0 != UInt8(ascii: ":") }.dropFirst().drop {
        $0 <= UInt8(ascii: " ")
      }
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
      return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }
    return nil
  }

  private static let operations = words(
    """
    MergeV2Checkpoints GenerateVocabRemapping DecodeProtoV2 EncodeProto GcsConfigureCredentials GcsConfigureBlockCache \
    UnpackPath PrintV2 CreateSummaryDbWriter
    """)

  private static let beginnings = [
    "Save", "Restore", "LoadAndRemap", "Debug", "Remote", "Rpc", "BigQuery", "CloudBigtable",
  ]

  private static let parts = ["File", "PyFunc", "Reader", "Dataset", "Summary", "Checkpoint"]

  private static let spaces = words(
    """
    autograph config data debugging distribute errors experimental feature_column gfile io lite logging profiler
    python_io resource_loader saved_model summary sysconfig test tpu train types version
    """)

  private static let functions = words(
    """
    py_function py_func numpy_function load_library load_op_library load_file_system_library read_file write_file
    ReadFile WriteFile MatchingFiles PyFunc EagerPyFunc PyFuncStateless matching_files save restore Save SaveV2 Restore
    RestoreV2 print_v2 PrintV2
    """)
}
