extension Rule {
  /// The configuration was edited by hand, or does not say all that the layer was built with.
  public static let recordedShape = Rule(
    "KI203", "recorded-shape-mismatch", .error,
    "The shape that Keras recorded in the configuration is not the one recomputed.")
}

extension Finding {
  static func recordedShape(_ layer: [String]?, recorded: [Int?], recomputed: [Int?]) -> Finding {
    Finding(
      .recordedShape, layer: layer, expected: .shape(recomputed), actual: .shape(recorded),
      message: "Keras recorded the output \(shapeText(recorded)), recomputed it is \(shapeText(recomputed))")
  }
}
