import KerasStores

extension Rule {
  /// An overflow, most often in half precision.
  public static let infiniteValue = Rule(
    "KI402", "infinity", .error,
    "A stored weight holds an infinity.",
    explanation: """
      A weight holds infinite values. A product of one with zero is NaN, and so is the difference of two.

      The training diverged, or a weight was cast to a dtype that cannot hold it: float16 ends at 65,504.

      Take an earlier checkpoint, or save in the dtype that the model was trained in.
      """)
}

extension Finding {
  static func infiniteValue(_ place: ValuePlace, _ values: Statistics) -> Finding {
    Finding(
      .infiniteValue, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "\(place.name) holds infinities: \(share(values.infinite, of: values.count))")
  }
}
