extension Rule {
  /// Legacy files are read by position: a swapped `gamma` and `beta` load without an error.
  public static let weightOrder = Rule(
    "KI107", "weight-order", .error,
    "The same weights in another order than Keras would read them.",
    explanation: """
      The layer's weights are all there, but in another order than the one in which Keras reads them. Legacy HDF5 is \
      read by position, never by name: two weights of one shape, such as `gamma` and `beta`, load into each other's \
      place without an error.

      Files get this way when they are written by hand or by a converter, or when `weight_names` was sorted. Frozen \
      layers inside a nested model can do it too: its trainable weights are written first, so that the order follows \
      from what was frozen on saving.

      Write `weight_names` in the order that is expected, or freeze the same layers as on saving before loading.
      """)
}

extension Finding {
  static func weightOrder(_ layer: [String], expected: [String], stored: [String], hint: String? = nil) -> Finding {
    Finding(
      .weightOrder, layer: layer, expected: .text(expected.joined(separator: ", ")),
      actual: .text(stored.joined(separator: ", ")),
      message: "the weights are stored in the order \(stored.joined(separator: ", ")); "
        + "Keras reads them as \(expected.joined(separator: ", "))",
      hint: hint
        ?? "Keras goes by position, so weights of equal shape load into each other's place without an error")
  }
}
