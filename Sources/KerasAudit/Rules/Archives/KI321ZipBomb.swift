extension Rule {
  /// KI321 zip-bomb.
  public static let zipBomb = Rule(
    "KI321", "zip-bomb", .error, "A member expands far beyond its packed size.",
    Explanation(
      meaning: """
        A member of the archive expands far beyond its packed size. The audit refuses what Keras refuses: a member of \
        more than 256 MiB and more than 100 times its packed size; members that reach this only together; sizes that \
        deflate cannot produce; and a configuration of more than 64 MiB. It unpacks none of these.
        """,
      impact: """
        Deflate packs a thousand equal bytes into one. A `.keras` archive of a few hundred kilobytes can hold a \
        configuration or an asset of hundreds of megabytes, and one of a few megabytes fills the memory or the disk of \
        the machine that loads it. Keras reads `config.json` first, whatever `safe_mode` says.
        """,
      causes: [
        "The archive was made to exhaust memory or disk space."
      ],
      fix: "Do not load or unpack the file.",
      affectedVersions: """
        Keras before 3.15.0 unpacks every member.

        Current Keras: 3.15.0 refuses configurations and weights of more than 4 GiB at that ratio; 3.15.1 also refuses \
        any member of more than 256 MiB if the archive has assets.
        """,
      references: [.source("keras/src/saving/saving_lib.py")]))
}
