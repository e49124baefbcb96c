extension Rule {
  /// A variable of Keras cannot be of such a type.
  public static let h5OddType = Rule(
    "KI318", "h5-odd-type", .warning, "A weight that is not a plain number type.",
    explanation: """
      The elements of the dataset are strings, records, references, lists of any length or bytes without meaning: \
      nothing that a variable can hold. Integers, floats, booleans and complex numbers are plain, and so are the \
      two bytes as which Keras stores bfloat16, since HDF5 has no such type.

      Some of these types keep their elements elsewhere in the file, at places which the elements name. Reading \
      them has been a source of faults in the HDF5 library, and such data are a place to hide something: no loader \
      asks for them. A file that somebody added notes or tables to has them too.

      Keras fails on loading where it expects a weight there, and takes no notice elsewhere.

      Look at what is there (`h5dump -d PATH`). Keep notes in attributes or in a file beside the model.
      """)
}
