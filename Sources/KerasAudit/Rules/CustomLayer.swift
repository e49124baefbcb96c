extension Rule {
  /// Loading the model needs the program that defines the class; its shapes and weights cannot be verified.
  public static let customLayer = Rule(
    "KI204", "custom-layer", .note,
    "A class that is not part of Keras: its shape is taken from what was recorded, or unknown.")
}

extension Finding {
  static func customLayer(_ layer: [String]?, className: String) -> Finding {
    Finding(
      .customLayer, layer: layer, actual: .text(className),
      message: "what \(className) does cannot be told from its configuration: its shapes and weights are not verified")
  }
}
