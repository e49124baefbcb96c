extension Rule {
  /// Most often the file was saved from a model with another number of units, classes or words.
  public static let shapeMismatch = Rule("KI105", "shape-mismatch", .error, "Stored and expected shapes differ.")
}

extension Finding {
  static func shapeMismatch(_ weight: Subject, stored: [Int], dataset: String) -> Finding {
    Finding(
      .shapeMismatch, layer: weight.layer, weight: weight.name, expected: .shape(weight.shape), actual: .shape(stored),
      formula: weight.formula, dataset: dataset,
      message: "\(weight.name) has another shape in the file: " + difference(weight.shape, stored))
  }
}

/// In what way the stored shape differs.
private func difference(_ expected: [Int?], _ stored: [Int]) -> String {
  guard expected.count == stored.count else {
    return "\(counted(stored.count, "axis", "axes")) where \(expected.count) are expected"
  }
  let differing = expected.indices.filter { expected[$0] != nil && expected[$0] != stored[$0] }
  if expected.compactMap(\.self).count == stored.count, expected.compactMap(\.self).sorted() == stored.sorted() {
    return expected.compactMap(\.self) == stored.reversed() ? "transposed" : "the same sizes in another order"
  }
  return differing.map { "\(stored[$0]) instead of \(expected[$0] ?? 0) at axis \($0)" }.joined(separator: ", ")
}
