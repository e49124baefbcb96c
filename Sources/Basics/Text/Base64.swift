/// Base 64 as Python reads it.
package enum Base64 {
  /// The bytes that a text stands for. Other characters are skipped, however many; padding ends the text.
  ///
  /// - Parameter limit: the most bytes that are decoded.
  /// - Source: `binascii.a2b_base64` (`Modules/binascii.c`, 3.12).
  package static func decoded(_ text: some Sequence<UInt8>, upTo limit: Int) -> [UInt8] {
    var bytes: [UInt8] = [], bits: UInt32 = 0, count = 0, padding = 0
    for letter in text {
      if letter == UInt8(ascii: "=") {
        padding += 1
        if count >= 2, count + padding >= 4 { break }
      }
      guard let value = letter.base64Value else { continue }
      padding = 0
      bits = bits << 6 | UInt32(value)
      count = (count + 1) % 4
      if count != 1 { bytes.append(UInt8(truncatingIfNeeded: bits >> [0, 0, 4, 2][count])) }
      if bytes.count >= limit { break }
    }
    return bytes
  }

  /// The first byte that a text stands for; nil if it has no two letters of base 64.
  package static func firstByte(of text: some Sequence<UInt8>) -> UInt8? {
    var first: UInt8?
    for letter in text {
      guard let value = letter.base64Value else { continue }
      if let first { return first << 2 | value >> 4 }
      first = value
    }
    return nil
  }

  /// Whether the text is base 64 and nothing else, with its padding.
  ///
  /// - Source: `base64.b64decode(text, validate=True)`, Python 3.12.
  package static func isStrict(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    let padding = text.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return text.count.isMultiple(of: 4) && padding <= 2 && text.dropLast(padding).allSatisfy { $0.base64Value != nil }
  }
}

extension UInt8 {
  /// What a letter of base 64 stands for; nil for other characters.
  fileprivate var base64Value: UInt8? {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
