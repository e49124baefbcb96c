extension Sequence<Int?> {
  /// The sizes as Python prints a shape: `(None, 10)`, `(3,)`; `None` is an unknown size.
  package var shapeText: String {
    let sizes = map { $0.map { String($0) } ?? "None" }
    return "(" + sizes.joined(separator: ", ") + (sizes.count == 1 ? ",)" : ")")
  }
}
