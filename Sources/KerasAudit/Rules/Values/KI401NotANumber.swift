import KerasStores

extension Rule {
  /// A training that diverged: what is NaN stays NaN, and spreads.
  public static let notANumber = Rule(
    "KI401", "nan", .error,
    "A stored weight holds NaN.",
    explanation: """
      A weight holds values that are not numbers. Whatever is computed with one is NaN as well, so the model most likely \
      gives NaN for every input.

      The training diverged (too large a learning rate, a logarithm of zero, a division by zero, an overflow in half \
      precision), and the model was saved all the same; or the file was damaged.

      Take the last checkpoint from before, and look there for what diverged: `keras.callbacks.TerminateOnNaN`, a smaller \
      learning rate, clipped gradients, loss scaling.
      """)
}

extension Finding {
  static func notANumber(_ place: ValuePlace, _ values: Statistics) -> Finding {
    Finding(
      .notANumber, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "\(place.name) holds NaN: \(share(values.nan, of: values.count))")
  }
}
