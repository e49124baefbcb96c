extension Rule {
  /// No order of calls can satisfy such a graph.
  public static let graphCycle = Rule(
    "KI207", "graph-cycle", .error,
    "A layer depends on itself.",
    explanation: """
      The input of a layer depends on its own output, so that there is no order in which the layers could be called. \
      Keras 3 refuses (`has loops or disconnected nodes`); Keras 2 looks for the order forever, so that loading never \
      ends.

      Keras never writes this: the configuration was edited, or was made to hang whatever loads it.

      Correct the references of the layers named. Where the file comes from a stranger, do not load it.
      """)
}

extension Finding {
  static func graphCycle(_ layer: [String]?) -> Finding {
    Finding(.graphCycle, layer: layer, message: "its input depends on its own output")
  }
}
