import KerasModels

extension Rule {
  /// KI303 gadget-function.
  public static let gadgetFunction = Rule(
    "KI303", "gadget-function", .error,
    "The configuration refers to a function of Keras or TensorFlow that no model calls.",
    Explanation(
      meaning: """
        The configuration refers to a function of Keras itself that no model calls: one that downloads, reads or \
        writes a file, loads another model, or changes how Keras behaves. Example: `{"module": "keras.utils", \
        "class_name": "function", "config": "get_file"}` instead of an activation, a loss or the function of a \
        `Lambda` layer. The module and the name count together, as Keras joins them: `{"module": "keras", "config": \
        "utils.get_file"}` is the same function. Known are the functions that compute with tensors (activations, \
        losses, metrics, initializers, operations); every other function is reported. So is a function that the file \
        passes to an operation, such as `Switch`, which calls it.

        In Keras 2 this includes a `TFOpLambda` layer whose `function` is a TensorFlow function that acts on files \
        (`io.write_file`), runs code (`py_function`, `load_op_library`) or is not known to compute with tensors. \
        Before TensorFlow 2.4 it includes a `TensorFlowOpLayer` whose `node_def` is such an operation (`ReadFile`, \
        `WriteFile`, `PyFunc`).
        """,
      impact: "The model calls the function with arguments from the same file.",
      causes: [
        "The configuration was edited; Keras does not write such a reference by itself."
      ],
      fix: "Do not load the file.",
      affectedVersions: """
        Keras 3.0 to 3.10 accept any function of Keras, even in safe mode: `get_file` downloads and unpacks an archive \
        of the attacker (CVE-2025-8747), `enable_unsafe_deserialization` switches safe mode off for the rest of the \
        file (CVE-2025-9906); both were fixed in 3.11.0. Before 3.12.0, the archive that `get_file` unpacks could be \
        written outside its folder (CVE-2025-12060). Keras 2.13 to 2.15 accept any function as well.

        Current Keras: 3.15.1 refuses a list of such functions (`get_file`, `load_model`, `save_model`, \
        `enable_unsafe_deserialization`, the readers of data sets from folders, …) and every function that is not \
        public. It still accepts others that load data or write a file, such as `keras.datasets.mnist.load_data` and \
        `keras.utils.plot_model`.
        """,
      references: [
        .cve("CVE-2025-8747"),
        .cve("CVE-2025-9906"),
        .cve("CVE-2025-12060"),
        .source("keras/src/saving/serialization_lib.py"),
      ]))
}

extension LoadRisk {
  @Sendable static func gadgetFunction(_ object: ConfigObject) -> [LoadRisk] {
    if let risk = tensorFlowCall(object) { return [risk] }
    if object[.function] != nil, object.outer?.mayBe(functionLayers) == true { return [] }
    if let risk = tensorFlowNode(object) { return [risk] }
    if let function = object.namedFunction { return gadget(function, under: .function) }
    guard let reference = object.reference else { return [] }
    // What leads out of Keras' modules is KI302.
    if reference.isLookedUpInKeras, !reference.leadsOutOfKeras, !PythonModules.isStandard(reference.name),
      !KerasClasses.isClass(reference)
    {
      let risks = gadget(reference)
      if !risks.isEmpty { return risks }
    }
    // An operation may get a function of the program: Keras writes it as one of Python.
    guard reference.isFunction, reference.isOfKeras else { return [] }
    return [
      LoadRisk {
        $0.isCallArgument
          ? .gadgetFunction($0, name: reference.path, effect: "an operation then calls with arguments of the file")
          : nil
      }
    ]
  }

  /// The risk of a function of Keras that no model calls.
  private static func gadget(_ reference: PythonReference, under key: ConfigObjects.Key? = nil) -> [LoadRisk] {
    guard let effect = KerasFunctions.effect(of: reference) else { return [] }
    return [LoadRisk(key) { .gadgetFunction($0, name: reference.path, effect: effect) }]
  }

  /// The layers of Keras 2 that call a function of TensorFlow by its name.
  private static let functionLayers: Set = ["TFOpLambda", "SlicingOpLambda"]

  /// The risk of what a layer calls by its name: a function of TensorFlow, a method of one of its classes, or an
  /// attribute of a tensor.
  ///
  /// Source: `keras/src/layers/core/tf_op_layer.py`, 2.15.
  private static func tensorFlowCall(_ object: ConfigObject) -> LoadRisk? {
    guard let layer = object.outer else { return nil }
    if let name = object[.function], layer.mayBe(functionLayers) {
      return TensorFlowFunctions.computes(name) ? nil : tensorFlow("tf." + name, under: .function)
    }
    if let symbol = object[.classSymbol], layer.mayBe(["ClassMethod"]) {
      let method = object[.methodName] ?? ""
      let computes = TensorFlowFunctions.computes(method, of: symbol)
      return computes ? nil : tensorFlow("tf.\(symbol).\(method)", under: .classSymbol)
    }
    if let name = object[.attributeName], layer.mayBe(["InstanceMethod", "InstanceProperty"]) {
      return TensorFlowFunctions.computes(attribute: name) ? nil : tensorFlow(name, under: .attributeName)
    }
    return nil
  }

  /// The risk of a TensorFlow graph operation in `node_def`, which is an object or text.
  private static func tensorFlowNode(_ object: ConfigObject) -> LoadRisk? {
    let layer = object[.operation] == nil ? object.outer : object.outer?.outer
    guard object[.operation] != nil || object[.node] != nil, layer?.mayBe(["TensorFlowOpLayer"]) == true else {
      return nil
    }
    if let name = object[.operation] {
      return TensorFlowFunctions.computes(operation: name) ? nil : tensorFlow(name, under: .operation)
    }
    guard let text = object[.node] else { return nil }
    let names = TensorFlowNode.operations(in: text)
    if let name = names.first(where: { !TensorFlowFunctions.computes(operation: $0) }) {
      return tensorFlow(name, under: .node)
    }
    return names.isEmpty ? tensorFlow("an operation that cannot be read", under: .node) : nil
  }

  private static func tensorFlow(_ name: String, under key: ConfigObjects.Key) -> LoadRisk {
    LoadRisk(key) { .gadgetFunction($0, name: name, effect: "is not known to compute with tensors and nothing else") }
  }
}

extension Finding {
  fileprivate static func gadgetFunction(_ location: LoadRisk.Location, name: String, effect: String) -> Finding {
    Finding(
      .gadgetFunction, layer: location.layer, actual: .text(name),
      message: "\(location.path) refers to \(name), which \(effect)",
      hint: "loading or calling the model may call it, with arguments from the file")
  }
}
