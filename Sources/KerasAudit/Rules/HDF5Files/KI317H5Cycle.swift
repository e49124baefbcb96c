extension Rule {
  /// Whoever walks through the file never comes to its end.
  public static let h5Cycle = Rule(
    "KI317", "h5-cycle", .error, "A group that contains itself.",
    explanation: """
      Two names of an HDF5 file may lead to one group, and one of them may stand within that group. A program that \
      walks through all groups then never comes to an end, or to that of its stack.

      The HDF5 library allows such links, Keras never makes them. The audit enters each group once, so that the \
      rest of the file is audited. A group that has two names without standing in itself is KI502: its contents \
      are listed under the first.

      Keras loads such a file as long as it goes by the names that it expects. Tools that copy, convert or list \
      the file may hang.

      Delete the link (`del file[path]` with h5py), or save the model again.
      """)
}
