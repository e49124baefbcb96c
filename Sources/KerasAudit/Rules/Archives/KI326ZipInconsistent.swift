extension Rule {
  /// The file is one archive to some programs, and another to others.
  public static let zipInconsistent = Rule(
    "KI326", "zip-inconsistent", .error, "Local and central headers disagree, or a member is encrypted.",
    explanation: """
      An archive says everything of a member twice: in the directory at its end, and in a header before the \
      member's data. Some programs go by the one, some by the other. Where the two disagree in name, size, way of \
      packing or checksum, where members share their bytes, where the records at the end lead to different \
      directories, or where the file is a zip archive and HDF5 at once, Keras may load something else than what a \
      scanner saw. An encrypted member can be seen by none.

      An archive that was damaged on its way is told by the same signs: a checksum that does not fit what is \
      stored, a size that deflate does not arrive at.

      Keras leaves it to Python's `zipfile`, which goes by the directory, and refuses another name in the header, \
      wrong checksums and encrypted members without a password; newer ones also members that share bytes \
      (CVE-2024-0450) and a large directory that is not where it should be (CVE-2025-8291, up to Python 3.13.7). \
      Whether a file is opened as an archive or as HDF5 depends on the ending of its name. The checksum of the \
      weights is not computed by the audit, which reads no more of them than it needs.

      Ask for the file again. Where its origin is known, unpack it with Python and zip it again.
      """)
}
