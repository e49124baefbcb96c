/// Text from a file, made safe to print.
extension String {
  /// This text with every scalar escaped that would move the cursor, colour the screen or reverse the reading order.
  package var escapingControls: String {
    if utf8.allSatisfy(\.isPrintableASCII) { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isHidden { text += scalar.escape } else { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}

extension UInt8 {
  package var isPrintableASCII: Bool { self >= 0x20 && self < 0x7F }
}

extension Unicode.Scalar {
  /// True for control characters, and for characters that change how others are shown without being visible themselves.
  package var isHidden: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFE, 0xFFFF,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// `\n`, `\t`, or `\u{1b}`.
  package var escape: String {
    self == "\n" ? "\\n" : self == "\t" ? "\\t" : "\\u{" + String(value, radix: 16) + "}"
  }
}
