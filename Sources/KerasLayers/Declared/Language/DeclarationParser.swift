/// Parses the texts of a declaration: expressions, parts of a layer, programs.
package enum DeclarationParser {
  /// One expression, or several separated by commas, which are a list.
  package static func expression(_ text: String) throws(DeclarationSyntaxError) -> Expression {
    var parser = ExpressionParser(try Tokenizer.expression(text))
    let result = try parser.expressions()
    guard parser.kind == .end else { throw parser.error("expected an operator or a comma") }
    return result
  }

  /// A name with expressions in braces: `block_{i}`.
  package static func name(_ text: String) throws(DeclarationSyntaxError) -> Expression {
    try ExpressionParser.format(text)
  }

  /// A part: `Dense(units=n) on [input[:-1], 4] when use_bias for i in range(3)`; all but the layer may be left out.
  package static func part(_ text: String) throws(DeclarationSyntaxError) -> PartExpression {
    var parser = ExpressionParser(try Tokenizer.expression(text))
    let layer = try parser.expression()
    var inputs: [Expression]?
    if parser.take(word: "on") {
      var list = [try parser.expression()]
      while parser.take(",") { list.append(try parser.expression()) }
      inputs = list
    }
    let condition = parser.take(word: "when") ? try parser.expression() : nil
    let loop = parser.isNext(word: "for") ? try parser.loop() : nil
    guard parser.kind == .end else { throw parser.error("expected an operator, 'on', 'when' or 'for'") }
    return PartExpression(layer: layer, inputs: inputs, condition: condition, loop: loop)
  }

  /// The statements of a program.
  package static func program(_ text: String) throws(DeclarationSyntaxError) -> [Statement] {
    var parser = ExpressionParser(try Tokenizer.program(text))
    let statements = try parser.statements()
    guard parser.kind == .end else { throw parser.error("expected a statement") }
    return statements
  }
}

extension ExpressionParser {
  fileprivate mutating func statements() throws(DeclarationSyntaxError) -> [Statement] {
    var statements: [Statement] = []
    while kind != .end, kind != .dedent {
      if kind == .newline {
        place += 1
      } else {
        statements.append(try statement())
      }
    }
    return statements
  }

  private mutating func block() throws(DeclarationSyntaxError) -> [Statement] {
    try expect(":")
    guard kind == .newline else {
      let one = try statement()
      return [one]
    }
    while kind == .newline { place += 1 }
    guard kind == .indent else { throw error("expected an indented block") }
    place += 1
    let body = try statements()
    guard kind == .dedent else { throw error("expected the end of the block") }
    place += 1
    return body
  }

  private mutating func statement() throws(DeclarationSyntaxError) -> Statement {
    if isNext(word: "for") {
      let loop = try loop()
      return .loop(loop, try block())
    }
    if take(word: "if") { return try branch() }
    if take(word: "def") { return .define(try function()) }
    let result = try simpleStatement()
    guard kind == .newline || kind == .end || kind == .dedent else { throw error("expected the end of the line") }
    return result
  }

  private mutating func branch() throws(DeclarationSyntaxError) -> Statement {
    let condition = try expression()
    let body = try block()
    while kind == .newline { place += 1 }
    if take(word: "elif") { return .branch(condition, body, [try branch()]) }
    return .branch(condition, body, take(word: "else") ? try block() : [])
  }

  private mutating func function() throws(DeclarationSyntaxError) -> Statement.Function {
    let name = try expectName()
    try expect("(")
    var parameters: [(name: String, fallback: Expression?)] = []
    while !take(")") {
      let name = try expectName()
      parameters.append((name, take("=") ? try expression() : nil))
      if !isNext(")") { try expect(",") }
    }
    return Statement.Function(name: name, parameters: parameters, body: try block())
  }

  private mutating func simpleStatement() throws(DeclarationSyntaxError) -> Statement {
    if take(word: "pass") { return .pass }
    if take(word: "break") { return .stop }
    if take(word: "continue") { return .next }
    if take(word: "return") { return .give(kind == .newline ? nil : try expressions()) }
    let first = try expressions()
    for symbol in ["+=", "-=", "*=", "//="] where take(symbol) {
      return .change(first, String(symbol.dropLast()), try expressions())
    }
    guard isNext("=") else { return .evaluate(first) }
    var targets = [first], value = first
    while take("=") {
      value = try expressions()
      targets.append(value)
    }
    return .assign(Array(targets.dropLast()), value)
  }
}
