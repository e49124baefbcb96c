extension Rule {
  /// KI317 h5-cycle.
  public static let h5Cycle = Rule(
    "KI317", "h5-cycle", .error, "A group contains itself.",
    Explanation(
      meaning: """
        Two names of the HDF5 file refer to one group, and one of them is inside that group. The HDF5 library allows \
        such links. The audit enters each group once, so the rest of the file is audited. A group that has two names \
        without containing itself is KI502: its contents are listed under the first name.
        """,
      impact: """
        A program that visits all groups never ends, or runs out of stack. Keras loads the file as long as it uses \
        only the names that it expects. Tools that copy, convert or list the file may hang.
        """,
      causes: [
        "The file was edited; Keras never makes such links."
      ],
      fix: "Delete the link (`del file[path]` with h5py), or save the model again."))
}
