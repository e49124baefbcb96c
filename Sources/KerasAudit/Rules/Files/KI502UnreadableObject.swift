extension Rule {
  /// An object inside the file that the HDF5 library cannot read; the rest is still audited.
  public static let unreadableObject = Rule(
    "KI502", "unreadable-object", .error,
    "An object that the library cannot read; the rest is still audited.",
    explanation: """
      An object inside the file could not be read: damaged, or of a kind that the HDF5 library refuses. The rest is \
      still audited. Keras would fail on it where it belongs to the model.

      Some damage crashes the HDF5 library, or keeps it busy for good. Here that ends a process of its own, and what was \
      read before is audited; a program that reads such a file itself, Keras too, crashes or hangs with it.

      Damaged storage or memory, a write that was interrupted, or a file that was made to break readers.

      Fetch the file again, or save it again. `h5dump` on the object shows what the HDF5 library has to say.
      """)
}
