extension Identifier {
  /// `keras/src/regularizers` (3.15.1), `keras/regularizers.py` (2.15.0). tf.keras looks a name up only when it
  /// computes a loss.
  static let regularizer = Identifier(
    kind: .regularizer, label: "a regularizer",
    names: (
      ["L1", "L1L2", "L2", "OrthogonalRegularizer", "l1", "l1l2", "l2", "orthogonal_regularizer"], nil
    ),
    hasClass: { classes.contains($0) }, problemOfArguments: { problem($1, $2) })

  /// A regularizer that tf.keras calls when the layer is called, so that a name it does not know fails.
  static let calledRegularizer = Identifier(
    kind: .regularizer, label: "a regularizer",
    names: (regularizer.names.keras3, ["", "L1", "L1L2", "L2", "l1", "l2", "l1_l2"]),
    hasClass: { classes.contains($0) && $0 != "OrthogonalRegularizer" }, problemOfArguments: { problem($1, $2) },
    isRemembered: false)

  private static let classes: Set = ["L1", "L2", "L1L2", "OrthogonalRegularizer", "l1", "l2", "l1l2", "l1_l2"]

  private static func problem(_ arguments: SourceValue.Members, _ config: Config) -> String? {
    for key in ["l1", "l2", "factor"] {
      let isValid = arguments.allows(key) {
        $0.isNull ? key != "factor" : $0.number.map { $0 >= 0 || !config.isKeras3 } ?? false
      }
      if !isValid { return "must have a number of at least 0 as its \(key)" }
    }
    return arguments.allows("mode") { ["rows", "columns"].contains($0.string) }
      ? nil : "must have rows or columns as its mode"
  }
}
