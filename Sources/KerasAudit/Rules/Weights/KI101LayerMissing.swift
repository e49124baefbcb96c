extension Rule {
  /// The file may have been saved from a smaller model, or with that layer under another name.
  public static let layerMissing = Rule(
    "KI101", "layer-missing", .error,
    "A layer that has weights has none in the file.",
    explanation: """
      The configuration has a layer with weights, and the file holds none of them. Keras refuses to load such a file \
      (`Layer count mismatch`, `expected 2 variables, but received 0 variables`). It loads all the same with \
      `by_name=True` or `skip_mismatch=True`: then the layer keeps its random initial values, and the model predicts \
      nonsense without an error.

      The weights were saved from a smaller model, or before the layer was added; the layer has another name in the \
      file (then KI102 names a layer that the file has instead); or it was saved by a release of Keras that leaves \
      out layers in nested lists and dictionaries (Keras 3 up to 3.10).

      Save the weights again from the model that the configuration describes, or take the configuration that belongs \
      to the file.
      """)
}

extension Finding {
  static func layerMissing(named name: String) -> Finding {
    Finding(
      .layerMissing, layer: [name], message: "layer_names has \"\(name)\", and there is no such group with weight_names"
    )
  }

  static func layerMissing(_ layer: [String], weights: Int, looked place: String, hint: String?) -> Finding {
    Finding(
      .layerMissing, layer: layer,
      message: "\(counted(weights, "weight")) expected, none of them is in the file (looked for \(place))", hint: hint)
  }
}
