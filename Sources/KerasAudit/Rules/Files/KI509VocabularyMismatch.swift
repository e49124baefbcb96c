extension Rule {
  /// KI509 vocabulary-mismatch.
  public static let vocabularyMismatch = Rule(
    "KI509", "vocabulary-mismatch", .error,
    "The vocabulary of a lookup layer is missing, or does not fit.",
    Explanation(
      meaning: """
        Keras saves the vocabulary of a `StringLookup`, an `IntegerLookup` or a `TextVectorization` that was adapted \
        as `assets/…/vocabulary.txt` in the `.keras` archive, one word a line. The file is missing, or Keras does not \
        accept its words: one is repeated, empty or not a whole number, the mask token stands among them, there is none \
        but those for masked and unknown ones, or there are more or fewer than the configuration states. As a \
        warning: the model loads, but a call fails, since the file has no vocabulary at all (an `.h5` or a \
        `.weights.h5` never has one), or the next `Embedding` has fewer rows than the vocabulary has words; or a \
        `Discretization` of tf.keras was adapted, whose boundaries no `.keras` archive has.
        """,
      impact: "Keras refuses to load the model, or its first call fails.",
      causes: [
        "The archive was unpacked and packed again without its assets.",
        "The vocabulary was edited, by hand or by a program that adds line breaks.",
        "The vocabulary was extended after the `Embedding` had been built.",
      ],
      fix: "Take the vocabulary from the program that made the model, or adapt the layer again, and save the model.",
      affectedVersions: """
        tf.keras (2.12 to 2.15) takes the empty text behind a last line break for a word, and Keras 3 before 3.14 empty \
        lines at the end of the file.

        Current Keras: 3.15.1 ignores empty lines at the end.
        """,
      references: [
        .source("keras/src/layers/preprocessing/index_lookup.py"), .source("keras/src/saving/saving_lib.py"),
      ]))
}

extension Finding {
  static func vocabulary(
    _ layer: [String], _ path: String?, _ message: String, level: Level, hint: String?
  ) -> Finding {
    var finding = Finding(.vocabularyMismatch, layer: layer, dataset: path, message: message, hint: hint)
    finding.level = level
    return finding
  }
}
