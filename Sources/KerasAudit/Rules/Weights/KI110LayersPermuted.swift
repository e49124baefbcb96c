extension Rule {
  /// KI110 layers-permuted.
  public static let layersPermuted = Rule(
    "KI110", "layers-permuted", .error,
    "Stored names show that layers were swapped; Keras would load the weights into the wrong layers.",
    Explanation(
      meaning: "The file holds the weights of each of these layers where Keras looks for the weights of another one.",
      impact: """
        Keras matches by position in legacy files and by object path in newer ones, never by the stored names. If the \
        shapes are equal, it loads the weights into the wrong layers silently, and the model computes something else. \
        If the shapes differ, Keras refuses the file.
        """,
      causes: [
        "Layers were moved or renamed in the code between saving and loading.",
        "A tool wrote the file in a different order.",
      ],
      fix: "Put the layers in the order of the file, or load with `by_name=True` (legacy files) and save again.",
      references: [.source("keras/src/legacy/saving/legacy_h5_format.py"), .source("keras/src/saving/saving_lib.py")]))
}

extension Finding {
  /// - Parameters:
  ///   - cycle: layers each of which is stored where Keras looks for the next one.
  ///   - loads: whether all of them have the same shapes, so that Keras does not refuse the file.
  static func layersPermuted(_ cycle: [[String]], loads: Bool, hint loader: LoaderBehavior) -> Finding {
    let names = cycle.map { $0.joined(separator: "/") }
    let pairs = names.indices.map { "\(names[$0]) holds the weights of \(names[($0 + 1) % names.count])" }
    let shown = pairs.count > 4 ? pairs.prefix(3) + ["… (\(pairs.count) layers)"] : pairs[...]
    return Finding(
      .layersPermuted, layer: cycle.first, expected: .text(names.joined(separator: ", ")),
      actual: .text((names.dropFirst() + names.prefix(1)).joined(separator: ", ")),
      message: "the weights of these layers are swapped: " + shown.joined(separator: ", "),
      hint: loads
        ? "Keras matches by \(loader.layout == .named ? "position" : "object path") "
          + "and loads them into the wrong layers silently" : nil)
  }
}
