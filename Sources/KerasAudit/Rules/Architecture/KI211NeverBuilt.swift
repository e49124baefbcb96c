extension Rule {
  /// KI211 never-built.
  public static let neverBuilt = Rule(
    "KI211", "never-built", .note, "The configuration has no shapes from which the model can be built.",
    Explanation(
      meaning: """
        The configuration has no shapes from which the model can be built, so its weights are unknown until it is \
        called with data.
        """,
      impact: "The audit lists and counts the stored tensors, but has nothing to compare them with.",
      causes: [
        "The model is subclassed: its configuration does not list its layers.",
        "A Sequential model was saved before it was built.",
      ],
      fix: """
        For a Sequential model, add an `Input` or call `build` before saving. Only the program that defines a \
        subclassed model can verify it.
        """,
      references: [.page("Keras guide: The Sequential model", "https://keras.io/guides/sequential_model/")]))
}

extension Finding {
  static func neverBuilt() -> Finding {
    Finding(
      .neverBuilt,
      message: "the configuration has no shapes to build the model: its weights are unknown until it is called")
  }
}
