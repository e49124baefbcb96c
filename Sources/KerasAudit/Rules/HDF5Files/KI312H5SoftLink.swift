extension Rule {
  /// Where the link leads to may be a link again.
  public static let h5SoftLink = Rule(
    "KI312", "h5-soft-link", .warning, "A symbolic link, or a second name of one dataset.",
    explanation: """
      A group of the HDF5 file holds a *symbolic link*: a path that is looked up whenever the link is opened. It \
      leads to another object of the same file, or on to a link into another file (KI311), or nowhere.

      So is a *second name* of a dataset that has one already (a hard link): both are the same numbers, and the sizes that are \
      told count them twice.

      Keras writes no links; a tool that saves space may, where two layers have the same weights. A file may use \
      one to show a reader other weights than its names say. The audit does not follow a symbolic link; what should stand in \
      its place counts as missing.

      Keras refuses symbolic links from 3.14.1 on. Before that, and in Keras 2, they are followed.

      Copy the datasets to the places where they are looked for, or save the model again where it is known to be \
      good.
      """)
}
