import KerasModels

extension Rule {
  public static let gadgetFunction = Rule(
    "KI303", "gadget-function", .error,
    "A reference to a Keras function that acts on files, the network or Keras itself.",
    explanation: """
      The configuration refers to a function of Keras itself that no model calls: one that downloads or reads a file, writes \
      one, loads another model, or changes how Keras behaves. The model calls it with arguments that stand in the same \
      file.

      In the file: `{"module": "keras.utils", "class_name": "function", "config": "get_file"}` in place of an \
      activation, a loss or the function of a `Lambda` layer; in Keras 2 also a `TFOpLambda` layer whose `function` is one of \
      TensorFlow's that act on files (`io.write_file`) or run code (`py_function`, `load_op_library`), and before TensorFlow 2.4 a `TensorFlowOpLayer` whose `node_def` is such an operation \
      (`ReadFile`, `WriteFile`, `PyFunc`).

      Open to it: Keras 3.0 to 3.10 take any function of Keras, in safe mode too: `get_file` fetches and unpacks an \
      archive of the attacker's (CVE-2025-8747), `enable_unsafe_deserialization` switches safe mode off for what follows in \
      the same file (CVE-2025-9906); both were closed in 3.11.0. What `get_file` unpacked could be written outside its folder \
      before 3.12.0 (CVE-2025-12060). Keras 2.13 to 2.15 take any function as well.

      Keras today: 3.15.1 refuses a list of such functions (`get_file`, `load_model`, `save_model`, \
      `enable_unsafe_deserialization`, the readers of data sets from folders, …) and any that is not public; it still hands \
      out others that load data or write a file, such as `keras.datasets.mnist.load_data` and `keras.utils.plot_model`.

      What to do: Do not load the file. Keras writes no such reference by itself: somebody edited the configuration.
      """)
}

extension LoadRisk {
  @Sendable static func gadgetFunction(_ object: ConfigObject) -> [LoadRisk] {
    if object.outer?.className == "TFOpLambda", let name = object[.function], KerasFunctions.isTensorFlowGadget(name) {
      return [tensorFlow("tf." + name, under: .function)]
    }
    if let risk = tensorFlowNode(object) { return [risk] }
    guard let module = object.module, PythonModules.isKeras(module), let name = object.referredName else { return [] }
    guard let does = KerasFunctions.gadget(name, of: module, isFunction: object.className == "function") else {
      return []
    }
    return [LoadRisk { .gadgetFunction($0, name: "\(module).\(name)", does: does) }]
  }

  /// An operation of a TensorFlow graph, under `node_def` as an object or as the text of one.
  private static func tensorFlowNode(_ object: ConfigObject) -> LoadRisk? {
    let layer = object[.operation] == nil ? object.outer : object.outer?.outer
    guard layer?.className == "TensorFlowOpLayer",
      let name = object[.operation] ?? object[.node].flatMap(KerasFunctions.operation),
      KerasFunctions.isTensorFlowOperationGadget(name)
    else { return nil }
    return tensorFlow(name, under: object[.operation] == nil ? .node : .operation)
  }

  private static func tensorFlow(_ name: String, under key: ConfigObjects.Key) -> LoadRisk {
    LoadRisk(key) { .gadgetFunction($0, name: name, does: "acts on files, on the network or on the program itself") }
  }
}

extension Finding {
  fileprivate static func gadgetFunction(_ place: LoadRisk.Place, name: String, does: String) -> Finding {
    Finding(
      .gadgetFunction, layer: place.layer, actual: .text(name),
      message: "\(place.path) refers to \(name), which \(does)",
      hint: "loading or calling the model may call it, with arguments that stand in the file")
  }
}
