import KerasStores

extension Rule {
  /// KI103 weight-missing.
  public static let weightMissing = Rule(
    "KI103", "weight-missing", .error, "One weight of a layer is not in the file.",
    Explanation(
      meaning: "The file holds some of the layer's weights, but not this one.",
      impact: """
        Keras refuses to load the file: `Weight count mismatch for layer`, or `expected 2 variables, but received 1 \
        variables during loading`.
        """,
      causes: [
        """
        The layer was saved with other options (most frequent): `use_bias=False`, or a normalization without `scale` \
        or `center`.
        """,
        "A script edited the file and lost or renamed a dataset.",
      ],
      fix: "Set the option to the value with which the file was saved, or save the weights again.",
      references: [.source("keras/src/legacy/saving/legacy_h5_format.py"), .source("keras/src/layers/layer.py")]))
}

extension Finding {
  static func weightMissing(_ weight: WeightDescription, hint: String?) -> Finding {
    Finding(
      .weightMissing, layer: weight.layer, weight: weight.name, expected: .shape(weight.shape), formula: weight.formula,
      message: "\(weight.name) \(shapeText(weight.shape)) is not in the file", hint: hint)
  }

  /// Several weights of one layer, which the file seems to have in a group that nothing refers to.
  static func weightsMissing(_ weights: [WeightDescription], group: String) -> Finding {
    let first = weights[0]
    let list = weights.map { "\($0.name) \(shapeText($0.shape))" }.joined(separator: ", ")
    return Finding(
      .weightMissing, layer: first.layer, weight: first.name, expected: .shape(first.shape), formula: first.formula,
      message: "\(weights.count) weights are not in the file: \(list)",
      hint: "nothing refers to the group /\(group), which has tensors of these shapes: it may have been renamed")
  }

  /// Weights of one layer for which the file refers to the datasets of others.
  static func weightsRepeated(_ repeated: [(weight: WeightDescription, tensor: Inventory.Tensor)]) -> Finding {
    let (first, tensor) = repeated[0]
    let list = repeated.map { "\($0.weight.name) \(shapeText($0.weight.shape))" }.joined(separator: ", ")
    let message =
      repeated.count == 1
      ? "\(list) has no dataset of its own: the file refers to \(tensor.path), which is another weight"
      : "\(repeated.count) weights have no datasets of their own, since the file refers to those of other weights: "
        + "\(list) (\(tensor.path) for \(first.name))"
    return Finding(
      .weightMissing, layer: first.layer, weight: first.name, expected: .shape(first.shape), formula: first.formula,
      dataset: tensor.path.text, message: message,
      hint: "Keras 3.0 to 3.2 gave equal names to the weights of inner layers in .h5 files, and stopped at the second")
  }

  /// For a file of weights without an architecture, whose `weight_names` list the weight.
  static func weightMissing(named name: String, of layer: String) -> Finding {
    Finding(
      .weightMissing, layer: [layer], weight: name,
      message: "weight_names lists \"\(name)\", but the file has no such dataset")
  }

  /// For a file of weights without an architecture, whose variables have numbers.
  static func weightMissing(numbered number: Int, of group: String) -> Finding {
    Finding(
      .weightMissing, weight: "\(number)", dataset: "\(group)/\(number)",
      message: "\(group) has variables with higher numbers, but no variable \(number)")
  }
}
