import Basics

extension Rule {
  /// KI202 incompatible-shapes.
  public static let incompatibleShapes = Rule(
    "KI202", "incompatible-shapes", .error,
    "A layer cannot accept its input (Concatenate of unequal sizes, a kernel larger than its input, …).",
    Explanation(
      meaning: "A layer cannot accept the shapes of its input, or these shapes leave no output.",
      impact: """
        Keras refuses to build the model: `requires inputs with matching shapes`, `Computed output size would be zero \
        or negative`.
        """,
      causes: [
        "The size of the input was changed, and pooling leaves less than a kernel needs.",
        "Branches that are joined have different sizes.",
        "A preceding layer was edited.",
      ],
      fix: """
        Check the shapes that enter the layer (`keras-inspect summary --formulas`). The first unexpected one shows \
        what to change.
        """,
      references: [.source("keras/src/layers/merging/concatenate.py"), .source("keras/src/ops/operation_utils.py")]))
}

extension Finding {
  static func incompatibleShapes(_ layer: [String]?, _ reason: String, limit: Limit? = nil) -> Finding {
    Finding(.incompatibleShapes, layer: layer, message: reason, limit: limit)
  }
}
