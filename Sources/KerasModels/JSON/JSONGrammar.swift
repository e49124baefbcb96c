/// Whether the tokens of a text follow one another as JSON has them, which the decoder does not look at in all that nobody asks
/// it for: it takes `[1, ]` and `00` where Python's parser gives the whole text up.
struct JSONGrammar {
  enum Token {
    case key, value, opening, closing, comma, colon
  }

  /// Where the first token begins that cannot stand there, or is none.
  private(set) var fault: Int?
  /// A text begins as the value behind a colon does.
  private var last = Token.colon

  /// - Parameter expectsKey: whether an object is open in which a key is to come.
  mutating func take(_ token: Token, at place: Int, expectsKey: Bool) {
    let isRight =
      switch token {
      case .key: last == .opening || last == .comma
      case .value, .opening: !expectsKey && (last == .opening || last == .comma || last == .colon)
      case .closing: last == .opening || last == .value
      case .comma: last == .value
      case .colon: last == .key
      }
    note(isRight ? nil : place)
    last = token == .closing ? .value : token
  }

  mutating func note(_ place: Int?) { fault = fault ?? place }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the number or the bare word ends that begins at a position; that position where there is none.
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
    func has(_ byte: UInt8, at place: Int) -> Bool { place < count && self[place] == byte }
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
