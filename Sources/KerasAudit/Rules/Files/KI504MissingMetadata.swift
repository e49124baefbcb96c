extension Rule {
  /// KI504 missing-metadata.
  public static let missingMetadata = Rule(
    "KI504", "missing-metadata", .warning, "A .keras archive has no metadata.json.",
    Explanation(
      meaning: """
        Every `.keras` archive that Keras writes has a `metadata.json`, which states the Keras version and the time of \
        saving. This archive has none.
        """,
      impact: """
        Keras loads the archive, but nothing states any longer for which Keras the configuration was written. The \
        audit infers the version from the form of the configuration, and with it the defaults that differ between \
        versions.
        """,
      causes: [
        "The archive was unpacked and packed again by hand.",
        "A program other than Keras made the archive.",
      ],
      fix: "Load the model with the Keras release that made it, and save it again.",
      references: [.source("keras/src/saving/saving_lib.py")]))
}
