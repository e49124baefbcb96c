import Testing

@testable import KerasLayers

/// The language of declarations: its syntax, its arithmetic, and its errors.
@Suite struct DeclarationLanguageTests {
  /// A context in which `n` is 7, `sizes` is [3, 4] and `kind` is a text.
  private final class Context: DeclarationContext {
    func value(of name: String) -> DeclaredValue? {
      switch name {
      case "n": .size(Dim(7, name: "n"))
      case "sizes": .list([.size(Dim(3)), .size(Dim(4))])
      case "kind": .text("basic_block_vd")
      case "input": .shape(Shape([.unknown, 5, 6]))
      default: nil
      }
    }

    func call(_ layer: DeclaredObject, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)])
      -> DeclaredValue
    { .null }
    func operate(_ name: String, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)])
      -> DeclaredValue
    { .null }
    func build(_ layer: DeclaredObject, _ arguments: [DeclaredValue]) -> DeclaredValue { .null }
    func attribute(_ name: String, of value: DeclaredValue) -> DeclaredValue? { nil }
    func outputs(of value: DeclaredValue, count: Int) -> [DeclaredValue]? { nil }
    func structure(of value: DeclaredValue) -> DeclaredValue? { nil }
    func builtIn(_ name: String, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)])
      -> DeclaredValue?
    { nil }
    func function(_ name: String) -> Statement.Function? { nil }
    func hasSet(_ attribute: String, _ value: DeclaredValue) {}
    func addWeight(_ values: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]) {}
    func package(of className: String) -> String? { nil }
    func invalid(_ key: String, _ problem: String) -> any Error { IncompatibleShapes(key + " " + problem) }
    func error(_ message: String) -> any Error { IncompatibleShapes(message) }
  }

  private func result(_ text: String) throws -> String? {
    let context = Context()
    return try Evaluation(context).value(DeclarationParser.expression(text)).json
  }

  @Test(arguments: [
    ("2 + 3 * n", "23"), ("-7 // 2", "-4"), ("-7 % 3", "2"), ("2 ** 10", "1024"), ("n / 2", "3"),
    ("ceil(n / 2)", "4"), ("round(n / 2)", "4"), ("int(0.25 * n)", "1"), ("max(n, 3, 9)", "9"), ("min(sizes)", "3"),
    ("sizes[-1]", "4"), ("len(sizes)", "2"), ("input[-1]", "6"), ("input[1:]", "[5,6]"), ("sum(sizes)", "7"),
    ("null or n", "7"), ("0 and n", "0"), ("not n", "false"), ("1 < n <= 7", "true"), ("n == 7 and n != 3", "true"),
    ("'vd' in kind", "true"), ("kind.endswith('_vd')", "true"), ("kind.startswith('x')", "false"),
    ("4 if 'bottleneck' in kind else 1", "1"), ("[2 * i for i in range(4) if i != 1]", "[0,4,6]"),
    ("f\"block_{n + 1}\"", "\"block_8\""), ("{'a': n}['a']", "7"), ("pair(3)", "[3,3]"), ("sizes + [n]", "[3,4,7]"),
    ("[n] * 2", "[7,7]"), ("[a * b for a, b in zip(sizes, [1, 2])]", "[3,8]"), ("3 in sizes", "true"),
    ("sorted(['b', 'a10', 'a2'])", "[\"a10\",\"a2\",\"b\"]"),
    ("1e-6 < 1", "true"),
  ])
  func `expressions mean what they mean in Python`(text: String, json: String) throws {
    #expect(try result(text) == json)
  }

  @Test func `a size keeps the term that it is computed by`() throws {
    let context = Context()
    guard case .size(let dim) = try Evaluation(context).value(DeclarationParser.expression("2 * n + input[-1]")) else {
      Issue.record("not a size")
      return
    }
    #expect(dim.formula == "2*7 + 6 = 20")
  }

  @Test(arguments: [
    ("[batch, 4", 9, "expected ]"), ("2 +", 3, "expected a number, a configuration key or an input"),
    ("2 3", 2, "expected an operator or a comma"), ("99999999999999999999", 0, "the number is too large"),
    ("'a", 0, "the text is not closed"), ("a if b", 6, "expected else"), ("a ! b", 2, "unexpected character"),
    ("f'{a +}'", 6, "expected a number, a configuration key or an input"),
    (String(repeating: "(", count: 40) + "1", 32, "nested too deeply"),
  ])
  func `a syntax error has the offset of its character`(text: String, offset: Int, message: String) {
    let error = #expect(throws: DeclarationSyntaxError.self) { try DeclarationParser.expression(text) }
    #expect(error == DeclarationSyntaxError(offset: offset, message: message))
  }

  @Test(arguments: [
    "n / 0", "sizes[2]", "input[3]", "unknown", "sizes + 1", "range(10 ** 9)",
    "[[0 for i in range(9999)] for j in range(9999)]",
  ])
  func `an expression without a value is an error`(text: String) {
    #expect(throws: (any Error).self) { try result(text) }
  }

  @Test func `a program runs as in Python`() throws {
    let program = """
      # Fibonacci numbers, and what a function changes.
      def next(a, b=1):
        return b, a + b

      found = []
      a, b = 0, 1
      for i in range(6):
        if i % 2 == 0:
          found.append(a)
        elif i == 5:
          found += [100 + i]
        else: pass
        a, b = next(a, b)
      table = {}
      for index, value in enumerate(found):
        table[f"k{index}"] = value
      """
    let context = Context()
    let evaluation = Evaluation(context)
    try evaluation.run(DeclarationParser.program(program))
    #expect(evaluation.variables["found"]?.json == "[0,1,3,105]")
    #expect(evaluation.variables["table"]?.json == "{\"k0\":0,\"k1\":1,\"k2\":3,\"k3\":105}")
  }

  @Test(arguments: [
    ("if a:\nb = 1", 6, "expected an indented block"), ("a = 1 b", 6, "expected the end of the line"),
    ("if a:\n    b = 1\n  c = 2", 18, "the indentation fits no block"), ("def f(1):\n  pass", 6, "expected a name"),
  ])
  func `a syntax error in a program has its offset`(text: String, offset: Int, message: String) {
    let error = #expect(throws: DeclarationSyntaxError.self) { try DeclarationParser.program(text) }
    #expect(error == DeclarationSyntaxError(offset: offset, message: message))
  }
}
