extension Rule {
  /// KI326 zip-inconsistent.
  public static let zipInconsistent = Rule(
    "KI326", "zip-inconsistent", .error, "Local and central headers disagree, or a member is encrypted.",
    Explanation(
      meaning: """
        An archive describes each member twice: in the directory at its end, and in a header before the member's data. \
        The two disagree in name, size, compression method or checksum; or members share their bytes; or the records \
        at the end lead to different directories; or the file is a zip archive and HDF5 at once; or a member is \
        encrypted. The audit does not compute the checksum of the weights, because it reads no more of them than it \
        needs.
        """,
      impact: """
        Some programs use the directory, others the headers, so Keras may load something other than what a scanner \
        saw. No scanner can read an encrypted member. The extension of the file name decides whether Keras opens a \
        file as an archive or as HDF5.
        """,
      causes: [
        """
        The archive was damaged in transfer: a checksum does not match the stored data, or deflate does not produce \
        the stated size.
        """,
        "The archive was made to look different to different programs.",
      ],
      fix: "Ask for the file again. If its origin is known, unpack it with Python and zip it again.",
      affectedVersions: """
        Keras uses Python's `zipfile`, which follows the directory and refuses a different name in the header, wrong \
        checksums, and encrypted members without a password. Newer Python releases also refuse members that share \
        bytes (CVE-2024-0450) and a large directory that is not at its expected position (CVE-2025-8291, up to Python \
        3.13.7).
        """,
      references: [.cve("CVE-2024-0450"), .cve("CVE-2025-8291")]))
}
