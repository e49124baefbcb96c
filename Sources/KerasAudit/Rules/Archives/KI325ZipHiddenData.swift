extension Rule {
  /// Other programs may take the file for something else.
  public static let zipHiddenData = Rule(
    "KI325", "zip-hidden-data", .warning, "Bytes before, between or after the members of an archive.",
    explanation: """
      A zip archive is read from its end, so that anything may stand before it; and it is found by a directory, so \
      that anything may stand between its members and behind its end. No program that goes by the directory sees \
      those bytes. One that goes by the beginning of the file does: a file can be an archive and a program, a \
      script or a picture at once, or carry something past a scanner. A member that the directory does not list is \
      such a gap; so are a comment that is no text, and fields of thousands of bytes.

      It comes about by accident where a program rewrites an archive in place.

      Keras writes no such bytes, and takes no notice of them.

      Unpack the archive and zip it again: what no member holds is gone.
      """)
}
