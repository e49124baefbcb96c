extension Rule {
  /// KI501 truncated.
  public static let truncated = Rule(
    "KI501", "truncated", .error, "The file is shorter than its superblock or directory says.",
    Explanation(
      meaning: """
        The file ends before the position at which its own header says that it ends. HDF5 and zip both state their \
        length, so this is certain.
        """,
      impact: "The audit covers what can still be read, and says nothing about the rest.",
      causes: [
        "A download or copy was interrupted.",
        "A disk was full.",
        "Saving was interrupted.",
      ],
      fix: "Download or save the file again. Compare its size, or better its checksum, with the original."))
}
