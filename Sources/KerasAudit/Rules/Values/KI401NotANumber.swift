import KerasStores

extension Rule {
  /// KI401 nan.
  public static let notANumber = Rule(
    "KI401", "nan", .error, "A stored weight contains NaN.",
    Explanation(
      meaning: "A weight contains values that are not numbers.",
      impact: "Every result computed with NaN is NaN, so the model most likely gives NaN for every input.",
      causes: [
        """
        The training diverged (a learning rate that is too large, a logarithm of zero, a division by zero, an \
        overflow in half precision), and the model was saved anyway.
        """,
        "The file was damaged.",
      ],
      fix: """
        Use the last checkpoint from before the divergence, and find its cause there: \
        `keras.callbacks.TerminateOnNaN`, a smaller learning rate, clipped gradients, loss scaling.
        """))
}

extension Finding {
  static func notANumber(_ place: ValuePlace, _ values: Statistics) -> Finding {
    Finding(
      .notANumber, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "\(place.name) contains NaN: \(share(values.nan, of: values.count))")
  }
}
