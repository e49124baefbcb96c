import Basics

extension Rule {
  /// KI101 layer-missing.
  public static let layerMissing = Rule(
    "KI101", "layer-missing", .error, "The file has no weights for a layer that needs them.",
    Explanation(
      meaning: "The configuration has a layer with weights, and the file holds none of them.",
      impact: """
        Keras refuses to load the file (`Layer count mismatch`, `expected 2 variables, but received 0 variables`). \
        With `by_name=True` or `skip_mismatch=True` it loads the file anyway: the layer keeps its random initial \
        values, and the model predicts nonsense without an error.
        """,
      causes: [
        "The weights were saved from a smaller model, or before the layer was added.",
        "The layer has a different name in the file. KI102 then names the layer that the file has instead.",
        "A Keras release that omits layers in nested lists and dictionaries saved the file (Keras 3 up to 3.10).",
      ],
      fix: """
        Save the weights again from the model that the configuration describes, or use the configuration that belongs \
        to the file.
        """,
      references: [.source("keras/src/legacy/saving/legacy_h5_format.py"), .source("keras/src/layers/layer.py")]))
}

extension Finding {
  /// For a file of weights without an architecture, whose `layer_names` list the layer.
  static func layerMissing(named name: String) -> Finding {
    Finding(
      .layerMissing, layer: [name],
      message: "layer_names lists \"\(name)\", but the file has no such group with weight_names")
  }

  /// - Parameter location: the group or object path that should hold the weights.
  static func layerMissing(_ layer: [String], weights: Int, lookedFor location: String, hint: String?) -> Finding {
    Finding(
      .layerMissing, layer: layer,
      message:
        "the file has no weights for this layer: \(weights.pluralized("weight")) expected (looked for \(location))",
      hint: hint)
  }
}
