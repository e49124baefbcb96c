/// Parses expressions of declarations, in Python's syntax and precedence.
struct ExpressionParser {
  var tokens: [Token]
  var place = 0
  private var depth = 0

  /// The limit of nesting.
  private static let maximumDepth = 32

  init(_ tokens: [Token]) { self.tokens = tokens }

  var kind: Token.Kind { tokens[place].kind }

  func isNext(_ symbol: String) -> Bool { kind == .symbol(symbol) }
  func isNext(word: String) -> Bool { kind == .name(word) }

  mutating func take(_ symbol: String) -> Bool {
    guard isNext(symbol) else { return false }
    place += 1
    return true
  }

  mutating func take(word: String) -> Bool {
    guard isNext(word: word) else { return false }
    place += 1
    return true
  }

  mutating func expect(_ symbol: String) throws(DeclarationSyntaxError) {
    if !take(symbol) { throw error("expected \(symbol)") }
  }

  mutating func expectName() throws(DeclarationSyntaxError) -> String {
    guard case .name(let name) = kind, !Self.words.contains(name) else { throw error("expected a name") }
    place += 1
    return name
  }

  func error(_ message: String) -> DeclarationSyntaxError {
    DeclarationSyntaxError(offset: tokens[place].offset, message: message)
  }

  private static let words: Set = [
    "and", "or", "not", "if", "else", "elif", "for", "in", "is", "on", "when", "def", "return", "pass", "break",
    "continue",
  ]

  /// An expression, or several separated by commas, which are a list.
  mutating func expressions() throws(DeclarationSyntaxError) -> Expression {
    let first = try expression()
    guard isNext(",") else { return first }
    var items = [first]
    while take(",") {
      if kind == .end || kind == .newline || isNext("=") { break }
      items.append(try expression())
    }
    return .list(items)
  }

  mutating func expression() throws(DeclarationSyntaxError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw error("nested too deeply") }
    let value = try disjunction()
    guard take(word: "if") else { return value }
    let condition = try disjunction()
    guard take(word: "else") else { throw error("expected else") }
    return .conditional(condition, then: value, otherwise: try expression())
  }

  mutating func disjunction() throws(DeclarationSyntaxError) -> Expression {
    var result = try conjunction()
    while take(word: "or") { result = .either(result, try conjunction()) }
    return result
  }

  private mutating func conjunction() throws(DeclarationSyntaxError) -> Expression {
    var result = try negation()
    while take(word: "and") { result = .both(result, try negation()) }
    return result
  }

  private mutating func negation() throws(DeclarationSyntaxError) -> Expression {
    take(word: "not") ? .unary("not", try negation()) : try comparison()
  }

  private mutating func comparison() throws(DeclarationSyntaxError) -> Expression {
    let first = try sum()
    var rest: [(operation: String, with: Expression)] = []
    while let operation = comparisonOperator() { rest.append((operation, try sum())) }
    return rest.isEmpty ? first : .comparison(first, rest)
  }

  private mutating func comparisonOperator() -> String? {
    for symbol in ["==", "!=", "<=", ">=", "<", ">"] where take(symbol) { return symbol }
    if take(word: "in") { return "in" }
    if take(word: "is") { return take(word: "not") ? "!=" : "==" }
    if isNext(word: "not"), tokens[place + 1].kind == .name("in") {
      place += 2
      return "not in"
    }
    return nil
  }

  private mutating func sum() throws(DeclarationSyntaxError) -> Expression {
    var result = try product()
    while let symbol = ["+", "-"].first(where: { isNext($0) }) {
      place += 1
      result = .binary(symbol, result, try product())
    }
    return result
  }

  private mutating func product() throws(DeclarationSyntaxError) -> Expression {
    var result = try sign()
    while let symbol = ["*", "//", "/", "%"].first(where: { isNext($0) }) {
      place += 1
      let right = try sign()
      for case .name("input", let offset) in [result, right] {
        throw DeclarationSyntaxError(offset: offset, message: "expected an axis after an input: input[-1]")
      }
      result = .binary(symbol, result, right)
    }
    return result
  }

  private mutating func sign() throws(DeclarationSyntaxError) -> Expression {
    if take("-") { return .unary("-", try sign()) }
    let base = try postfix()
    return take("**") ? .binary("**", base, try sign()) : base
  }

  private mutating func postfix() throws(DeclarationSyntaxError) -> Expression {
    var result = try primary()
    while true {
      if take("(") {
        result = try call(result)
      } else if take("[") {
        result = try indexed(result)
      } else if take(".") {
        result = .attribute(result, try expectName())
      } else {
        return result
      }
    }
  }

  private mutating func call(_ function: Expression) throws(DeclarationSyntaxError) -> Expression {
    var arguments: [Expression] = [], named: [(name: String, value: Expression)] = []
    while !take(")") {
      if case .name(let name) = kind, tokens[place + 1].kind == .symbol("=") {
        place += 2
        named.append((name, try expression()))
      } else if take("**") {
        named.append(("", try expression()))
      } else {
        guard named.isEmpty else { throw error("expected a named argument") }
        let argument = try expression()
        arguments.append(isNext(word: "for") ? .comprehension(argument, try loop()) : argument)
      }
      if !isNext(")") { try expect(",") }
    }
    return .call(function, arguments, named)
  }

  private mutating func indexed(_ base: Expression) throws(DeclarationSyntaxError) -> Expression {
    var ranges: [Expression.Range] = []
    repeat { ranges.append(try range()) } while take(",")
    try expect("]")
    guard ranges.count == 1 else { return .tensorIndex(base, ranges) }
    switch ranges[0] {
    case .one(let index): return .index(base, index)
    case .slice(let start, let end, let step): return .slice(base, start, end, step)
    }
  }

  private mutating func range() throws(DeclarationSyntaxError) -> Expression.Range {
    let start = isNext(":") ? nil : try expression()
    guard take(":") else {
      guard let start else { throw error("expected an index") }
      return .one(start)
    }
    let isOpen = isNext("]") || isNext(",") || isNext(":")
    let end = isOpen ? nil : try expression()
    let step = take(":") && !isNext("]") && !isNext(",") ? try expression() : nil
    return .slice(start, end, step)
  }

  private mutating func primary() throws(DeclarationSyntaxError) -> Expression {
    let token = tokens[place]
    switch token.kind {
    case .integer(let number):
      place += 1
      return .integer(number)
    case .real(let number):
      place += 1
      return .real(number)
    case .text(let text):
      place += 1
      return .text(text)
    case .format(let text):
      place += 1
      return try Self.format(text, at: token.offset + 2)
    case .name(let name) where !Self.words.contains(name):
      place += 1
      switch name {
      case "null", "None": return .null
      case "true", "True": return .bool(true)
      case "false", "False": return .bool(false)
      default: return .name(name, token.offset)
      }
    case .symbol("..."):
      place += 1
      return .text("...")
    case .symbol("("):
      place += 1
      if take(")") { return .list([]) }
      let inner = try expressions()
      try expect(")")
      return inner
    case .symbol("["):
      place += 1
      return try list()
    case .symbol("{"):
      place += 1
      return try dictionary()
    default: throw error("expected a number, a configuration key or an input")
    }
  }
}
