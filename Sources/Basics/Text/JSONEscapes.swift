extension RandomAccessCollection<UInt8> where Index == Int {
  /// JSON text with escapes replaced by the characters that they stand for.
  ///
  /// A surrogate without its other half stays as it is written: it is no character.
  ///
  /// - Parameter isReplaced: whether the escape of a character is replaced; of all, if it is omitted.
  package func replacingJSONEscapes(where isReplaced: (Unicode.Scalar) -> Bool = { _ in true }) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var position = startIndex
    while position < endIndex {
      guard self[position] == UInt8(ascii: "\\"), position + 1 < endIndex else {
        result.append(self[position])
        position += 1
        continue
      }
      if let (scalar, length) = escapedScalar(at: position), isReplaced(scalar) {
        result += String(scalar).utf8
        position += length
      } else {
        result += self[position...(position + 1)]
        position += 2
      }
    }
    return result
  }

  /// The character that an escape stands for, and the length of the escape; nil if it stands for none.
  private func escapedScalar(at backslash: Int) -> (Unicode.Scalar, length: Int)? {
    switch self[backslash + 1] {
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(at: backslash) else { return nil }
      if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
      guard UTF16.isLeadSurrogate(unit), let low = codeUnit(at: backslash + 6), UTF16.isTrailSurrogate(low) else {
        return nil
      }
      return (UTF16.decode(UTF16.EncodedScalar([unit, low])), 12)
    case let letter: return (Unicode.Scalar(letter), 2)
    }
  }

  /// The number of `\u0041` at a position; nil if there is none.
  private func codeUnit(at backslash: Int) -> UInt16? {
    guard backslash + 6 <= endIndex, self[backslash] == UInt8(ascii: "\\"), self[backslash + 1] == UInt8(ascii: "u")
    else {
      return nil
    }
    var unit: UInt16 = 0
    for digit in self[(backslash + 2)..<(backslash + 6)] {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(value)
    }
    return unit
  }
}
