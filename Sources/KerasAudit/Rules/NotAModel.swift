extension Rule {
  /// A Git LFS pointer, an HTML page, a pickle: the message says which.
  public static let notAModel = Rule("KI505", "not-a-model", .error, "The file is something else altogether.")
}
