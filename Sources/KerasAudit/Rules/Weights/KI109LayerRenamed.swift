extension Rule {
  /// Layer names are counters that go on while a program runs: `dense_17` and `dense_3` may be one layer.
  public static let layerRenamed = Rule(
    "KI109", "layer-renamed", .note,
    "Matched by structure, since the names differ.",
    explanation: """
      The layer was found by its place and shapes, since its name in the file is another one. Keras loads such a \
      file: it goes by position too. `by_name=True` would pass over the layer and leave it at its initial values.

      Names that nobody chose are counters that go on while a program runs: what is `dense` in one session is \
      `dense_7` in the next.

      Nothing needs mending. Give layers names of their own where weights are to be loaded by name.
      """)
}

extension Finding {
  static func layerRenamed(_ layer: [String], stored: String) -> Finding {
    Finding(
      .layerRenamed, layer: layer, actual: .text(stored),
      message: "stored under the name \"\(stored)\"; matched by its place and shapes")
  }
}
