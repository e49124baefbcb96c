extension Layer {
  /// A call of TensorFlow among the layers of tf.keras, by the name under which TensorFlow exports it.
  static let tensorFlowCall = Layer("TFOpLambda", "SlicingOpLambda", calling: { config, call in
    try Operation.tensorFlow(config.required("function"), call, config)
  })

  /// An operation of a TensorFlow graph, as tf.keras recorded it before 2.4; of its text only the constants are laid open.
  static let tensorFlowNode = Layer("TensorFlowOpLayer", calling: { _, _ in Built(Shape.unknown) })

  /// A method or a property of a ragged or sparse tensor, of which shapes do not tell enough.
  static let tensorMember = Layer("ClassMethod", "InstanceMethod", "InstanceProperty", calling: { _, _ in Built(Shape.unknown) })

  /// A function of the user's. It stands in the file as code, so that only a shape stated beside it can be known.
  static let lambda = Layer("Lambda", calling: { config, call in
    guard let stated = config.statedOutputs else { return Built(Shape.unknown) }
    return Built(stated.map { Shape([call.input[0]] + $0.map { Dim($0) }) })
  })
}

extension SerializedObject {
  /// Whether a list of tensors that it is called on is one argument, as a call of TensorFlow takes it.
  public var takesLists: Bool {
    ["TFOpLambda", "SlicingOpLambda", "ClassMethod", "InstanceMethod", "InstanceProperty"].contains(className)
  }
}

extension Config {
  /// The shapes of one or several outputs without the batch; nil where none is stated, or as code.
  fileprivate var statedOutputs: [[Int?]]? {
    lenient("output_shape", as: [Int?].self).map { [$0] } ?? lenient("output_shape", as: [[Int?]].self)
  }
}
