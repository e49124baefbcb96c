extension Rule {
  /// KI207 graph-cycle.
  public static let graphCycle = Rule(
    "KI207", "graph-cycle", .error, "A layer depends on itself.",
    Explanation(
      meaning: "The input of a layer depends on its own output, so the layers cannot be called in any order.",
      impact: """
        Keras 3 refuses the model (`has loops or disconnected nodes`). Keras 2 searches for an order forever, so \
        loading never ends.
        """,
      causes: [
        "The configuration was edited; Keras never writes this.",
        "The configuration was made to hang any program that loads it.",
      ],
      fix: "Correct the references of the named layers. Do not load the file if it comes from an untrusted source.",
      references: [.source("keras/src/models/functional.py")]))
}

extension Finding {
  static func graphCycle(_ layer: [String]?) -> Finding {
    Finding(.graphCycle, layer: layer, message: "the layer's input depends on its own output")
  }
}
