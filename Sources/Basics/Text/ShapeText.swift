extension [Int?] {
  /// The sizes as Python prints a shape: `(None, 10)`, `(3,)`; `None` is an unknown size.
  package var shapeText: String {
    var text = "("
    for size in self {
      if text.utf8.count > 1 { text += ", " }
      text += size.map { String($0) } ?? "None"
    }
    return text + (count == 1 ? ",)" : ")")
  }
}
