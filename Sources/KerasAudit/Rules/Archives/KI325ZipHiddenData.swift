extension Rule {
  /// KI325 zip-hidden-data.
  public static let zipHiddenData = Rule(
    "KI325", "zip-hidden-data", .warning, "The file has bytes that belong to no part of the model.",
    Explanation(
      meaning: """
        A zip archive is read from its end and located by a directory, so any bytes can be before its beginning, \
        between its members and after its end. A member that the directory does not list is such a gap. A comment that \
        is not text, and fields of thousands of bytes, are reported too, and bytes that follow the end of a member's \
        compressed data.

        An HDF5 file may begin behind a block of other bytes (a user block) and end before the file does; neither is \
        visible to a reader of HDF5.
        """,
      impact: """
        A program that follows the directory does not see these bytes; one that follows the beginning of the file \
        does. A file can be an archive and a program, a script or a picture at once, or carry something past a \
        scanner. Keras writes no such bytes and ignores them.
        """,
      causes: [
        "A program rewrote the archive in place.",
        "The archive was made to carry hidden data.",
      ],
      fix: "Unpack the archive and zip it again: this removes every byte that belongs to no member."))
}
