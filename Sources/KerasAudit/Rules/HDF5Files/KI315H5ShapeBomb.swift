extension Rule {
  /// KI315 h5-shape-bomb.
  public static let h5ShapeBomb = Rule(
    "KI315", "h5-shape-bomb", .error,
    "A dataset declares far more than it stores: above 4 GiB, and 1,000 times the stored bytes.",
    Explanation(
      meaning: """
        A dataset declares more than 4 GiB and more than 1,000 times the bytes that the file stores for it. The limit \
        is Keras' own. Trained weights hardly compress. For a dataset that stores nothing at all, the limit is 1 GiB. \
        All datasets of a file together have the limit of 4 GiB too, and of 2 GiB for those that store nothing.
        """,
      impact: """
        A shape takes a few bytes, whatever its size. Elements that were never written count as zeros, and equal \
        elements compress to almost nothing, so a file of a few kilobytes can declare terabytes. Reading the dataset \
        takes that much memory and stops the program that loads it, and perhaps its machine.
        """,
      causes: [
        "The file was made to exhaust memory."
      ],
      fix: """
        Do not load the file. If the configuration asks for a weight of that size, the configuration is as hostile as \
        the file.
        """,
      affectedVersions: """
        CVE-2026-0897 was published for Keras 3.0.0 to 3.13.0. Keras 2 has no limit.

        Current Keras: 3.15.0 introduced the limit above.
        """,
      references: [.cve("CVE-2026-0897"), .source("keras/src/saving/saving_lib.py")]))
}
