extension Rule {
  /// KI108 weight-renamed.
  public static let weightRenamed = Rule(
    "KI108", "weight-renamed", .note, "The shapes agree, the names differ.",
    Explanation(
      meaning: """
        A weight is stored at the expected position and in the expected shape, but under a different name from the one \
        that Keras gives it.
        """,
      impact: """
        Keras reads the weights of a layer by position, so the file loads. `beta` stored under the name `gamma` would \
        load silently as well.
        """,
      causes: [
        "A tool rewrote the file.",
        "The weights were copied from another model.",
        "A different implementation of the class, with weights of the same shapes, saved the layer.",
      ],
      fix: """
        Check that the stored name means the same weight. To remove the note, load the model with Keras and save it \
        again.
        """,
      references: [.source("keras/src/legacy/saving/legacy_h5_format.py")]))
}

extension Finding {
  static func weightRenamed(_ weight: WeightDescription, stored: String) -> Finding {
    Finding(
      .weightRenamed, layer: weight.layer, weight: weight.name, expected: .text(weight.name), actual: .text(stored),
      message: "\(weight.name) is stored as \"\(stored)\"; matched by position and shape",
      hint: "Keras reads weights by position and loads it")
  }
}
