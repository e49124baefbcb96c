extension Layer {
  /// A call of TensorFlow among the layers of tf.keras, by the name under which TensorFlow exports it.
  static let tensorFlowCall = Layer(
    "TFOpLambda", "SlicingOpLambda", since: .tfKeras, until: .tfKeras,
    calling: { config, call in
      try Operation.tensorFlow(config.required("function"), call, config)
    })

  /// An operation of a TensorFlow graph, as tf.keras recorded it before 2.4.
  static let tensorFlowNode = Layer(
    "TensorFlowOpLayer", since: .tfKeras, until: .tfKeras,
    calling: { config, call in
      guard let node = config.optionalIfTyped("node_def", as: GraphNode.self) else { return Built(Shape.unknown) }
      let constants = config.optionalIfTyped("constants", as: [String: GraphNode.Constant].self) ?? [:]
      guard let (function, arguments) = node.call(call, constants) else { return Built(Shape.unknown) }
      return try Operation.tensorFlow(function, arguments, config)
    })

  /// A method or a property of a ragged or sparse tensor, by its name.
  static let tensorMember = Layer(
    "ClassMethod", "InstanceMethod", "InstanceProperty", since: .tfKeras, until: .tfKeras,
    calling: { config, call in
      let member: String? = config.optionalIfTyped("attr_name") ?? config.optionalIfTyped("method_name")
      return try Operation.tensorFlow(member ?? "", call.unpacked, config)
    })

  /// A function of the user's. It stands in the file as code, so that only a shape stated beside it can be known.
  static let lambda = Layer(
    "Lambda",
    calling: { config, call in
      let stated = config.statedOutputs.map { $0.map { Shape([call.input[0]] + $0.map { Dim($0) }) } }
      var built = Built(stated ?? [Shape.unknown])
      built.holdsUnknownWeights = true
      return built
    })
}

extension SerializedObject {
  /// Whether a list of tensors that it is called on is one argument, as a call of TensorFlow takes it.
  public var takesLists: Bool {
    ["TFOpLambda", "SlicingOpLambda", "ClassMethod", "InstanceMethod", "InstanceProperty"].contains(className)
  }
}

extension Call {
  /// The call with the arguments in place that tf.keras keeps in `args` and `kwargs`.
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
  /// The shapes of one or several outputs without the batch; nil where none is stated, or as code.
  fileprivate var statedOutputs: [[Int?]]? {
    optionalIfTyped("output_shape", as: [Int?].self).map { [$0] } ?? optionalIfTyped("output_shape", as: [[Int?]].self)
  }
}
