extension Rule {
  /// Python keeps the last of two equal keys, other readers the first: the file can show each another model.
  public static let duplicateKey = Rule(
    "KI210", "duplicate-key", .error,
    "One JSON object states a key twice.",
    explanation: """
      One JSON object states one key twice. The standard leaves open which of them counts: Python, and so Keras, \
      takes the last, other readers take the first. Such a file can show one model to a person or a scanner, and \
      another one to Keras.

      No JSON writer does this: the text was put together by hand or by a program that joins strings, or it is meant \
      to deceive.

      What is reported here is the model that Keras would load. Delete the key that is not meant.
      """)
}

extension Finding {
  static func duplicateKey(_ key: String) -> Finding {
    Finding(
      .duplicateKey, actual: .text(key), message: "an object states the key \"\(key)\" twice; Keras takes the last",
      hint: "other readers take the first, and see another model than Keras loads")
  }
}
