extension Rule {
  /// KI312 h5-soft-link.
  public static let h5SoftLink = Rule(
    "KI312", "h5-soft-link", .warning, "The file has a symbolic link, or a second name for a dataset.",
    Explanation(
      meaning: """
        A group of the HDF5 file has a *symbolic link*: a path that is looked up whenever the link is opened. It leads \
        to another object of the same file, to a link into another file (KI311), or nowhere. A *second name* of a \
        dataset (a hard link) is reported too: both names have the same numbers, and the reported sizes count them \
        twice. The audit does not follow a symbolic link; what the link replaces counts as missing.
        """,
      impact: "A file can use a link to give a reader other weights than its names say.",
      causes: [
        "A tool that saves space linked two layers with the same weights; Keras writes no links.",
        "The file was edited to show other weights than its names say.",
      ],
      fix: """
        Copy the datasets to the paths where Keras looks for them, or save the model again if it is known to be good.
        """,
      affectedVersions: """
        Keras before 3.14.1, and Keras 2, follow symbolic links.

        Current Keras: 3.14.1 and later refuse symbolic links.
        """,
      references: [.source("keras/src/saving/saving_lib.py")]))
}
