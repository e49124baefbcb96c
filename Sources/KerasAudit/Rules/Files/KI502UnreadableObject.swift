extension Rule {
  /// KI502 unreadable-object.
  public static let unreadableObject = Rule(
    "KI502", "unreadable-object", .error, "The library cannot read an object; the rest is still audited.",
    Explanation(
      meaning: """
        An object inside the file could not be read: it is damaged, or of a kind that the HDF5 library refuses. The \
        rest is still audited. Some damage crashes the HDF5 library, or keeps it busy forever. The audit reads the \
        file in a separate process; if that process ends this way, what was read before is audited.
        """,
      impact: """
        Keras fails on the object if it belongs to the model. A program that reads such a file in its own process, \
        Keras included, crashes or hangs with it.
        """,
      causes: [
        "Storage or memory is damaged.",
        "A write was interrupted.",
        "The file was made to break readers.",
      ],
      fix: "Download the file again, or save it again. `h5dump` on the object shows the message of the HDF5 library."))
}
