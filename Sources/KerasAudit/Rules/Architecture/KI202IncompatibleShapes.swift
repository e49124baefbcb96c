import Basics

extension Rule {
  /// Keras would refuse to build the model.
  public static let incompatibleShapes = Rule(
    "KI202", "incompatible-shapes", .error,
    "A layer cannot take what it is given.",
    explanation: """
      A layer cannot take the shapes that it is given, or they leave it nothing to put out. Keras refuses to build \
      the model: `requires inputs with matching shapes`, `Computed output size would be zero or negative`.

      The input's size was changed so that pooling leaves less than a kernel needs, branches that are joined end in \
      different sizes, or a layer before this one was edited.

      Look at the shapes that go into the layer (`keras-inspect summary --formulas`): the first that is not what you \
      expect shows what to change.
      """)
}

extension Finding {
  static func incompatibleShapes(_ layer: [String]?, _ reason: String, limit: Limit? = nil) -> Finding {
    Finding(.incompatibleShapes, layer: layer, message: reason, limit: limit)
  }
}
