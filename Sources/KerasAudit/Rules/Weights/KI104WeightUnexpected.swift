extension Rule {
  /// The configuration leaves out what the file was saved with, such as a bias.
  public static let weightUnexpected = Rule(
    "KI104", "weight-unexpected", .error,
    "The file holds a weight that the layer does not have.",
    explanation: """
      The file holds a weight of a known layer that this layer, as configured, does not have. Keras refuses: `Weight \
      count mismatch for layer`, or `expected 1 variables, but received 2 variables during loading`.

      Most often the layer was saved with other options: a bias where the configuration says `use_bias: false`, a \
      normalization with `scale` or `center`, LoRA matrices that were not merged.

      Set the option to what the file was saved with, or save the weights again.
      """)
}

extension Finding {
  static func weightUnexpected(_ layer: [String], name: String, shape: [Int], dataset: String, hint: String?) -> Finding
  {
    Finding(
      .weightUnexpected, layer: layer, weight: name, actual: .shape(shape), dataset: dataset,
      message: "the file holds \(name) \(shapeText(shape)), which the layer does not have", hint: hint)
  }
}
