extension Rule {
  /// KI206 duplicate-layer-name.
  public static let duplicateLayerName = Rule(
    "KI206", "duplicate-layer-name", .error, "Two layers of one model have the same name.",
    Explanation(
      meaning: """
        Two layers of one model have the same name. References and stored weights use names, so both layers are found \
        under one name.
        """,
      impact: """
        Keras refuses to build the model (`names should be unique`), or uses one of the two layers for both. Weights \
        that are matched by name go to one of them.
        """,
      causes: [
        "The configuration was edited or generated; Keras never writes this."
      ],
      fix: "Rename one of the layers, all references to it, and its group in the file.",
      references: [.source("keras/src/ops/function.py")]))
}

extension Finding {
  static func duplicateLayerName(_ layer: [String]?) -> Finding {
    Finding(
      .duplicateLayerName, layer: layer,
      message: "another layer of the same model has the name \"\(layer?.last ?? "")\" too")
  }
}
