import KerasStores

extension Rule {
  /// Declared and never filled, or never trained.
  public static let allZero = Rule(
    "KI403", "all-zero", .warning,
    "A kernel holds nothing but zeros.",
    explanation: """
      Every value of a kernel is zero, so its layer gives the same whatever comes in. A layer whose configuration asks for \
      zeros to begin with (`kernel_initializer="zeros"`) is not meant.

      The file was written without the values (a hollow copy, a dataset that was made and never filled), a conversion lost \
      them, or strong regularisation or pruning took all of them.

      Compare with the model before it was saved, or convert it again.
      """)
}

extension Finding {
  static func allZero(_ place: ValuePlace, _ values: Statistics) -> Finding {
    Finding(
      .allZero, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "\(place.name) holds nothing but zeros")
  }
}
