import KerasStores

extension Rule {
  /// No variance is negative: another array stands in its place.
  public static let negativeVariance = Rule(
    "KI405", "negative-variance", .error,
    "A moving variance is below zero.",
    explanation: """
      A variance that a normalization layer keeps is negative. The layer divides by its square root, which is NaN.

      Another array was written in its place (the mean, beta), weights were averaged or edited by a script, or the file is \
      damaged.

      Write the right array, or save the model again.
      """)
}

extension Finding {
  static func negativeVariance(_ place: ValuePlace, _ values: Statistics) -> Finding {
    Finding(
      .negativeVariance, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "\(place.name) is below zero: its least value is \(numberText(values.minimum ?? 0))")
  }
}
