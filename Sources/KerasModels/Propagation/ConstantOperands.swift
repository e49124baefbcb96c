import Basics
import KerasLayers

extension GraphLayer {
  /// Why tf.keras cannot rebuild a call of TensorFlow with a number before its tensor: `1.0 + x`.
  ///
  /// When it calls the node again, the number is the first argument, so Keras makes a tensor of it before TensorFlow
  /// can adapt it to the other one: a `float32` of a number with a fraction or an exponent, otherwise an `int32`.
  ///
  /// - Source: `Layer.__call__`, `_convert_numpy_or_python_types` (`keras/src/engine/base_layer.py`, 2.15.0).
  /// - Parameters:
  ///   - call: the position of the call among those of the layer.
  ///   - dtype: the dtype of the tensor that a reference names; nil if it is not known.
  func constantProblem(_ node: InboundNode<Reference>, at call: Int, dtype: (Reference) -> DType?) -> String? {
    guard object.className == "TFOpLambda", let first = node.positional.first else { return nil }
    if case .tensor(let tensor) = first, let found = dtype(tensor), found.isInteger || found == .bool,
      object.combinesTensors,
      let number = object.source?["inbound_nodes"]?.items.dropFirst(call).first?.fraction(under: "y")
    {
      return "TensorFlow makes a tensor of \(found) of \(number), which it cannot"
    }
    guard case .tensor(let other)? = node.keywords["y"], let found = dtype(other) else { return nil }
    let made: [DType]
    switch first {
    case .number: made = [.float32]
    // `1.0` reads as a whole number too.
    case .integer: made = [.float32, .int32]
    default: return nil
    }
    guard !made.contains(found) else { return nil }
    return
      "Keras makes a \(made[0]) tensor of the number before the tensor, which is \(found), and TensorFlow takes no "
      + "two dtypes; write the number behind the tensor, or give it that dtype"
  }
}

extension SerializedObject {
  /// Why TensorFlow cannot make a call of a function of two tensors: the second one is null.
  func operandProblem<Origin>(_ call: InboundNode<Origin>) -> String? {
    guard className == "TFOpLambda", call.positional.count == 1, case .null? = call.keywords["y"], combinesTensors
    else {
      return nil
    }
    return "has null for the tensor y"
  }

  /// Whether it is a function that takes two tensors of one dtype.
  ///
  /// - Source: measured with TensorFlow 2.15: each function on an input of each dtype and the constant 1.0.
  fileprivate var combinesTensors: Bool {
    config.tensorFlowFunction.map(Self.combining.contains) ?? false
  }

  private static let combining: Set = [
    "add", "subtract", "multiply", "maximum", "minimum", "pow", "truediv", "divide", "floordiv", "floor_div",
    "floormod", "mod", "squared_difference", "equal", "not_equal", "greater", "greater_equal", "less", "less_equal",
  ]
}

extension SourceValue {
  /// The number under a key of an object at any depth of a list, if it is written as Python writes a `float`.
  fileprivate func fraction(under key: String) -> String? {
    switch kind {
    case .list:
      for item in items { if let found = item.fraction(under: key) { return found } }
      return nil
    case .object:
      guard let number = self[key], number.kind == .number else { return nil }
      return number.written.contains(where: { ".eE".contains($0) }) ? number.written : nil
    default: return nil
    }
  }
}
