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
  static func shapeMismatch(_ weight: Subject, stored: [Int], dataset: String) -> Finding {
    Finding(
      .shapeMismatch, layer: weight.layer, weight: weight.name, expected: .shape(weight.shape), actual: .shape(stored),
      formula: weight.formula, dataset: dataset,
      message: "\(weight.name) has another shape in the file: " + difference(weight.shape, stored))
  }
}

/// In what way the stored shape differs.
private func difference(_ expected: [Int?], _ stored: [Int]) -> String {
  guard expected.count == stored.count else {
    return "\(counted(stored.count, "axis", "axes")) where \(expected.count) are expected"
  }
  let differing = expected.indices.filter { expected[$0] != nil && expected[$0] != stored[$0] }
  if expected.compactMap(\.self).count == stored.count, expected.compactMap(\.self).sorted() == stored.sorted() {
    return expected.compactMap(\.self) == stored.reversed() ? "transposed" : "the same sizes in another order"
  }
  return differing.map { "\(stored[$0]) instead of \(expected[$0] ?? 0) at axis \($0)" }.joined(separator: ", ")
}
