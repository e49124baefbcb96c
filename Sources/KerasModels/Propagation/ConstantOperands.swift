import KerasLayers

extension GraphLayer {
  /// Why tf.keras cannot rebuild a call of TensorFlow with a number before its tensor: `1.0 + x`.
  ///
  /// When it calls the node again, the number is the first argument, so Keras makes a tensor of it before TensorFlow
  /// can adapt it to the other one: a `float32` of a number with a fraction or an exponent, otherwise an `int32`.
  ///
  /// - Source: `Layer.__call__`, `_convert_numpy_or_python_types` (`keras/src/engine/base_layer.py`, 2.15.0).
  /// - Parameter dtype: the dtype of the tensor that a reference names; nil if it is not known.
  func constantProblem(_ node: InboundNode<Reference>, dtype: (Reference) -> String?) -> String? {
    guard object.className == "TFOpLambda", let first = node.positional.first,
      case .tensor(let other)? = node.keywords["y"], let found = dtype(other)
    else { return nil }
    let made: [String]
    switch first {
    case .number: made = ["float32"]
    // `1.0` reads as a whole number too.
    case .integer: made = ["float32", "int32"]
    default: return nil
    }
    guard !made.contains(found) else { return nil }
    return
      "Keras makes a \(made[0]) tensor of the number before the tensor, which is \(found), and TensorFlow takes no "
      + "two dtypes; write the number behind the tensor, or give it that dtype"
  }

  /// The dtype of its output, if its configuration states it and it computes in no other.
  var outputDType: String? {
    guard object.config.writer.generation == .tfKeras, !object.className.hasSuffix("OpLambda"), nested == nil,
      let stated = object.config.stated("dtype")?.string
    else { return nil }
    if isInput { return stated }
    // Other layers may cast, compare or look up.
    return ["Dense", "Conv1D", "Conv2D", "Conv3D", "BatchNormalization", "Activation", "Flatten", "Reshape", "Dropout"]
      .contains(object.className) && stated.hasPrefix("float") ? stated : nil
  }
}
