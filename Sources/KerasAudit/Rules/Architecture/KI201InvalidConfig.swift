import KerasLayers
import KerasModels

extension Rule {
  /// Keras could not build the layer from this configuration.
  public static let invalidConfig = Rule(
    "KI201", "invalid-config", .error,
    "A key is missing or of a wrong type or value.",
    explanation: """
      A layer's configuration lacks a key that the layer needs, or holds a value that it cannot use; the message \
      gives the JSON path. Keras fails to build the layer: `Error when deserializing class`, `could not be \
      deserialized properly`.

      The configuration was edited by hand, written by another program, or comes from a release of Keras that has \
      this key under another name.

      Compare with `keras-inspect layers CLASS`, which lists the keys of the class with their defaults, and correct \
      the value.
      """)
}

extension Finding {
  /// - Parameter attribute: what of the file holds the text.
  static func invalidConfig(_ attribute: String, _ error: ModelError) -> Finding {
    Finding(.invalidConfig, message: "\(attribute): \(error.description)", limit: error.limit)
  }

  static func invalidConfig(_ layer: [String]?, _ error: ConfigError) -> Finding {
    Finding(.invalidConfig, layer: layer, message: "\(error.path) \(error.problem)")
  }
}
