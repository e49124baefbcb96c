extension Rule {
  /// KI322 zip-path-escape.
  public static let zipPathEscape = Rule(
    "KI322", "zip-path-escape", .error, "A member is outside its folder, has an absolute path, or is a symbolic link.",
    Explanation(
      meaning: """
        The name of a member is a path. It can be absolute, name a drive, or climb with `..`. A member can also be a \
        symbolic link through which the next member is written. Windows changes some names: it takes `NUL` for a \
        device, what follows a colon for a hidden stream, and drops a dot at the end. Keras writes only `config.json`, \
        `metadata.json`, the weights and, below `assets/`, the files of layers. In an unpacked archive, and among \
        shards, a symbolic link is reported and not followed.
        """,
      impact: """
        A program that unpacks the archive and uses the names unchanged writes files wherever the archive says: into a \
        start-up folder, over a key, over a library.
        """,
      causes: [
        "The archive was made to write outside its folder; no honest archive has such a member."
      ],
      fix: "Do not unpack the file.",
      affectedVersions: """
        Keras unpacks the whole archive into a temporary folder if it has more than three members. Python's `zipfile` \
        removes slashes, drives and `..` from names, and writes a link as a file that contains its target. Keras skips \
        names that lead out of the folder; up to 3.13 it measured them from the working directory of the program, \
        according to an advisory of 2026 (GHSA-hqp4-2352-xf5r, fixed in 3.14.0). Other programs are less careful.
        """,
      references: [.advisory("GHSA-hqp4-2352-xf5r"), .source("keras/src/saving/saving_lib.py")]))
}
