import Basics

extension Rule {
  /// Keras casts on loading without a word: what was float32 loses or gains precision.
  public static let dtypeMismatch = Rule(
    "KI106", "dtype-mismatch", .warning,
    "Stored in another dtype than the variable's.",
    explanation: """
      The tensor is stored in another dtype than its variable has. Keras casts it on loading without a word: float64 \
      and float32 lose digits in float16, and what was float16 does not become more exact as float32.

      The file was saved under another dtype policy than the configuration states, or was made smaller, or written, \
      by a script.

      Where that was meant, ignore the rule, or state the policy in the configuration. Else save the weights again.
      """)
}

extension Finding {
  static func dtypeMismatch(_ weight: WeightDescription, expected: DType, stored: DType, dataset: String) -> Finding {
    Finding(
      .dtypeMismatch, layer: weight.layer, weight: weight.name, expected: .text(expected.name),
      actual: .text(stored.name),
      dataset: dataset, message: "\(weight.name) is stored as \(stored), its variable is \(expected)",
      hint: "Keras casts it on loading without a word")
  }
}
