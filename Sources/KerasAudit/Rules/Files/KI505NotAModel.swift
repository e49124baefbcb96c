extension Rule {
  /// A Git LFS pointer, an HTML page, a pickle: the message says which.
  public static let notAModel = Rule(
    "KI505", "not-a-model", .error,
    "The file is something else altogether.",
    explanation: """
      The file is something else; the message says what, and what to do where that is certain.

      In the most frequent case Git has not fetched the file: a text of three lines that begins with `version \
      https://git-lfs.github.com/spec/v1` (run `git lfs pull`). Next come a web page that was downloaded in place of \
      the file, an archive that is still packed, and models of other frameworks, which Keras cannot load either.

      Nothing was audited, so that the exit status is 2, not 0.
      """)
}
