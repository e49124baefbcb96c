import KerasStores

extension Rule {
  /// KI405 negative-variance.
  public static let negativeVariance = Rule(
    "KI405", "negative-variance", .error, "A moving variance is below zero.",
    Explanation(
      meaning: "The variance that a normalization layer keeps is negative. No variance can be.",
      impact: "The layer divides by the square root of the variance, which is NaN.",
      causes: [
        "Another array was written in its place (the mean, `beta`).",
        "A script averaged or edited the weights.",
        "The file is damaged.",
      ],
      fix: "Write the right array, or save the model again."))
}

extension Finding {
  static func negativeVariance(_ place: ValuePlace, _ values: Statistics) -> Finding {
    Finding(
      .negativeVariance, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "\(place.name) is below zero: its minimum is \(numberText(values.minimum ?? 0))")
  }
}
