extension Rule {
  /// KI204 custom-layer.
  public static let customLayer = Rule(
    "KI204", "custom-layer", .note, "The class is not part of Keras; its output shape is the recorded one, or unknown.",
    Explanation(
      meaning: """
        The class is not part of Keras; only the program that defines it knows its output and its weights. The audit \
        uses the output shape that Keras recorded, if there is one. It lists the weights without verifying them, and \
        it does not verify layers that depend on an unknown shape.
        """,
      impact: """
        Keras needs the class to load the model (`custom_objects`, or `@keras.saving.register_keras_serializable`) and \
        fails without it. The class is code of the publisher, and it runs when the model is loaded.
        """,
      causes: [
        "The model has a layer from your own project or from another package."
      ],
      fix: """
        Read the code of the class before you load the model. No fix is needed if the class is known and trusted. If \
        the settings declare the shapes and weights of a class of your own, the audit verifies it like a Keras layer.
        """,
      references: [.document("docs/ci.md"), .source("keras/src/saving/object_registration.py")]))
}

extension Finding {
  static func customLayer(_ layer: [String]?, className: String) -> Finding {
    Finding(
      .customLayer, layer: layer, actual: .text(className),
      message: "\(className) is a custom class: its shapes and weights are not verified")
  }
}
