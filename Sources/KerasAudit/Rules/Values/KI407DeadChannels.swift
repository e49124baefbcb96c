import KerasStores

extension Rule {
  /// They cost time and do nothing.
  public static let deadChannels = Rule(
    "KI407", "dead-channels", .note,
    "Output channels of a kernel are all zero.",
    explanation: """
      Some output channels of a kernel are zero throughout: they give their bias whatever comes in.

      Pruning leaves such channels, and so does strong regularisation. It is no mistake: the model computes what it was \
      trained to, and could be made smaller.

      Nothing has to be done. Removing the channels, here and from the inputs of what follows, makes the model faster.
      """)
}

extension Finding {
  static func deadChannels(_ place: ValuePlace, _ values: Statistics) -> Finding {
    Finding(
      .deadChannels, layer: place.layer, weight: place.weight, dataset: place.dataset,
      message:
        "\(place.name) has \(counted(values.zeroColumns, "output channel")) of \(values.columns) that \(values.zeroColumns == 1 ? "is" : "are") all zero"
    )
  }
}
