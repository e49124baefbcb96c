extension Rule {
  /// Keras goes by position within a layer: another name changes nothing, but may tell of another class.
  public static let weightRenamed = Rule(
    "KI108", "weight-renamed", .note, "Shapes agree, names do not.",
    explanation: """
      A weight is stored in its place and in the shape that the layer asks for, under another name than Keras gives it. \
      Keras reads the weights of a layer by their position, so the file loads all the same.

      It comes about where a tool rewrote the file, where weights were copied from another model, or where the layer \
      was saved by a class of another make that has weights of the same shapes.

      Look whether the stored name means the same thing: `beta` under the name `gamma` would load without a word. To \
      be rid of the note, load the model with Keras and save it again.
      """)
}

extension Finding {
  static func weightRenamed(_ weight: WeightDescription, stored: String) -> Finding {
    Finding(
      .weightRenamed, layer: weight.layer, weight: weight.name, expected: .text(weight.name), actual: .text(stored),
      message: "\(weight.name) is stored under the name \"\(stored)\"; matched by its place and shape",
      hint: "Keras goes by position and loads it")
  }
}
