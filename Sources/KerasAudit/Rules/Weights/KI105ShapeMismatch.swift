extension Rule {
  /// Most often the file was saved from a model with another number of units, classes or words.
  public static let shapeMismatch = Rule(
    "KI105", "shape-mismatch", .error,
    "Stored and expected shapes differ.",
    explanation: """
      The file holds the weight, in another shape than the configuration leads to. Keras refuses: `Shape mismatch in \
      layer`, `Cannot assign value to variable`, or, where it tries to turn a kernel from an older layout, `axes \
      don't match array`. With `skip_mismatch=True` it warns, and leaves the layer at its random initial values.

      One size that differs is nearly always a setting that differs: the last axis of a kernel is the number of units \
      or filters, the axis before it the channels of the input, those before these the window; the first axis of an \
      embedding is the vocabulary. The same sizes in another order come from another layout or another framework. The \
      formula shows where each expected number comes from, so that a wrong input shape can be told from a wrong \
      layer.

      Mend the setting where the configuration is wrong; else save the weights again from this model. A head for \
      another number of classes is best given another name, so that the rest can be loaded by name.
      """)
}

extension Finding {
  /// - Parameter difference: in what way the stored shape differs.
  static func shapeMismatch(
    _ weight: WeightDescription, stored: [Int]?, dataset: String?, _ difference: String, hint: String?
  ) -> Finding {
    Finding(
      .shapeMismatch, layer: weight.layer, weight: weight.name, expected: .shape(weight.shape),
      actual: stored.map { .shape($0.map { $0 }) }, formula: weight.formula, dataset: dataset,
      message: "\(weight.name) has the wrong shape: " + difference, hint: hint)
  }
}
