extension Rule {
  /// Keras loads such a file; which Keras wrote it can no longer be told.
  public static let missingMetadata = Rule(
    "KI504", "missing-metadata", .warning, "A .keras archive without metadata.json.",
    explanation: """
      Every `.keras` archive that Keras writes holds `metadata.json`, which states the version of Keras and the time \
      of saving. Keras loads an archive without it, but nothing says any longer for which Keras the configuration was \
      written; defaults that differ between versions are taken from how it is spelled.

      An archive that was unpacked and packed again by hand, or put together by another program than Keras.

      Load the model with the Keras that it was made with, and save it again.
      """)
}
