/// Makes text from a file safe to print.
extension String {
  /// This text with every character escaped that could move the cursor, change colours or reverse the reading order.
  ///
  /// Every text format and every message passes through this; JSON has escapes of its own (`JSONWriter`).
  package var escapingControls: String {
    if isPrintableASCII || !unicodeScalars.contains(where: \.isHidden) { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isHidden { text += scalar.escaped } else { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}

extension String {
  /// Whether all characters are printable ASCII: then each byte takes one column, and nothing is to be escaped.
  package var isPrintableASCII: Bool {
    let isPrintable = { (bytes: UnsafeBufferPointer<UInt8>) in
      for byte in bytes where !byte.isPrintableASCII { return false }
      return true
    }
    return utf8.withContiguousStorageIfAvailable(isPrintable) ?? utf8.allSatisfy(\.isPrintableASCII)
  }
}

extension UInt8 {
  package var isPrintableASCII: Bool { self >= 0x20 && self < 0x7F }
}

extension Unicode.Scalar {
  /// True for control characters, and for invisible characters that change how other characters are displayed.
  package var isHidden: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xFFFE, 0xFFFF,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF, 0x10FF80...0x10FFFF:
      true
    default: false
    }
  }

  /// `\n`, `\t`, `\u{1b}`, or `\xe9` for a byte of a path that is not UTF-8.
  package var escaped: String {
    if let byte = systemByte { return "\\x" + byte.hex(digits: 2) }
    return self == "\n" ? "\\n" : self == "\t" ? "\\t" : "\\u{" + String(value, radix: 16) + "}"
  }
}

extension FixedWidthInteger {
  /// The number in hexadecimal, padded with zeros to `digits` digits.
  package func hex(digits: Int, uppercase: Bool = false) -> String {
    let text = String(self, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
  }
}
