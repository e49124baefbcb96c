extension Rule {
  /// KI203 recorded-shape-mismatch.
  public static let recordedShape = Rule(
    "KI203", "recorded-shape-mismatch", .error,
    "The shape that Keras recorded in the configuration differs from the recomputed one.",
    Explanation(
      meaning: """
        Keras records shapes when it saves: those of the tensors between layers, and the shape on which each layer was \
        built. One of them differs from the shape that the configuration gives.
        """,
      impact: """
        If it is the shape on which a layer was built, Keras 3 fails to call the layer. Keras ignores every other \
        difference silently.
        """,
      causes: [
        """
        The configuration was edited after saving, often a number of units, and the shapes of later layers were not \
        updated.
        """,
        """
        The configuration omits something with which the layer was built: Keras 3 before 3.15 omits `output_padding` \
        of transposed convolutions.
        """,
      ],
      fix: "Correct the changed value, or build the model in Python and save it again.",
      references: [.source("keras/src/layers/layer.py")]))
}

extension Finding {
  static func recordedShape(_ layer: [String]?, recorded: [Int?], recomputed: [Int?]) -> Finding {
    Finding(
      .recordedShape, layer: layer, expected: .shape(recomputed), actual: .shape(recorded),
      message: "Keras recorded output \(shapeText(recorded)); the configuration gives \(shapeText(recomputed))")
  }

  /// - Parameter inputs: the input layers of the layer's model from which the given shape follows.
  static func recordedInput(_ layer: [String]?, recorded: [Int?], given: [Int?], inputs: [String]) -> Finding {
    let sources = inputs.map { ((layer?.dropLast() ?? []) + [$0]).joined(separator: "/") }
    let origin = (1...2).contains(sources.count) ? ", which follows from " + sources.joined(separator: " and ") : ""
    return Finding(
      .recordedShape, layer: layer, expected: .shape(given), actual: .shape(recorded),
      message: "Keras recorded build input \(shapeText(recorded)); the configuration gives \(shapeText(given))\(origin)"
    )
  }
}
