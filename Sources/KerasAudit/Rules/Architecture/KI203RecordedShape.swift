extension Rule {
  /// The configuration was edited by hand, or does not say all that the layer was built with.
  public static let recordedShape = Rule(
    "KI203", "recorded-shape-mismatch", .error,
    "The shape that Keras recorded in the configuration is not the one recomputed.",
    explanation: """
      Keras writes down shapes when it saves: those of the tensors between layers, and what each layer was built \
      from. One of them is not what the configuration leads to. Where that is the shape that a layer was built from, \
      Keras 3 fails to call it; every other difference Keras passes over.

      The configuration was edited after it was saved (often a number of units, where the shapes after it were \
      forgotten), or it does not say all that the layer was built with: Keras 3 before 3.15 leaves out \
      `output_padding` of transposed convolutions.

      Correct the value that was changed, or build the model in Python and save it again.
      """)
}

extension Finding {
  static func recordedShape(_ layer: [String]?, recorded: [Int?], recomputed: [Int?]) -> Finding {
    Finding(
      .recordedShape, layer: layer, expected: .shape(recomputed), actual: .shape(recorded),
      message: "Keras recorded the output \(shapeText(recorded)), recomputed it is \(shapeText(recomputed))")
  }

  static func recordedInput(_ layer: [String]?, recorded: [Int?], given: [Int?]) -> Finding {
    Finding(
      .recordedShape, layer: layer, expected: .shape(given), actual: .shape(recorded),
      message: "Keras recorded that it was built on \(shapeText(recorded)), and it is given \(shapeText(given))")
  }
}
