extension Rule {
  /// A subclassed model, or a Sequential model that was saved before it saw data.
  public static let neverBuilt = Rule(
    "KI211", "never-built", .note,
    "The model holds no shapes to build it from.",
    explanation: """
      The model holds no shapes to build it from, so that its weights are unknown until it is called with data. What \
      is stored is listed and counted, and there is nothing to hold it against.

      A subclassed model does not tell its layers in its configuration. A Sequential model was saved before it was \
      built.

      For a Sequential model, add an `Input` or call `build` before saving. A subclassed model can only be verified \
      by the program that defines it.
      """)
}

extension Finding {
  static func neverBuilt() -> Finding {
    Finding(
      .neverBuilt, message: "the model holds no shapes to build it from: its weights are unknown until it is called")
  }
}
