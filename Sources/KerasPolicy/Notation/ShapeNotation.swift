import FileFormats

extension YAMLValue {
  /// `[null, 224, 224, 3]`: sizes, null for an unknown one.
  func shape(_ diagnostics: inout [Diagnostic]) -> [Int?]? {
    let expected = "a list of sizes, null for an unknown size"
    return list(&diagnostics, expected).flatMap { items in
      let sizes = items.map { $0.node.isNull ? Int??.some(nil) : $0.node.integer.map { .some($0) } }
      if let invalid = sizes.firstIndex(where: { $0 == nil }) {
        items[invalid].reject(expected, &diagnostics)
        return nil
      }
      return sizes.compactMap { $0 }
    }
  }

  /// A list of shapes, null for an unknown one.
  ///
  /// - Parameter mayBeOne: whether a single shape is valid without a list around it.
  func shapes(_ diagnostics: inout [Diagnostic], mayBeOne: Bool) -> [[Int?]?]? {
    if mayBeOne, node.isNull { return [nil] }
    guard case .list(let nodes) = node.value else {
      reject(mayBeOne ? "a shape or a list of shapes" : "a list of shapes", &diagnostics)
      return nil
    }
    if mayBeOne, !nodes.contains(where: \.isList) { return shape(&diagnostics).map { [$0] } }
    return nodes.map { $0.isNull ? nil : YAMLValue(path, $0).shape(&diagnostics) }
  }
}

extension YAMLNode {
  fileprivate var isList: Bool { if case .list = value { true } else { false } }
}

/// A shape in the notation of expectations: `[null, 10]`; `null` for an unknown shape.
func notation(_ shape: [Int?]?) -> String {
  shape.map { "[" + $0.map { $0.map(String.init) ?? "null" }.joined(separator: ", ") + "]" } ?? "null"
}

/// Shapes in the notation of expectations: `[[null, 10], [null, 20]]`.
///
/// - Parameter one: whether to write a single shape without a list around it.
func notation(_ shapes: [[Int?]?], one: Bool = false) -> String {
  if one, shapes.count == 1, let shape = shapes.first { return notation(shape) }
  return "[" + shapes.map { notation($0) }.joined(separator: ", ") + "]"
}
