extension Rule {
  /// Unpacking may write outside the folder that is meant for it.
  public static let zipPathEscape = Rule(
    "KI322", "zip-path-escape", .error, "A member outside its folder, absolute, or a symbolic link.",
    explanation: """
      A member's name is a path, and may be an absolute one, name a drive, or climb with `..`; and a member may be \
      a symbolic link, through which the next one is written. A program that unpacks the archive and takes names \
      as they are puts files wherever the archive wants them: into a start-up folder, over a key, over a library.

      Keras writes `config.json`, `metadata.json`, the weights, and below `assets/` what layers keep there.

      Keras unpacks the whole archive into a temporary folder where it has more than three members. Python's \
      `zipfile` drops slashes, drives and `..` from names as it unpacks, and writes a link as a file with its \
      target in it; Keras leaves out names that lead out of the folder, up to 3.13 measured from the folder that \
      the program runs in, as an advisory of 2026 has it (GHSA-hqp4-2352-xf5r, mended in 3.14.0). Other programs \
      are not as careful.

      Do not unpack the file. No honest archive has such a member.
      """)
}
