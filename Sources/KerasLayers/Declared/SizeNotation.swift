/// Reads sizes as a user writes them: `[batch, input[1] / size[0], 2 * units]`.
public struct SizeNotation {
  /// What is wrong, and at which character.
  public struct SyntaxError: Error, Sendable, Equatable {
    public let offset: Int
    public let message: String
  }

  private let text: [UInt8]
  private var place = 0
  private var depth = 0

  /// Expressions nested deeper nobody writes.
  private static let deepest = 32

  private init(_ text: String) { self.text = Array(text.utf8) }

  /// The lists of several tensors, `[[batch, units], [batch]]`, or that of one; the outermost brackets may be left out.
  public static func lists(_ text: String) throws(SyntaxError) -> [SizeList] {
    var notation = SizeNotation(text)
    guard notation.isNext("["), notation.text.dropFirst(notation.place + 1).first(where: { !$0.isSpace }) == .open
    else {
      return [try notation.whole { (notation) throws(SyntaxError) in try notation.list() }]
    }
    return try notation.whole { (notation) throws(SyntaxError) in
      notation.take("[")
      var lists: [SizeList] = []
      repeat { lists.append(try notation.list()) } while notation.take(",")
      try notation.expect("]")
      return lists
    }
  }

  /// One entry of a list.
  public static func item(_ text: String) throws(SyntaxError) -> SizeList.Item {
    var notation = SizeNotation(text)
    return try notation.whole { (notation) throws(SyntaxError) in try notation.item() }
  }

  private mutating func whole<Result>(
    _ read: (inout SizeNotation) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    let result = try read(&self)
    skipSpace()
    guard place == text.count else { throw mistake("here an operator or a comma is missing") }
    return result
  }

  private mutating func list() throws(SyntaxError) -> SizeList {
    let isEnclosed = take("[")
    var items: [SizeList.Item] = []
    if isEnclosed, take("]") { return SizeList([]) }
    repeat { items.append(try item()) } while take(",")
    if isEnclosed { try expect("]") }
    return SizeList(items)
  }

  /// A size, or several axes of an input.
  private mutating func item() throws(SyntaxError) -> SizeList.Item {
    let start = place
    if let input = try inputName() {
      guard take("[") else { return .axes(nil, nil, of: input) }
      let first = try integerIfAny()
      if take(":") {
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
      if take("+") {
        result = .sum(result, try product())
      } else if take("-") {
        result = .difference(result, try product())
      } else {
        return result
      }
    }
  }

  private mutating func product() throws(SyntaxError) -> SizeExpression {
    var result = try factor()
    while true {
      if take("*") {
        result = .product(result, try factor())
      } else if take("/") {
        take("/")
        result = .quotient(result, try factor())
      } else {
        return result
      }
    }
  }

  private mutating func factor() throws(SyntaxError) -> SizeExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw mistake("this is nested too deep") }
    if take("(") {
      let inner = try sum()
      try expect(")")
      return inner
    }
    if let number = try digits() { return .number(number) }
    let start = place
    if let input = try inputName() {
      guard take("[") else { throw mistake("an input has to be followed by an axis: input[-1]", at: start) }
      let axis = try integer()
      try expect("]")
      return .axis(axis, of: input)
    }
    guard let name = name() else { throw mistake("here a number, a key of the configuration or an input is missing") }
    switch name {
    case "null", "None": return .open
    case "batch": return .axis(0, of: 0)
    default:
      guard take("[") else { return .key(name, at: nil) }
      let index = try integer()
      try expect("]")
      return .key(name, at: index)
    }
  }

  /// Which input `input` or `inputs[1]` means; nil, with nothing read, where there is neither.
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
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard isNext(character) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(SyntaxError) {
    if !take(character) { throw mistake("here \(character) is missing") }
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
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw mistake("this number is too large") }
    place = digits.endIndex
    return number
  }

  private mutating func integerIfAny() throws(SyntaxError) -> Int? {
    let start = place
    let isNegative = take("-")
    guard let number = try digits() else {
      place = start
      return nil
    }
    return isNegative ? -number : number
  }

  private mutating func integer() throws(SyntaxError) -> Int {
    guard let number = try integerIfAny() else { throw mistake("here a whole number is missing") }
    return number
  }

  private func mistake(_ message: String, at place: Int? = nil) -> SyntaxError {
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
