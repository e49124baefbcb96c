extension Rule {
  /// KI319 name-escape.
  public static let nameEscape = Rule(
    "KI319", "name-escape", .error, "A stored name reaches outside its group (absolute, or with \"..\").",
    Explanation(
      meaning: """
        Legacy HDF5 files list the layers, and the weights of each layer, by name (`layer_names`, `weight_names`). \
        Keras always writes names below the layer's group. A name that begins with a slash is looked up from the root \
        of the file. `..` is an ordinary name for HDF5, but not for programs that make paths of names to unpack or \
        convert a model. The names of links are checked in the same way.
        """,
      impact: """
        An absolute name can give a layer the weights of another layer, or of the optimizer, while everything looks \
        correct. A name with `..` may make a program write outside its target folder.
        """,
      causes: [
        "The file was edited, or a program other than Keras wrote it."
      ],
      fix: """
        Do not load the file unless you know why its names have this form. Save the model again if they are harmless.
        """,
      affectedVersions: """
        Keras before 3.15.1, and Keras 2, read the dataset to which the name leads.

        Current Keras: 3.15.1 refuses names with an empty part, and thus absolute names.
        """,
      references: [.source("keras/src/legacy/saving/legacy_h5_format.py")]))
}
