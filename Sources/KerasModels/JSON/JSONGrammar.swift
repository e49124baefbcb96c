/// Checks that tokens follow one another as JSON requires. JSONDecoder does not check values that are not decoded: it
/// accepts `[1, ]` and `00`, which Python's parser refuses.
struct JSONGrammar {
  enum Token {
    case key, value, opening, closing, comma, colon
  }

  /// The position of the first unexpected token or invalid character.
  private(set) var fault: Int?
  /// The start of a text is treated like the position after a colon.
  private var last = Token.colon

  /// - Parameter expectsKey: whether the next token in an open object must be a key.
  mutating func check(_ token: Token, at position: Int, expectsKey: Bool) {
    let isValid =
      switch token {
      case .key: last == .opening || last == .comma
      case .value, .opening: !expectsKey && (last == .opening || last == .comma || last == .colon)
      case .closing: last == .opening || last == .value
      case .comma: last == .value
      case .colon: last == .key
      }
    report(isValid ? nil : position)
    last = token == .closing ? .value : token
  }

  mutating func report(_ position: Int?) { fault = fault ?? position }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of the number or literal that begins at a position; the position itself if there is none.
  func endOfScalar(from start: Int) -> Int {
    let word: StaticString
    switch self[start] {
    case UInt8(ascii: "t"): word = "true"
    case UInt8(ascii: "f"): word = "false"
    case UInt8(ascii: "n"): word = "null"
    case UInt8(ascii: "N"): word = "NaN"
    case UInt8(ascii: "I"): word = "Infinity"
    case UInt8(ascii: "-") where has("-I", at: start): word = "-Infinity"
    default: return endOfNumber(from: start)
    }
    return has(word, at: start) ? start + word.utf8CodeUnitCount : start
  }

  private func endOfNumber(from start: Int) -> Int {
    func has(_ byte: UInt8, at position: Int) -> Bool { position < count && self[position] == byte }
    func afterDigits(from first: Int) -> Int {
      var end = first
      while end < count, self[end] &- UInt8(ascii: "0") < 10 { end += 1 }
      return end
    }
    let first = has(UInt8(ascii: "-"), at: start) ? start + 1 : start
    var end = afterDigits(from: first)
    guard end == first + 1 || end > first && !has(UInt8(ascii: "0"), at: first) else { return start }
    if has(UInt8(ascii: "."), at: end) {
      let fraction = end + 1
      end = afterDigits(from: fraction)
      guard end > fraction else { return start }
    }
    if has(UInt8(ascii: "e"), at: end) || has(UInt8(ascii: "E"), at: end) {
      let isSigned = has(UInt8(ascii: "+"), at: end + 1) || has(UInt8(ascii: "-"), at: end + 1)
      let exponent = end + (isSigned ? 2 : 1)
      end = afterDigits(from: exponent)
      guard end > exponent else { return start }
    }
    return end
  }
}
