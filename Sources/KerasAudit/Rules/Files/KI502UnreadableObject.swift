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
        "The configuration of a whole model was deleted from its file.",
        "The file was made to break readers.",
      ],
      fix: "Download the file again, or save it again. `h5dump` on the object shows the message of the HDF5 library."))
}

extension Finding {
  /// A whole model in HDF5 that does not say what model it is.
  ///
  /// - Source: `load_model_from_hdf5` (`keras/src/legacy/saving/legacy_h5_format.py`, 3.15.1; the same in 2.15.0).
  static let noConfiguration = Finding(
    .unreadableObject, dataset: "model_config",
    message: "model_config: the file of a whole model has no such attribute, from which Keras reads its configuration",
    hint: "load_weights reads the weights into a model that the program builds; to audit them, name its configuration "
      + "too. Keras' message begins: No model config found in the file at")
}
