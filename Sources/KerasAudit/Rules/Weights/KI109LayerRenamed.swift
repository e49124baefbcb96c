extension Rule {
  /// KI109 layer-renamed.
  public static let layerRenamed = Rule(
    "KI109", "layer-renamed", .note, "The layer is matched by structure because its stored name differs.",
    Explanation(
      meaning: "The layer is matched by position and shapes because its name in the file differs.",
      impact: """
        Keras loads such a file, because it matches by position too. With `by_name=True` it skips the layer and leaves \
        it at its initial values.
        """,
      causes: [
        """
        Automatic layer names are counters that continue while a program runs: `dense` in one session is `dense_7` \
        in the next.
        """
      ],
      fix: "No fix is needed. Name the layers explicitly if weights are to be loaded by name.",
      references: [.source("keras/src/legacy/saving/legacy_h5_format.py")]))
}

extension Finding {
  static func layerRenamed(_ layer: [String], stored: String) -> Finding {
    Finding(
      .layerRenamed, layer: layer, actual: .text(stored),
      message: "the layer is stored as \"\(stored)\"; matched by position and shapes")
  }
}
