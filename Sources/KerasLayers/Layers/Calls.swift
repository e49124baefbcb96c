extension Layer {
  /// A call of TensorFlow among the layers of tf.keras, by the name under which TensorFlow exports it.
  static let tensorFlowCall = Layer(
    "TFOpLambda", "SlicingOpLambda",
    calling: { config, call in
      try Operation.tensorFlow(config.required("function"), call, config)
    })

  /// An operation of a TensorFlow graph, as tf.keras recorded it before 2.4: constants stand beside it, by their place.
  static let tensorFlowNode = Layer(
    "TensorFlowOpLayer",
    calling: { config, call in
      guard let node = config.lenient("node_def", as: NodeDefinition.self) else { return Built(Shape.unknown) }
      var arguments = call.positional
      let constants = config.lenient("constants", as: [String: NodeConstant].self) ?? [:]
      for (place, constant) in constants.sorted(by: { $0.key < $1.key }) {
        let index = Int(place).map { min(max(0, $0), arguments.count) } ?? arguments.count
        arguments.insert(constant.argument, at: index)
      }
      return try Operation.tensorFlow(node.op, Call(arguments), config)
    })

  /// A method or a property of a ragged or sparse tensor, by its name.
  static let tensorMember = Layer(
    "ClassMethod", "InstanceMethod", "InstanceProperty",
    calling: { config, call in
      let member: String? = config.lenient("attr_name") ?? config.lenient("method_name")
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

/// The part of a node of a TensorFlow graph that says what it does.
private struct NodeDefinition: Decodable { let op: String }

/// A constant among the inputs of such a node.
private struct NodeConstant: Decodable {
  let argument: Argument<Shape>

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let many = try? value.decode([Int].self) {
      argument = .list(many.map { .integer($0) })
    } else if let one = try? value.decode(Int.self) {
      argument = .integer(one)
    } else {
      argument = .null
    }
  }
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
    lenient("output_shape", as: [Int?].self).map { [$0] } ?? lenient("output_shape", as: [[Int?]].self)
  }
}
