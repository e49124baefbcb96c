extension Rule {
  /// A subclassed model, or a Sequential model that was saved before it saw data.
  public static let neverBuilt = Rule("KI211", "never-built", .note, "The model holds no shapes to build it from.")
}

extension Finding {
  static func neverBuilt() -> Finding {
    Finding(
      .neverBuilt, message: "the model holds no shapes to build it from: its weights are unknown until it is called")
  }
}
