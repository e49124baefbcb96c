extension Rule {
  /// KI323 zip-duplicate-member.
  public static let zipDuplicateMember = Rule(
    "KI323", "zip-duplicate-member", .error, "Two members have the same name.",
    Explanation(
      meaning: """
        The archive has two members with the same name. Python, and therefore Keras, uses the last one; other programs \
        use the first, or overwrite it with the second. The same applies to names that differ only in case, or in \
        dots and slashes, where the archive is unpacked on Windows or macOS.
        """,
      impact: """
        A scanner can see one configuration and Keras another. Keras uses the last one silently, and so does the \
        audit.
        """,
      causes: [
        "A program appended a new version of a member to the archive (`zipfile` in mode `a` does so, with a warning).",
        "The archive was made to show one configuration to a scanner and another one to Keras.",
      ],
      fix: "Unpack the archive, compare both members, and zip the right one again."))
}
