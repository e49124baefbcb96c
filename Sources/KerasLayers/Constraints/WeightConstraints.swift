extension Identifier {
  /// `keras/src/constraints` (3.15.1), `keras/constraints.py` (2.15.0), whose arguments neither checks.
  static let constraint = Identifier(
    kind: .constraint, label: "a weight constraint",
    names: (
      // Keras 3 has no RadialConstraint.
      classes.union(snakeCased).filter { !$0.lowercased().hasPrefix("radial") },
      classes.union(snakeCased).union(["maxnorm", "minmaxnorm", "nonneg", "unitnorm"])
    ),
    hasClass: { classes.contains($0) || snakeCased.contains($0) })

  private static let classes: Set = ["MaxNorm", "MinMaxNorm", "NonNeg", "RadialConstraint", "UnitNorm"]
  private static let snakeCased: Set = ["max_norm", "min_max_norm", "non_neg", "radial_constraint", "unit_norm"]
}
