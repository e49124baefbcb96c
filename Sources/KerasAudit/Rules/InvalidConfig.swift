import KerasLayers

extension Rule {
  /// Keras could not build the layer from this configuration.
  public static let invalidConfig = Rule(
    "KI201", "invalid-config", .error, "A key is missing or of a wrong type or value.")
}

extension Finding {
  static func invalidConfig(_ layer: [String]?, _ error: ConfigError) -> Finding {
    Finding(.invalidConfig, layer: layer, message: "\(error.path) \(error.problem)")
  }
}
