extension Rule {
  /// KI318 h5-odd-type.
  public static let h5OddType = Rule(
    "KI318", "h5-odd-type", .warning, "A weight does not have a plain number type.",
    Explanation(
      meaning: """
        The elements of the dataset are strings, records, references, lists of variable length or opaque bytes: \
        nothing that a variable can hold. Integers, floats, booleans and complex numbers are plain types. So are the \
        two bytes as which Keras stores bfloat16, because HDF5 has no such type.

        In a file of weights alone it is an error if the dataset is one of the weights; in a model the layer's finding \
        is (KI106).
        """,
      impact: """
        Some of these types keep their elements elsewhere in the file, at positions that the elements name. Reading \
        them has caused faults in the HDF5 library, and such data can hide content, because no loader asks for them. \
        Keras fails on loading where it expects a weight, and ignores the data elsewhere.
        """,
      causes: [
        "Somebody added notes or tables to the file.",
        "The file was made to hide data or to break readers.",
      ],
      fix: "Inspect the dataset (`h5dump -d PATH`). Keep notes in attributes or in a file beside the model."))
}
