import KerasLayers

extension ConfigurationLoader {
  /// Notes comparisons of tensors whose second operand Keras 2 did not save.
  ///
  /// Source: `tensor_equals(self, other)`, `tensorflow/python/ops/math_ops.py`. `TFOpLambda` takes its first argument
  /// for that of a method and leaves it out, so that the call of `a == b` and `a != b` is written without `b`; measured
  /// in 2.15.0. `tf.equal(a, b)` keeps it.
  mutating func noteLostOperands(_ layers: [SourceValue], at path: String) {
    guard target.line == .keras2 else { return }
    for (index, layer) in layers.enumerated() {
      guard layer["class_name"]?.isText("TFOpLambda") ?? false,
        let function = layer["config"]?["function"]?.string, let sign = Self.comparisons[function],
        layer["inbound_nodes"]?.items.contains(where: \.hasOneOperand) ?? false
      else { continue }
      within("TFOpLambda", layer.layerName, "\(path).layers[\(index)].inbound_nodes") {
        $0.refuse(.operandLost, sign)
      }
    }
  }

  private static let comparisons = ["__operators__.eq": "==", "__operators__.ne": "!="]
}

extension SourceValue {
  /// Whether a call in the form of Keras 2 lists one tensor and no keyword.
  fileprivate var hasOneOperand: Bool {
    let tensor = items.first?.kind == .list && items.count == 1 ? items[0] : self
    guard tensor.items.first?.kind == .text else { return false }
    return tensor.items.count < 4 || tensor.items[3].members.isEmpty
  }
}
