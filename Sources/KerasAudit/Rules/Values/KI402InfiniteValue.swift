import KerasStores

extension Rule {
  /// KI402 infinity.
  public static let infiniteValue = Rule(
    "KI402", "infinity", .error, "A stored weight contains an infinity.",
    Explanation(
      meaning: "A weight contains infinite values.",
      impact: "The product of an infinity and zero is NaN, and so is the difference of two infinities.",
      causes: [
        "The training diverged.",
        "The weight was cast to a dtype that cannot hold it: the largest float16 is 65,504.",
      ],
      fix: "Use an earlier checkpoint, or save in the dtype in which the model was trained."))
}

extension Finding {
  static func infiniteValue(_ place: ValuePlace, _ values: Statistics) -> Finding {
    Finding(
      .infiniteValue, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "\(place.name) contains infinities: \(share(values.infinite, of: values.count))")
  }
}
