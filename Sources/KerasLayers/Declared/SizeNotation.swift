/// Parses the notation of sizes in settings: `[batch, input[1] / size[0], 2 * units]`.
package struct SizeNotation {
  /// A syntax error and the offset of its character.
  package struct SyntaxError: Error, Sendable, Equatable {
    package let offset: Int
    package let message: String
  }

  private let text: [UInt8]
  private var place = 0
  private var depth = 0

  /// The limit of nesting.
  private static let maximumDepth = 32

  private init(_ text: String) { self.text = Array(text.utf8) }

  /// The lists of several tensors, `[[batch, units], [batch]]`, or the list of one, whose brackets may be omitted.
  package static func lists(_ text: String) throws(SyntaxError) -> [SizeList] {
    var notation = SizeNotation(text)
    guard notation.isNext("["), notation.text.dropFirst(notation.place + 1).first(where: { !$0.isSpace }) == .open
    else {
      return [try notation.parseAll { (notation) throws(SyntaxError) in try notation.list() }]
    }
    return try notation.parseAll { (notation) throws(SyntaxError) in
      notation.consume("[")
      var lists: [SizeList] = []
      repeat { lists.append(try notation.list()) } while notation.consume(",")
      try notation.expect("]")
      return lists
    }
  }

  /// One item of a list.
  package static func item(_ text: String) throws(SyntaxError) -> SizeList.Item {
    var notation = SizeNotation(text)
    return try notation.parseAll { (notation) throws(SyntaxError) in try notation.item() }
  }

  private mutating func parseAll<Result>(
    _ read: (inout SizeNotation) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    let result = try read(&self)
    skipSpace()
    guard place == text.count else { throw error("expected an operator or a comma") }
    return result
  }

  private mutating func list() throws(SyntaxError) -> SizeList {
    let isEnclosed = consume("[")
    var items: [SizeList.Item] = []
    if isEnclosed, consume("]") { return SizeList([]) }
    repeat { items.append(try item()) } while consume(",")
    if isEnclosed { try expect("]") }
    return SizeList(items)
  }

  /// A size, or several axes of an input.
  private mutating func item() throws(SyntaxError) -> SizeList.Item {
    let start = place
    if let input = try inputName() {
      guard consume("[") else { return .axes(nil, nil, of: input) }
      let first = try integerIfAny()
      if consume(":") {
        let last = try integerIfAny()
        try expect("]")
        return .axes(first, last, of: input)
      }
      place = start
    }
    return .size(try sum())
  }

  private mutating func sum() throws(SyntaxError) -> SizeExpression {
    var result = try product()
    while true {
      if consume("+") {
        result = .sum(result, try product())
      } else if consume("-") {
        result = .difference(result, try product())
      } else {
        return result
      }
    }
  }

  private mutating func product() throws(SyntaxError) -> SizeExpression {
    var result = try factor()
    while true {
      if consume("*") {
        result = .product(result, try factor())
      } else if consume("/") {
        consume("/")
        result = .quotient(result, try factor())
      } else {
        return result
      }
    }
  }

  private mutating func factor() throws(SyntaxError) -> SizeExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw error("nested too deeply") }
    if consume("(") {
      let inner = try sum()
      try expect(")")
      return inner
    }
    if let number = try digits() { return .number(number) }
    let start = place
    if let input = try inputName() {
      guard consume("[") else { throw error("expected an axis after an input: input[-1]", at: start) }
      let axis = try integer()
      try expect("]")
      return .axis(axis, of: input)
    }
    guard let name = name() else { throw error("expected a number, a configuration key or an input") }
    switch name {
    case "null", "None": return .unknown
    case "batch": return .axis(0, of: 0)
    default:
      guard consume("[") else { return .key(name, at: nil) }
      let index = try integer()
      try expect("]")
      return .key(name, at: index)
    }
  }

  /// The index of the input that `input` or `inputs[1]` names; nil, with nothing consumed, for anything else.
  private mutating func inputName() throws(SyntaxError) -> Int? {
    let start = place
    switch name() {
    case "input": return 0
    case "inputs":
      try expect("[")
      let number = try integer()
      try expect("]")
      return number
    default:
      place = start
      return nil
    }
  }
}

extension SizeNotation {
  private mutating func skipSpace() { while place < text.count, text[place].isSpace { place += 1 } }

  private mutating func isNext(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    return place < text.count && text[place] == UInt8(ascii: character)
  }

  @discardableResult
  private mutating func consume(_ character: Unicode.Scalar) -> Bool {
    guard isNext(character) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(SyntaxError) {
    if !consume(character) { throw error("expected \(character)") }
  }

  private mutating func name() -> String? {
    skipSpace()
    guard place < text.count, text[place].isLetter else { return nil }
    let name = text[place...].prefix { $0.isLetter || $0.isDigit }
    place = name.endIndex
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func digits() throws(SyntaxError) -> Int? {
    skipSpace()
    let digits = text[place...].prefix(while: \.isDigit)
    if digits.isEmpty { return nil }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw error("the number is too large") }
    place = digits.endIndex
    return number
  }

  private mutating func integerIfAny() throws(SyntaxError) -> Int? {
    let start = place
    let isNegative = consume("-")
    guard let number = try digits() else {
      place = start
      return nil
    }
    return isNegative ? -number : number
  }

  private mutating func integer() throws(SyntaxError) -> Int {
    guard let number = try integerIfAny() else { throw error("expected a whole number") }
    return number
  }

  private func error(_ message: String, at place: Int? = nil) -> SyntaxError {
    SyntaxError(offset: place ?? self.place, message: message)
  }
}

extension UInt8 {
  fileprivate static let open = UInt8(ascii: "[")
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
      || self == UInt8(ascii: "_")
  }
}
