extension Rule {
  /// Python takes the last of them, other readers the first.
  public static let zipDuplicateMember = Rule(
    "KI323", "zip-duplicate-member", .error, "Two members of one name.",
    explanation: """
      The archive holds two members of one name. Python, and so Keras, takes the last one; other programs take the \
      first, or have the second overwrite it. A scanner can be shown one configuration, and Keras another.

      It also comes about by accident, where a program appends a new version of a member to an archive (`zipfile` \
      in mode `a` does so, with a warning).

      Keras takes the last without a word, and so does this audit.

      Unpack the archive, look at both, and zip the right one again.
      """)
}
