extension Rule {
  /// KI107 weight-order.
  public static let weightOrder = Rule(
    "KI107", "weight-order", .error,
    "The weights of a layer are stored in a different order from the one in which Keras reads them.",
    Explanation(
      meaning: """
        The file holds all weights of the layer, but in a different order from the one in which Keras reads them.
        """,
      impact: """
        Keras reads legacy HDF5 by position, never by name: two weights of the same shape, such as `gamma` and `beta`, \
        are swapped without an error.
        """,
      causes: [
        "The file was written by hand or by a converter.",
        "`weight_names` was sorted.",
        """
        Layers inside a nested model were frozen on saving: Keras writes the trainable weights first, so the order \
        depends on which layers were frozen.
        """,
      ],
      fix: "Write `weight_names` in the expected order, or freeze the same layers before loading as on saving.",
      references: [.source("keras/src/legacy/saving/legacy_h5_format.py")]))
}

extension Finding {
  static func weightOrder(_ layer: [String], expected: [String], stored: [String], hint: String? = nil) -> Finding {
    Finding(
      .weightOrder, layer: layer, expected: .text(expected.joined(separator: ", ")),
      actual: .text(stored.joined(separator: ", ")),
      message: "the weights are stored in the order \(stored.joined(separator: ", ")); "
        + "Keras reads them in the order \(expected.joined(separator: ", "))",
      hint: hint
        ?? "Keras reads weights by position, so weights of the same shape are swapped without an error")
  }
}
