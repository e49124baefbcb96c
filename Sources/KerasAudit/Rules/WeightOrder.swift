extension Rule {
  /// Legacy files are read by position: a swapped `gamma` and `beta` load without an error.
  public static let weightOrder = Rule(
    "KI107", "weight-order", .error, "The same weights in another order than Keras would read them.")
}

extension Finding {
  static func weightOrder(_ layer: [String], expected: [String], stored: [String]) -> Finding {
    Finding(
      .weightOrder, layer: layer, expected: .text(expected.joined(separator: ", ")),
      actual: .text(stored.joined(separator: ", ")),
      message: "the weights are stored in the order \(stored.joined(separator: ", ")); "
        + "Keras reads them as \(expected.joined(separator: ", "))",
      hint: "Keras goes by position, so weights of equal shape load into each other's place without an error")
  }
}
