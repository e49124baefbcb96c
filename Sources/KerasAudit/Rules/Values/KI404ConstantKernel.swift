import KerasStores

extension Rule {
  /// Somebody filled it in place of training it.
  public static let constantKernel = Rule(
    "KI404", "constant", .warning,
    "A kernel holds one value alone.",
    explanation: """
      All values of a kernel are the same, so that its layer sees of its input the sum alone, and all its units are one. A \
      layer whose configuration asks for one value to begin with (`ones`, `Constant`) is not meant.

      The file holds made-up values (a test fixture, a template), or a conversion filled in a default.

      Compare with the model before it was saved, or convert it again.
      """)
}

extension Finding {
  static func constantKernel(_ place: ValuePlace, _ values: Statistics) -> Finding {
    Finding(
      .constantKernel, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "\(place.name) holds one value alone, \(numberText(values.minimum ?? 0))")
  }
}
