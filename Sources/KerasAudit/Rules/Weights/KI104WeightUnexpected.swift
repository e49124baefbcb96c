extension Rule {
  /// KI104 weight-unexpected.
  public static let weightUnexpected = Rule(
    "KI104", "weight-unexpected", .error, "The file holds a weight that the layer does not have.",
    Explanation(
      meaning: "The file holds a weight of a known layer that this layer, as configured, does not have.",
      impact: """
        Keras refuses to load the file: `Weight count mismatch for layer`, or `expected 1 variables, but received 2 \
        variables during loading`.
        """,
      causes: [
        """
        The layer was saved with other options (most frequent): a bias where the configuration says `use_bias: \
        false`, a normalization with `scale` or `center`, LoRA matrices that were not merged.
        """
      ],
      fix: "Set the option to the value with which the file was saved, or save the weights again.",
      references: [.source("keras/src/legacy/saving/legacy_h5_format.py"), .source("keras/src/layers/layer.py")]))
}

extension Finding {
  static func weightUnexpected(_ layer: [String], name: String, shape: [Int], dataset: String, hint: String?) -> Finding
  {
    Finding(
      .weightUnexpected, layer: layer, weight: name, actual: .shape(shape), dataset: dataset,
      message: "the layer has no weight \(name), for which the file holds \(shapeText(shape))", hint: hint)
  }
}
