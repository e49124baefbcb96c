extension Rule {
  /// Keras casts on loading without a word: what was float32 loses or gains precision.
  public static let dtypeMismatch = Rule(
    "KI106", "dtype-mismatch", .warning, "Stored in another dtype than the variable's.")
}

extension Finding {
  static func dtypeMismatch(_ weight: Subject, expected: String, stored: String, dataset: String) -> Finding {
    Finding(
      .dtypeMismatch, layer: weight.layer, weight: weight.name, expected: .text(expected), actual: .text(stored),
      dataset: dataset, message: "\(weight.name) is stored as \(stored), its variable is \(expected)",
      hint: "Keras casts it on loading without a word")
  }
}
