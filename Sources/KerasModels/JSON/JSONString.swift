import FoundationEssentials

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
    while end < count, self[end] != UInt8(ascii: "\"") {
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

  /// Whether there is a valid escape at a position.
  private func isEscape(at backslash: Int) -> Bool {
    guard backslash + 1 < count else { return false }
    if self[backslash + 1] != UInt8(ascii: "u") { return #""\/bfnrt"#.utf8.contains(self[backslash + 1]) }
    let digits = self[Swift.min(backslash + 2, count)..<Swift.min(backslash + 6, count)]
    return digits.count == 4 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }

  /// Whether a string begins like a marshalled code object: in base 64, or with one character for each byte. Python
  /// skips characters that are not of base 64.
  func mayBeCode(_ string: JSONString) -> Bool {
    let letters = string.hasEscapes ? unescaped(string.content)[...] : ArraySlice(self[string.content].prefix(4096))
    // The type byte `c`, with or without the flag of a reference.
    if letters.first == UInt8(ascii: "c") || letters.starts(with: [0xC3, 0xA3]) {
      return letters.dropFirst().contains { $0 < 0x20 }
    }
    let first = letters.lazy.filter(\.isBase64).prefix(2)
    return first.elementsEqual("4w".utf8) || first.elementsEqual("Yw".utf8)
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
    let raw = Array(self[range])
    guard raw.contains(UInt8(ascii: "\\")) else { return raw }
    let quoted = Data([UInt8(ascii: "\"")] + raw + [UInt8(ascii: "\"")])
    return (try? JSONDecoder().decode(String.self, from: quoted)).map { Array($0.utf8) } ?? raw
  }
}

extension UInt8 {
  fileprivate var isBase64: Bool {
    self == UInt8(ascii: "+") || self == UInt8(ascii: "/") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self
  }
}
