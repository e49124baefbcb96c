import KerasStores

extension Rule {
  /// The limits are wide: nothing that was trained comes near.
  public static let outOfRange = Rule(
    "KI406", "out-of-range", .warning,
    "Magnitudes that the dtype cannot carry on with, or that no trained model has.",
    explanation: """
      The largest value of a weight is so large that computing with it overflows: beyond half of what float16 can hold, or \
      of a size whose square float32 cannot hold; or a kernel has values beyond a million, as no trained one has.

      A training about to diverge, a conversion that scaled wrongly or read the bytes in the wrong order or dtype, or a \
      damaged file.

      Compare with the model before it was saved; train with clipped gradients or a smaller learning rate.
      """)
}

extension Finding {
  static func outOfRange(_ place: ValuePlace, _ values: Statistics, limit: Double) -> Finding {
    Finding(
      .outOfRange, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "\(place.name) has a value of magnitude \(numberText(values.magnitude)), beyond \(numberText(limit))")
  }
}
