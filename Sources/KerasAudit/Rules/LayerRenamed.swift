extension Rule {
  /// Layer names are counters that go on while a program runs: `dense_17` and `dense_3` may be one layer.
  public static let layerRenamed = Rule(
    "KI109", "layer-renamed", .note, "Matched by structure, since the names differ.")
}

extension Finding {
  static func layerRenamed(_ layer: [String], stored: String) -> Finding {
    Finding(
      .layerRenamed, layer: layer, actual: .text(stored),
      message: "stored under the name \"\(stored)\"; matched by its place and shapes")
  }
}
