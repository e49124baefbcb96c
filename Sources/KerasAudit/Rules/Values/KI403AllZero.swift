import KerasStores

extension Rule {
  /// KI403 all-zero.
  public static let allZero = Rule(
    "KI403", "all-zero", .warning, "A kernel is all zeros.",
    Explanation(
      meaning: """
        Every value of a kernel is zero. A layer whose configuration asks for zeros (`kernel_initializer="zeros"`) is \
        not reported.
        """,
      impact: "The layer gives the same output for every input.",
      causes: [
        "The file was written without the values (a hollow copy, a dataset that was created and never filled).",
        "A conversion lost the values.",
        "Strong regularization or pruning removed all of them.",
      ],
      fix: "Compare the kernel with the model before it was saved, or convert the model again."))
}

extension Finding {
  static func allZero(_ place: ValuePlace, _ values: Statistics) -> Finding {
    Finding(
      .allZero, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "\(place.name) is all zeros")
  }
}
