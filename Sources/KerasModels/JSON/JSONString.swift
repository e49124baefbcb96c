import Basics

/// A string in JSON text.
struct JSONString {
  /// The range between its quotes.
  let content: Range<Int>
  /// Whether it contains escapes.
  let hasEscapes: Bool
  let isASCII: Bool
  /// The position of the first control character or invalid escape.
  let fault: Int?
}

extension UnsafeBufferPointer<UInt8> {
  /// The string that opens at a position.
  func string(from quote: Int) -> JSONString {
    var end = quote + 1
    var hasEscapes = false
    var fault: Int?
    var bits: UInt8 = 0
    while end < count {
      let plain = plainLetters(from: end)
      end += plain
      guard end < count, self[end] != UInt8(ascii: "\"") else { break }
      bits |= self[end]
      if self[end] == UInt8(ascii: "\\") {
        hasEscapes = true
        if fault == nil, !isEscape(at: end) { fault = end }
        end += 1
        if end < count { bits |= self[end] }
      } else if self[end] < 0x20, fault == nil {
        fault = end
      }
      end += 1
    }
    return JSONString(
      content: (quote + 1)..<Swift.max(quote + 1, Swift.min(end, count)), hasEscapes: hasEscapes,
      isASCII: bits < 0x80, fault: fault)
  }

  /// At least how many letters from a position on are ASCII and neither quotes, backslashes nor control characters,
  /// eight at a time.
  private func plainLetters(from start: Int) -> Int {
    guard let base = baseAddress else { return 0 }
    let ones: UInt64 = 0x0101_0101_0101_0101, tops: UInt64 = 0x8080_8080_8080_8080
    /// A word with the top bit set in each byte that is 0, where no byte of the word exceeds 0x7F.
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }
    var position = start
    while position + 8 <= count {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
      let unusual =
        word & tops | zeros(word ^ (ones &* 0x22)) | zeros(word ^ (ones &* 0x5C)) | (word &- ones &* 0x20) & ~word
        & tops
      // The lowest byte that is marked is marked for itself, not for a borrow.
      if unusual != 0 { return position - start + unusual.trailingZeroBitCount / 8 }
      position += 8
    }
    return position - start
  }

  /// Whether there is a valid escape at a position.
  private func isEscape(at backslash: Int) -> Bool {
    guard backslash + 1 < count else { return false }
    if self[backslash + 1] != UInt8(ascii: "u") { return #""\/bfnrt"#.utf8.contains(self[backslash + 1]) }
    let digits = self[Swift.min(backslash + 2, count)..<Swift.min(backslash + 6, count)]
    return digits.count == 4 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }

  /// Whether a string begins like a marshalled code object: in base 64, or with one character for each byte. Python
  /// skips characters that are not of base 64, however many.
  func mayBeCode(_ string: JSONString) -> Bool {
    if string.hasEscapes { return unescaped(string.content).mayBeCode }
    return self[string.content].mayBeCode
  }

  /// Whether a word begins at a position.
  func has(_ word: StaticString, at position: Int) -> Bool {
    guard position >= 0, word.utf8CodeUnitCount <= count - position else { return false }
    for offset in 0..<word.utf8CodeUnitCount where self[position + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// The position of the value after a key's closing quote.
  func value(after quote: Int) -> Int? {
    var position = quote + 1
    while position < count, self[position] <= UInt8(ascii: " ") || self[position] == UInt8(ascii: ":") { position += 1 }
    return position < count ? position : nil
  }

  /// The content of a string, unescaped.
  func unescaped(_ range: Range<Int>) -> [UInt8] {
    self[range].contains(UInt8(ascii: "\\")) ? self[range].replacingJSONEscapes() : Array(self[range])
  }
}

extension Collection<UInt8> {
  fileprivate var mayBeCode: Bool {
    // The type byte `c`, with or without the flag of a reference.
    if first == UInt8(ascii: "c") || starts(with: [0xC3, 0xA3]) { return dropFirst().contains { $0 < 0x20 } }
    return Base64.firstByte(of: self).map { $0 & 0x7F } == UInt8(ascii: "c")
  }
}
