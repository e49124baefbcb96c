extension Rule {
  /// Keras loads by position or object path, whatever name stands beside the weights.
  public static let layersPermuted = Rule(
    "KI110", "layers-permuted", .warning,
    "Layers whose stored names say that they were swapped: Keras would load them into the wrong layers.",
    explanation: """
      The file holds the weights of each of these layers where Keras looks for those of another one. Keras goes by \
      position in legacy files and by object path in newer ones, never by the names that stand beside them: where the \
      shapes are the same, it loads the weights into the wrong layers without a word, and the model computes something \
      else. Where they are not, it refuses, and the finding is an error.

      It comes about where layers were moved or renamed in the code between saving and loading, or where a tool wrote \
      the file in another order.

      Bring the layers into the order of the file, or load with `by_name=True` (legacy files) and save again.
      """)
}

extension Finding {
  /// - Parameter loads: whether all of them have the same shapes, so that nothing stops Keras.
  static func layersPermuted(_ ring: [[String]], loads: Bool, hint loader: LoaderBehavior) -> Finding {
    let names = ring.map { $0.joined(separator: "/") }
    let pairs = names.indices.map { "\(names[$0]) holds what belongs to \(names[($0 + 1) % names.count])" }
    let shown = pairs.count > 4 ? pairs.prefix(3) + ["and so on, \(pairs.count) layers in all"] : pairs[...]
    var finding = Finding(
      .layersPermuted, layer: ring.first, expected: .text(names.joined(separator: ", ")),
      actual: .text((names.dropFirst() + names.prefix(1)).joined(separator: ", ")),
      message: "layers are stored in each other's place: " + shown.joined(separator: ", "),
      hint: loads
        ? "Keras goes by \(loader.layout == .named ? "position" : "object path") and loads them into the wrong layers without a word"
        : "their shapes differ, so Keras refuses to load them")
    if !loads { finding.level = .error }
    return finding
  }
}
