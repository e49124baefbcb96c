/// A token of a declaration's expressions and programs.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    case name(String)
    case integer(Int)
    case real(Double)
    /// A text in quotes.
    case text(String)
    /// A text with expressions in braces, `f"block_{i}"`, without its quotes.
    case format(String)
    case symbol(String)
    /// The end of a statement; indentation then says which block the next one belongs to.
    case newline
    case indent
    case dedent
    case end
  }

  let kind: Kind
  /// The offset of its first byte in the text.
  let offset: Int
}

/// A syntax error and the offset of its character.
package struct DeclarationSyntaxError: Error, Sendable, Equatable {
  package let offset: Int
  package let message: String
}

/// Splits a text into tokens.
struct Tokenizer {
  private let text: [UInt8]
  private var place = 0
  private var tokens: [Token] = []
  private var brackets = 0
  private var indents = [0]
  /// Whether lines and their indentation matter, as in a program.
  private let hasLines: Bool

  private init(_ text: String, hasLines: Bool) {
    self.text = Array(text.utf8)
    self.hasLines = hasLines
  }

  /// The tokens of one expression, in which line breaks are spaces.
  static func expression(_ text: String) throws(DeclarationSyntaxError) -> [Token] {
    var tokenizer = Tokenizer(text, hasLines: false)
    return try tokenizer.run()
  }

  /// The tokens of statements, one per line.
  static func program(_ text: String) throws(DeclarationSyntaxError) -> [Token] {
    var tokenizer = Tokenizer(text, hasLines: true)
    return try tokenizer.run()
  }

  private mutating func run() throws(DeclarationSyntaxError) -> [Token] {
    if hasLines { try startLine() }
    while true {
      skipSpace()
      guard place < text.count else { break }
      try next()
    }
    if hasLines {
      add(.newline, text.count)
      for _ in indents.dropFirst() { add(.dedent, text.count) }
    }
    add(.end, text.count)
    return tokens
  }

  private mutating func add(_ kind: Token.Kind, _ offset: Int) { tokens.append(Token(kind: kind, offset: offset)) }

  private mutating func skipSpace() {
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): place += 1
      case UInt8(ascii: "\n") where !hasLines || brackets > 0: place += 1
      case UInt8(ascii: "#") where hasLines: skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() { while place < text.count, text[place] != UInt8(ascii: "\n") { place += 1 } }

  /// Compares the indentation of a line that is not empty with that of the block.
  private mutating func startLine() throws(DeclarationSyntaxError) {
    while place < text.count {
      let start = place
      while place < text.count, text[place] == UInt8(ascii: " ") { place += 1 }
      guard place < text.count else { return }
      if text[place] == UInt8(ascii: "#") { skipComment() }
      if place < text.count, text[place] == UInt8(ascii: "\n") {
        place += 1
        continue
      }
      let width = place - start
      if width > indents[indents.count - 1] {
        indents.append(width)
        add(.indent, place)
      }
      while width < indents[indents.count - 1] {
        indents.removeLast()
        add(.dedent, place)
      }
      guard width == indents[indents.count - 1] else { throw error("the indentation fits no block") }
      return
    }
  }

  private mutating func next() throws(DeclarationSyntaxError) {
    let start = place, letter = text[place]
    if letter == UInt8(ascii: "\n") {
      place += 1
      add(.newline, start)
      return try startLine()
    }
    if letter.isLetter {
      let name = takeWhile { $0.isLetter || $0.isDigit }
      guard name == "f", place < text.count, text[place].isQuote else { return add(.name(name), start) }
      return add(.format(try quoted()), start)
    }
    if letter.isDigit || letter == UInt8(ascii: ".") && place + 1 < text.count && text[place + 1].isDigit {
      return try number(start)
    }
    if letter.isQuote { return add(.text(try quoted()), start) }
    for symbol in Self.symbols where text[place...].starts(with: symbol.utf8) {
      place += symbol.utf8.count
      if "([{".contains(symbol) { brackets += 1 }
      if ")]}".contains(symbol) { brackets = max(0, brackets - 1) }
      return add(.symbol(symbol), start)
    }
    throw error("unexpected character")
  }

  private static let symbols = [
    "...", "**", "//=", "//", "==", "!=", "<=", ">=", "+=", "-=", "*=", "(", ")", "[", "]", "{", "}", ",", ":", ".",
    "+", "-", "*",
    "/", "%", "=", "<", ">",
  ]

  private mutating func takeWhile(_ holds: (UInt8) -> Bool) -> String {
    let slice = text[place...].prefix(while: holds)
    place = slice.endIndex
    return String(decoding: slice, as: UTF8.self)
  }

  private mutating func number(_ start: Int) throws(DeclarationSyntaxError) {
    var digits = takeWhile(\.isDigit), isReal = false
    if place + 1 < text.count, text[place] == UInt8(ascii: "."), text[place + 1].isDigit {
      place += 1
      digits += "." + takeWhile(\.isDigit)
      isReal = true
    }
    if place < text.count, text[place] | 0x20 == UInt8(ascii: "e") {
      let mark = place
      place += 1
      let sign = takeWhile { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }, power = takeWhile(\.isDigit)
      if power.isEmpty { place = mark } else { (digits, isReal) = (digits + "e" + sign + power, true) }
    }
    if isReal { return add(.real(Double(digits) ?? 0), start) }
    guard let number = Int(digits) else { throw error("the number is too large", at: start) }
    add(.integer(number), start)
  }

  private mutating func quoted() throws(DeclarationSyntaxError) -> String {
    let quote = text[place], start = place
    place += 1
    let contents = takeWhile { $0 != quote && $0 != UInt8(ascii: "\n") }
    guard place < text.count, text[place] == quote else { throw error("the text is not closed", at: start) }
    place += 1
    return contents
  }

  private func error(_ message: String, at offset: Int? = nil) -> DeclarationSyntaxError {
    DeclarationSyntaxError(offset: offset ?? place, message: message)
  }
}

extension UInt8 {
  fileprivate var isQuote: Bool { self == UInt8(ascii: "'") || self == UInt8(ascii: "\"") }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
      || self == UInt8(ascii: "_")
  }
}
