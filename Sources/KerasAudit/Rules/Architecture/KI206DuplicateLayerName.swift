extension Rule {
  /// Weights that are found by name would go to one of them.
  public static let duplicateLayerName = Rule(
    "KI206", "duplicate-layer-name", .error,
    "Two layers of one model share a name.",
    explanation: """
      Two layers of one model have one name. References and stored weights go by name, so that both mean the same one. \
      Keras refuses to build such a model (`names should be unique`), or lets one of the two stand for both.

      Keras never writes this: the configuration was edited or generated.

      Rename one of them, with all references to it and its group in the file.
      """)
}

extension Finding {
  static func duplicateLayerName(_ layer: [String]?) -> Finding {
    Finding(
      .duplicateLayerName, layer: layer,
      message: "another layer of the same model is called \"\(layer?.last ?? "")\" too")
  }
}
