extension Rule {
  /// KI210 duplicate-key.
  public static let duplicateKey = Rule(
    "KI210", "duplicate-key", .error, "A JSON object has the same key twice.",
    Explanation(
      meaning: """
        A JSON object has the same key twice. The JSON standard does not say which of them counts: Python, and \
        therefore Keras, uses the last one; other readers use the first.
        """,
      impact: """
        The file can show one model to a person or a scanner and another one to Keras. The audit reports the model \
        that Keras would load.
        """,
      causes: [
        "The text was assembled by hand or by a program that joins strings; no JSON writer does this.",
        "The file was made to deceive.",
      ],
      fix: "Delete the key that is not intended."))
}

extension Finding {
  static func duplicateKey(_ key: String) -> Finding {
    Finding(
      .duplicateKey, actual: .text(key), message: "a JSON object has the key \"\(key)\" twice; Keras uses the last one",
      hint: "other readers use the first one, and see a different model")
  }
}
