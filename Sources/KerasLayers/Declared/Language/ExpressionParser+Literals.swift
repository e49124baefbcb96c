/// Lists, dictionaries and texts, with the loops and expressions in them.
extension ExpressionParser {
  mutating func list() throws(DeclarationSyntaxError) -> Expression {
    if take("]") { return .list([]) }
    let first = try item()
    if isNext(word: "for") {
      let loop = try loop()
      try expect("]")
      return .comprehension(first, loop)
    }
    var items = [first]
    while take(","), !isNext("]") { items.append(try item()) }
    try expect("]")
    return .list(items)
  }

  /// An element of a list, or `*x` for all elements of another.
  private mutating func item() throws(DeclarationSyntaxError) -> Expression {
    take("*") ? .spread(try expression()) : try expression()
  }

  mutating func dictionary() throws(DeclarationSyntaxError) -> Expression {
    var pairs: [(key: Expression?, value: Expression)] = []
    while !take("}") {
      if take("**") {
        pairs.append((nil, try expression()))
      } else {
        let key = try expression()
        try expect(":")
        let value = try expression()
        if pairs.isEmpty, isNext(word: "for") {
          let loop = try loop()
          try expect("}")
          return .dictionaryComprehension(key: key, value, loop)
        }
        pairs.append((key, value))
      }
      if !isNext("}") { try expect(",") }
    }
    return .dictionary(pairs)
  }

  /// `for i, x in values if condition`.
  mutating func loop() throws(DeclarationSyntaxError) -> Expression.Loop {
    guard take(word: "for") else { throw error("expected for") }
    let target = try target()
    guard take(word: "in") else { throw error("expected in") }
    let values = try disjunction()
    let condition = take(word: "if") ? try disjunction() : nil
    return Expression.Loop(target: target, values: values, condition: condition)
  }

  private mutating func target() throws(DeclarationSyntaxError) -> Expression.Target {
    var targets: [Expression.Target] = []
    repeat {
      if take("(") {
        targets.append(try target())
        try expect(")")
      } else {
        targets.append(.name(try expectName()))
      }
    } while take(",")
    return targets.count == 1 ? targets[0] : .list(targets)
  }

  /// A text with expressions in braces.
  static func format(_ text: String, at offset: Int = 0) throws(DeclarationSyntaxError) -> Expression {
    var parts: [Expression] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw DeclarationSyntaxError(offset: offset, message: "expected }")
      }
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      let inner = rest[rest.index(after: open)..<close]
      do {
        parts.append(try DeclarationParser.expression(String(inner)))
      } catch {
        let start = text.utf8.distance(from: text.startIndex, to: inner.startIndex)
        throw DeclarationSyntaxError(offset: offset + start + error.offset, message: error.message)
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts.count == 1 && rest.count == text.count ? .text(text) : .format(parts)
  }
}
