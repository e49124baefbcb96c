import Basics

extension Rule {
  /// KI106 dtype-mismatch.
  public static let dtypeMismatch = Rule(
    "KI106", "dtype-mismatch", .warning, "The stored dtype differs from the variable's dtype; Keras casts silently.",
    Explanation(
      meaning: """
        The tensor is stored in a different dtype from its variable. Two cases are errors: Keras 2 stored it as \
        bfloat16, which it cannot read again; or its type has no numbers (texts, records, references, times, opaque \
        bytes, lists of variable length).
        """,
      impact: """
        Keras casts the tensor silently on loading: float64 and float32 values lose digits in float16, and float16 \
        values do not become more exact as float32.
        """,
      causes: [
        "The file was saved under a different dtype policy from the one that the configuration states.",
        "A script wrote the file or reduced its size.",
      ],
      fix: """
        If the cast is intended, ignore the rule or state the policy in the configuration. Otherwise save the weights \
        again.
        """,
      references: [.page("Keras API: Mixed precision", "https://keras.io/api/mixed_precision/")]))
}

extension Finding {
  /// A weight of a layer with the dtype bfloat16, which Keras 2 writes as bytes without a type.
  static func unreadableNumbers(_ weight: WeightDescription, dataset: String) -> Finding {
    var finding = Finding(
      .dtypeMismatch, layer: weight.layer, weight: weight.name, actual: .text("bfloat16"), dataset: dataset,
      message:
        "\(weight.name) is stored as bfloat16, for which HDF5 has no type: Keras 2 writes it and fails to read it",
      hint: "Keras 2 raises \"No cast function available.\"; save the layer with a dtype of float32")
    finding.level = .error
    return finding
  }

  /// A weight whose stored type has no numbers.
  static func withoutNumbers(_ weight: WeightDescription, stored: DType, dataset: String) -> Finding {
    var finding = Finding(
      .dtypeMismatch, layer: weight.layer, weight: weight.name, actual: .text(stored.name), dataset: dataset,
      message: "\(weight.name) is stored as \(stored), which is no number: Keras fails to load it",
      hint: "save the weights again")
    finding.level = .error
    return finding
  }

  static func dtypeMismatch(_ weight: WeightDescription, expected: DType, stored: DType, dataset: String) -> Finding {
    Finding(
      .dtypeMismatch, layer: weight.layer, weight: weight.name, expected: .text(expected.name),
      actual: .text(stored.name),
      dataset: dataset, message: "\(weight.name) is stored as \(stored); the variable is \(expected)",
      hint: "Keras casts it silently on loading")
  }
}
