extension Rule {
  /// KI214 layer-unconnected.
  public static let layerUnconnected = Rule(
    "KI214", "layer-unconnected", .warning, "No output of the model depends on this layer.",
    Explanation(
      meaning: "No output of the model depends on this layer, so the model that Keras 3 loads does not have it.",
      impact: """
        Keras creates the layer, calls it where all its inputs are constants, and leaves it out of the model. Its weights are not loaded, and are lost when the model is saved again; a \
        legacy HDF5 file fails to load with `Layer count mismatch`. The audit does not count the layer either.
        """,
      causes: ["An inbound node or an output was changed by hand and names another layer; Keras never writes this."],
      fix: "Correct the inbound node or output that should name this layer, or remove the layer.",
      references: [.source("keras/src/ops/function.py")]))
}

extension Finding {
  static func layerUnconnected(_ layer: [String]) -> Finding {
    Finding(
      .layerUnconnected, layer: layer,
      message: "no output of the model depends on this layer: Keras leaves it out of the model that it loads")
  }
}
