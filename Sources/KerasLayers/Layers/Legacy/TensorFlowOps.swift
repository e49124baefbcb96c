extension Layer {
  /// A call of a TensorFlow function between layers of tf.keras, by the function's exported name.
  ///
  /// - Source: `TFOpLambda`, `SlicingOpLambda` (`tf_keras/src/layers/core/tf_op_layer.py`, 2.15.1).
  /// - Input, output: those of the `Operation`; unknown for a function that has none.
  /// - Weights: none.
  /// - Throws: `ConfigError` without a function; one that TensorFlow does not export is reported.
  static let tensorFlowCall = Layer(
    "TFOpLambda", "SlicingOpLambda", since: .tfKeras, until: .tfKeras,
    takes: .tensorFlow,
    calling: { config, call in
      let function: String = try config.required("function")
      if !TensorFlowNames.contains(function) {
        config.builder.report(config.error("function", "is not the name of a function of TensorFlow"))
      }
      return try Operation.tensorFlow(function, call, config)
    })

  /// A node of a TensorFlow graph, as tf.keras recorded calls before 2.4.
  ///
  /// - Source: `TensorFlowOpLayer` (`tf_keras/src/engine/base_layer.py`, 2.15.1).
  /// - Input, output: those of the `Operation`; unknown for a node that has none.
  /// - Weights: none.
  static let tensorFlowNode = Layer(
    "TensorFlowOpLayer", since: .tfKeras, until: .tfKeras,
    calling: { config, call in
      guard let node = config.optionalIfTyped("node_def", as: GraphNode.self) else {
        return Built(Shape.unknown).taking(.unknown)
      }
      let constants = config.optionalIfTyped("constants", as: [String: GraphNode.Constant].self) ?? [:]
      guard let (function, arguments) = node.call(call, constants) else { return Built(Shape.unknown).taking(.unknown) }
      return try Operation.tensorFlow(function, arguments, config)
    })

  /// A method or a property of a ragged or sparse tensor.
  ///
  /// - Source: `ClassMethod`, `InstanceMethod`, `InstanceProperty` (`tf_keras/src/layers/core/tf_op_layer.py`,
  ///   2.15.1).
  /// - Input, output: those of the `Operation`; unknown for a member that has none.
  /// - Weights: none.
  static let tensorMember = Layer(
    "ClassMethod", "InstanceMethod", "InstanceProperty", since: .tfKeras, until: .tfKeras,
    calling: { config, call in
      let member: String? = config.optionalIfTyped("attr_name") ?? config.optionalIfTyped("method_name")
      return try Operation.tensorFlow(member ?? "", call.unpacked, config)
    })

  /// A function of the user, stored as code, so that only a stated output shape can be known.
  ///
  /// - Source: `keras.layers.Lambda` (`keras/src/layers/core/lambda_layer.py`, 3.15.1).
  /// - Input: any shape.
  /// - Output: `(batch, *output_shape)` if `output_shape` is stated as numbers; otherwise unknown.
  /// - Weights: unknown.
  static let lambda = Layer(
    "Lambda",
    calling: { config, call in
      config.recorder?.noteRequired("function")
      config.requireStated("function")
      let stated = config.statedOutputs.map { $0.map { Shape([call.input[0]] + $0.map { Dim($0) }) } }
      var built = Built(stated ?? [Shape.unknown]).taking(.unknown)
      built.holdsUnknownWeights = true
      config.noteFunctions()
      return built
    })
}

extension Config {
  /// Reports the functions that a `Lambda` layer names and that are not part of Keras.
  fileprivate func noteFunctions() {
    guard let members = source?.members else { return }
    for key in ["function", "output_shape", "mask"] {
      guard let value = members[key] else { continue }
      if value.kind == .text, members[key + "_type"]?.string == "function", let name = value.string {
        builder.report(CustomObject(.function, name, module: members["module"]?.string, isFunction: true))
      } else if value.kind == .object, value["class_name"]?.string == "function", let name = value["config"]?.string,
        !value.members.findsFunction(name, self)
      {
        builder.report(CustomObject(.function, name, module: value["module"]?.string, isFunction: true))
      }
    }
  }
}

extension SerializedObject {
  /// Whether a list of tensors is one argument of its call, as in calls of TensorFlow.
  package var takesLists: Bool {
    ["TFOpLambda", "SlicingOpLambda", "ClassMethod", "InstanceMethod", "InstanceProperty"].contains(className)
  }
}

extension Call {
  /// The call with the arguments from `args` and `kwargs`, where tf.keras stores them.
  fileprivate var unpacked: Call {
    var arguments = positional
    if positional.count == 1, case .list(let items) = positional[0] { arguments = items }
    if case .list(let items)? = keywords["args"] { arguments += items }
    guard case .dictionary(let items)? = keywords["kwargs"] else { return Call(arguments) }
    return Call(
      arguments, keywords: Dictionary(items.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension Config {
  /// The stated shapes of one or several outputs, without the batch; nil if none is stated, or only as code.
  fileprivate var statedOutputs: [[Int?]]? {
    optionalIfTyped("output_shape", as: [Int?].self).map { [$0] } ?? optionalIfTyped("output_shape", as: [[Int?]].self)
  }
}
