extension YAMLValue {
  private static let sizes = "a list of sizes, null for one that is unknown"

  /// `[null, 224, 224, 3]`.
  func shape(_ diagnostics: inout [Diagnostic]) -> [Int?]? {
    list(&diagnostics, YAMLValue.sizes).flatMap { items in
      let sizes = items.map { $0.node.isNull ? Int??.some(nil) : $0.node.integer.map { .some($0) } }
      if let wrong = sizes.firstIndex(where: { $0 == nil }) {
        items[wrong].reject("made of sizes, null for one that is unknown", &diagnostics)
        return nil
      }
      return sizes.compactMap { $0 }
    }
  }

  /// Shapes in a list, null for one that is wholly unknown; a single shape may stand for itself where `mayBeOne`.
  func shapes(_ diagnostics: inout [Diagnostic], mayBeOne: Bool) -> [[Int?]?]? {
    if mayBeOne, node.isNull { return [nil] }
    guard case .list(let nodes) = node.value else {
      reject(mayBeOne ? "a shape or a list of shapes" : "a list of shapes", &diagnostics)
      return nil
    }
    if mayBeOne, !nodes.contains(where: \.isList) { return shape(&diagnostics).map { [$0] } }
    return nodes.map { $0.isNull ? nil : YAMLValue(name, $0).shape(&diagnostics) }
  }
}

extension YAMLNode {
  fileprivate var isList: Bool { if case .list = value { true } else { false } }
}

/// `[null, 10]`, as an expectations file writes a shape; `null` for one that is wholly unknown.
func notation(_ shape: [Int?]?) -> String {
  shape.map { "[" + $0.map { $0.map(String.init) ?? "null" }.joined(separator: ", ") + "]" } ?? "null"
}

/// `[[null, 10], [null, 20]]`, and `[null, 10]` for the only one where `one`.
func notation(_ shapes: [[Int?]?], one: Bool = false) -> String {
  if one, shapes.count == 1, let shape = shapes.first { return notation(shape) }
  return "[" + shapes.map { notation($0) }.joined(separator: ", ") + "]"
}
