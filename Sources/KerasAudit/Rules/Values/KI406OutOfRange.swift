import KerasStores

extension Rule {
  /// KI406 out-of-range.
  public static let outOfRange = Rule(
    "KI406", "out-of-range", .warning,
    "A weight has magnitudes with which its dtype cannot compute, or that no trained model has.",
    Explanation(
      meaning: """
        The largest value of a weight is beyond half of what float16 can hold, or its square is beyond what float32 \
        can hold; or a kernel has values beyond a million, as no trained kernel has. The limits are wide: nothing that \
        was trained comes near them.
        """,
      impact: "Computing with such values overflows.",
      causes: [
        "The training is about to diverge.",
        "A conversion scaled wrongly, or read the bytes in the wrong order or dtype.",
        "The file is damaged.",
      ],
      fix: """
        Compare the weight with the model before it was saved; train with clipped gradients or a smaller learning \
        rate.
        """))
}

extension Finding {
  static func outOfRange(_ place: ValuePlace, _ values: Statistics, limit: Double) -> Finding {
    Finding(
      .outOfRange, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "\(place.name) has a value of magnitude \(numberText(values.magnitude)); "
        + "the limit is \(numberText(limit))")
  }
}
