extension Rule {
  /// Python keeps the last of two equal keys, other readers the first: the file can show each another model.
  public static let duplicateKey = Rule("KI210", "duplicate-key", .error, "One JSON object states a key twice.")
}

extension Finding {
  static func duplicateKey(_ key: String) -> Finding {
    Finding(
      .duplicateKey, actual: .text(key), message: "an object states the key \"\(key)\" twice; Keras takes the last",
      hint: "other readers take the first, and see another model than Keras loads")
  }
}
