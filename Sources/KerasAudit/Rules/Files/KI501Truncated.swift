extension Rule {
  /// A download that stopped, a disk that was full: what is left may still be audited.
  public static let truncated = Rule(
    "KI501", "truncated", .error,
    "The file is shorter than its superblock or directory says.",
    explanation: """
      The file ends before the place where, by its own account, it should end. HDF5 and zip both say how long they \
      are, so that this is certain.

      A download or copy was broken off, a disk was full, or saving was interrupted.

      Fetch or save the file again; compare its size, or better its checksum, with the original. What can still be \
      read is audited all the same, and says nothing of the rest.
      """)
}
