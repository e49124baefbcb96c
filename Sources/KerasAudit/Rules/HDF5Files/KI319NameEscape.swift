extension Rule {
  /// Weights are taken from elsewhere than the name of the layer says.
  public static let nameEscape = Rule(
    "KI319", "name-escape", .error, "A stored name that reaches outside its group.",
    explanation: """
      Legacy HDF5 files list the layers, and the weights of each layer, by name (`layer_names`, `weight_names`). A \
      name that begins with a slash is looked up from the root of the file: a layer can be given the weights of \
      another one, or of the optimizer, while everything looks as it should. `..` is a name as any other to HDF5, \
      not so to programs that make paths of names, to unpack or convert a model: there it may write outside the \
      folder that is meant for it. The same goes for links whose own names are such.

      Keras writes names below the layer's group, always.

      Keras 3.15.1 refuses names with an empty part, and so absolute ones. Earlier ones, and Keras 2, take the \
      dataset that the name leads to.

      Do not load the file without knowing why its names are such; save the model again where they are harmless.
      """)
}
