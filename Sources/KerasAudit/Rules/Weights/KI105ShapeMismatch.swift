extension Rule {
  /// KI105 shape-mismatch.
  public static let shapeMismatch = Rule(
    "KI105", "shape-mismatch", .error,
    "Stored and expected shapes differ; the message says how (transposed, different units, different kernel size, …).",
    Explanation(
      meaning: """
        The file holds the weight, but its shape differs from the one that the configuration gives. One differing size \
        is nearly always one differing setting: the last axis of a kernel is the number of units or filters, the axis \
        before it the input channels, the axes before these the window; the first axis of an embedding is the \
        vocabulary. The same sizes in a different order come from a different layout or a different framework. The \
        formula shows where each expected number comes from, which tells a wrong input shape from a wrong layer.
        """,
      impact: """
        Keras refuses to load the file: `Shape mismatch in layer`, `Cannot assign value to variable`, or `axes don't \
        match array` where it tries to transpose a kernel from an older layout. With `skip_mismatch=True` it warns and \
        leaves the layer at its random initial values.
        """,
      causes: [
        "The file was saved from a model with a different number of units, classes or words (most frequent).",
        "The input shape differs, and with it the number of channels that the layer receives.",
        "The weights come from a different layout or a different framework.",
      ],
      fix: """
        Correct the setting if the configuration is wrong; otherwise save the weights again from this model. Give a \
        head for a different number of classes a new name, so that the other layers can be loaded by name.
        """,
      references: [
        .source("keras/src/legacy/saving/legacy_h5_format.py"),
        .source("keras/src/layers/layer.py"),
        .page("Keras guide: Transfer learning and fine-tuning", "https://keras.io/guides/transfer_learning/"),
      ]))
}

extension Finding {
  /// - Parameter difference: how the stored shape differs.
  static func shapeMismatch(
    _ weight: WeightDescription, stored: [Int]?, dataset: String?, _ difference: String
  ) -> Finding {
    Finding(
      .shapeMismatch, layer: weight.layer, weight: weight.name, expected: .shape(weight.shape),
      actual: stored.map { .shape($0.map { $0 }) }, formula: weight.formula, dataset: dataset,
      message: "\(weight.name) has the wrong shape: " + difference)
  }
}
