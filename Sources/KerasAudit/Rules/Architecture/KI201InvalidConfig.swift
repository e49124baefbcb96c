import KerasLayers
import KerasModels

extension Rule {
  /// KI201 invalid-config.
  public static let invalidConfig = Rule(
    "KI201", "invalid-config", .error,
    "A key is missing or has a wrong type or value; the message gives its JSON path.",
    Explanation(
      meaning: """
        The configuration of a layer lacks a key that the layer needs, or has a value that the layer cannot use. The \
        message gives the JSON path. The same applies to a constant (`__numpy__`) of a type that Keras does not write, \
        with elements of more than 1,024 bytes.
        """,
      impact: "Keras fails to build the layer: `Error when deserializing class`, `could not be deserialized properly`.",
      causes: [
        "The configuration was edited by hand.",
        "Another program wrote the configuration.",
        "The configuration comes from a Keras release in which this key has a different name.",
      ],
      fix: "Correct the value. `keras-inspect layers CLASS` lists the keys of the class with their defaults.",
      references: [.source("keras/src/ops/operation.py"), .source("keras/src/saving/serialization_lib.py")]))
}

extension Finding {
  /// - Parameter attribute: the attribute or member of the file that has the text.
  static func invalidConfig(_ attribute: String, _ error: ModelError) -> Finding {
    Finding(.invalidConfig, message: "\(attribute): \(error.description)", limit: error.limit)
  }

  /// - Parameter key: the path of the optimizer in the configuration.
  static func optimizerWithoutWeights(_ key: String) -> Finding {
    Finding(
      .invalidConfig,
      message: "\(key) is Nadam, and the model has no trainable weight: Keras 2 takes the dtype of the first one",
      hint: "load the model with compile=False, or compile it with another optimizer before saving")
  }

  static func invalidConfig(_ layer: [String]?, _ error: ConfigError) -> Finding {
    Finding(.invalidConfig, layer: layer, message: "\(error.path) \(error.problem)")
  }
}
