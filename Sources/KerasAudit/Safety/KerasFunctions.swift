/// Functions of Keras and TensorFlow that no model needs: they access files, the network or Keras itself.
enum KerasFunctions {
  /// The effect of a Keras function that no model calls, as the end of "which …"; nil for a function that a model may
  /// call, and for a class.
  ///
  /// - Parameter isFunction: whether the configuration declares a function, not a class.
  static func effect(of name: String, in module: String, isFunction: Bool) -> String? {
    // Its only public functions, such as `ResNet50`, begin with a capital.
    if module.hasPrefix("keras.applications") || isFunction && module.contains(".applications") {
      return "downloads the weights of a model"
    }
    guard name.first?.isLowercase == true else { return nil }
    if let effect = effects[name] { return effect }
    if name.hasSuffix("_from_directory") { return "reads the files of a folder" }
    if module.contains(".datasets") { return "downloads a data set" }
    let isCallable = module.split(separator: ".").dropFirst().first.map { callableModules.contains(String($0)) } ?? true
    return isFunction && !isCallable ? "no model calls: Keras saves no reference to it" : nil
  }

  /// The modules whose functions a model may call.
  private static let callableModules = wordSet(
    """
    activations backend constraints initializers layers losses metrics nn ops optimizers quantizers random regularizers
    """)

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
    "get_custom_objects": "changes which classes Keras finds under a name",
    "enable_unsafe_deserialization": "switches safe mode off",
    "set_global_attribute": "changes Keras' settings, safe mode among them",
    "func_load": "creates a function from marshalled Python code",
    "clear_session": "changes the state of Keras",
    "set_backend": "changes the state of Keras",
  ]

  /// Whether a TensorFlow function does more than arithmetic.
  ///
  /// - Parameter name: the name below `tf`: `io.write_file`.
  static func isTensorFlowGadget(_ name: String) -> Bool {
    var parts = name.split(separator: ".").map(String.init)
    if parts.starts(with: ["compat"]) { parts = Array(parts.dropFirst(2)) }
    guard let first = parts.first, let last = parts.last else { return false }
    if parts.count > 1, gadgetModules.contains(first) { return true }
    if first == "raw_ops" { return isTensorFlowOperationGadget(last) }
    if first == "keras" {
      return effect(of: last, in: parts.dropLast().joined(separator: "."), isFunction: true) != nil
    }
    return gadgetFunctions.contains(last) || isTensorFlowOperationGadget(last)
  }

  /// Whether a TensorFlow graph operation does more than arithmetic: it reads or writes files, connects to other
  /// machines, or calls Python.
  static func isTensorFlowOperationGadget(_ name: String) -> Bool {
    gadgetOperations.contains(name) || gadgetPrefixes.contains(where: name.hasPrefix)
      || name.first?.isUppercase == true && gadgetSubstrings.contains(where: name.contains)
  }

  /// The operation name in the text of a TensorFlow node: JSON, or the text format of protocol buffers.
  static func operation(in text: String) -> String? {
    let text = Array(text.utf8), key = Array("op".utf8)
    for start in text.indices.dropLast(key.count) where text[start..<start + key.count].elementsEqual(key) {
      let isWord = { (byte: UInt8) in
        byte == UInt8(ascii: "_") || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      }
      guard start == 0 || !isWord(text[start - 1]), !isWord(text[start + key.count]) else { continue }
      let rest = text[(start + key.count)...].drop { $0 != UInt8(ascii: ":") }.dropFirst().drop {
        $0 <= UInt8(ascii: " ")
      }
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
      return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }
    return nil
  }

  private static let gadgetOperations = wordSet(
    """
    MergeV2Checkpoints GenerateVocabRemapping DecodeProtoV2 EncodeProto GcsConfigureCredentials GcsConfigureBlockCache
    UnpackPath PrintV2 CreateSummaryDbWriter
    """)

  private static let gadgetPrefixes = [
    "Save", "Restore", "LoadAndRemap", "Debug", "Remote", "Rpc", "BigQuery", "CloudBigtable",
  ]

  private static let gadgetSubstrings = ["File", "PyFunc", "Reader", "Dataset", "Summary", "Checkpoint"]

  private static let gadgetModules = wordSet(
    """
    autograph config data debugging distribute errors experimental feature_column gfile io lite logging profiler
    python_io resource_loader saved_model summary sysconfig test tpu train types version
    """)

  private static let gadgetFunctions = wordSet(
    """
    py_function py_func numpy_function load_library load_op_library load_file_system_library read_file write_file
    ReadFile WriteFile MatchingFiles PyFunc EagerPyFunc PyFuncStateless matching_files save restore Save SaveV2
    Restore RestoreV2 print_v2 PrintV2
    """)
}
