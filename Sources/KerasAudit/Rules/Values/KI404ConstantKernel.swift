import KerasStores

extension Rule {
  /// KI404 constant.
  public static let constantKernel = Rule(
    "KI404", "constant", .warning, "All values of a kernel are equal.",
    Explanation(
      meaning: """
        All values of a kernel are equal. A layer whose configuration asks for one value (`ones`, `Constant`) is not \
        reported.
        """,
      impact: "The layer depends only on the sum of its input, and all its units are the same.",
      causes: [
        "The file holds made-up values (a test fixture, a template).",
        "A conversion filled in a default.",
      ],
      fix: "Compare the kernel with the model before it was saved, or convert the model again."))
}

extension Finding {
  static func constantKernel(_ place: ValuePlace, _ values: Statistics) -> Finding {
    Finding(
      .constantKernel, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "all values of \(place.name) are \(numberText(values.minimum ?? 0))")
  }
}
