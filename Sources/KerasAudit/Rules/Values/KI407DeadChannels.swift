import Basics
import KerasStores

extension Rule {
  /// KI407 dead-channels.
  public static let deadChannels = Rule(
    "KI407", "dead-channels", .note, "Some output channels of a kernel are all zero.",
    Explanation(
      meaning: "Some output channels of a kernel are zero throughout.",
      impact: """
        Such a channel gives its bias for every input. It takes time and does nothing. The model still computes what \
        it was trained to compute, and could be smaller.
        """,
      causes: [
        "Pruning removed the channels.",
        "Strong regularization removed the channels.",
      ],
      fix: """
        No fix is needed. Removing the channels, here and from the inputs of the next layers, makes the model faster.
        """))
}

extension Finding {
  static func deadChannels(_ place: ValuePlace, _ values: Statistics) -> Finding {
    Finding(
      .deadChannels, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message: "\(values.zeroColumns) of \(values.columns.pluralized("output channel")) of \(place.name) "
        + (values.zeroColumns == 1 ? "is all zero" : "are all zero"))
  }
}
