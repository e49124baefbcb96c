extension Rule {
  /// KI505 not-a-model.
  public static let notAModel = Rule(
    "KI505", "not-a-model", .error,
    "The file is not a Keras model but something else (a Git LFS pointer, an HTML page, a pickle, …).",
    Explanation(
      meaning: """
        The file is something other than a Keras model. The message says what it is, and what to do where that is \
        certain.
        """,
      impact: "Nothing was audited, so the exit status is 2, not 0.",
      causes: [
        """
        Git has not downloaded the file (most frequent): it is a text of three lines that begins with `version \
        https://git-lfs.github.com/spec/v1`.
        """,
        "A web page was downloaded instead of the file.",
        "The file is an archive that is still packed.",
        "The file is a model of another framework, which Keras cannot load either.",
      ],
      fix: "Run `git lfs pull` for a Git LFS pointer. Otherwise get the model itself and audit that file."))
}
