extension Rule {
  /// Weights that are found by name would go to one of them.
  public static let duplicateLayerName = Rule(
    "KI206", "duplicate-layer-name", .error, "Two layers of one model share a name.")
}

extension Finding {
  static func duplicateLayerName(_ layer: [String]?) -> Finding {
    Finding(
      .duplicateLayerName, layer: layer,
      message: "another layer of the same model is called \"\(layer?.last ?? "")\" too")
  }
}
