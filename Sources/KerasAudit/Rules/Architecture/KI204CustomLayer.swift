extension Rule {
  /// Loading the model needs the program that defines the class; its shapes and weights cannot be verified.
  public static let customLayer = Rule(
    "KI204", "custom-layer", .note,
    "A class that is not part of Keras: its shape is taken from what was recorded, or unknown.",
    explanation: """
      The class is not part of Keras, so that nobody but the program that defines it knows its output and its \
      weights. What Keras recorded is taken for its output shape where there is such a record; its weights are \
      listed, not verified, and layers that depend on an unknown shape stay unverified too.

      To load the model, Keras must be given the class (`custom_objects`, or \
      `@keras.saving.register_keras_serializable`): without it loading fails. That code is the publisher's, and runs \
      when the model is loaded: read it first.

      Nothing needs mending where the class is known and trusted. One of your own is verified like those of Keras once \
      the settings say what it does: see [custom layers](ci.md#custom-layers).
      """)
}

extension Finding {
  static func customLayer(_ layer: [String]?, className: String) -> Finding {
    Finding(
      .customLayer, layer: layer, actual: .text(className),
      message: "what \(className) does cannot be told from its configuration: its shapes and weights are not verified")
  }
}
