/// Recognises arrays of NumPy whose elements are Python objects, which are pickled, however their type is written.
enum ObjectArrays {
  /// True if the bytes are a `.npy` file whose type is, or may contain, Python objects.
  ///
  /// NumPy reads the header as a Python literal and takes many spellings of a type: `'|O'`, `"O8"`, `'\x7cO'`,
  /// `'object'`, records with a field of objects.
  ///
  /// - Source: `numpy.lib.format.read_array_header_1_0`, `descr_to_dtype`, NumPy 2.3.
  static func matches(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard FileSignature.numpyArray.matches(bytes), let version = bytes.number(UInt8.self, at: 6) else { return false }
    let start = version == 1 ? 10 : 12
    let length =
      version == 1 ? bytes.number(UInt16.self, at: 8).map(Int.init) : bytes.number(UInt32.self, at: 8).map(Int.init)
    guard let length, start <= bytes.count else { return false }
    return texts(in: bytes[start...].prefix(length)).contains(where: isOfObjects)
  }

  /// The texts in a Python literal, with what their escapes stand for.
  private static func texts(in literal: Slice<UnsafeRawBufferPointer>) -> [[UInt8]] {
    var texts: [[UInt8]] = [], rest = literal, followsText = false
    while let quote = rest.popFirst() {
      guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
        followsText = followsText && quote <= UInt8(ascii: " ")
        continue
      }
      // Python joins texts that follow each other.
      var text = followsText ? texts.removeLast() : []
      while let letter = rest.popFirst(), letter != quote {
        text.append(letter == UInt8(ascii: "\\") ? escaped(&rest) : letter)
      }
      texts.append(text)
      followsText = true
    }
    return texts
  }

  /// The character after a backslash. One that is not ASCII belongs to no type.
  private static func escaped(_ rest: inout Slice<UnsafeRawBufferPointer>) -> UInt8 {
    guard let kind = rest.popFirst() else { return 0 }
    func number(_ digits: Int, radix: Int) -> UInt8 {
      let text = String(decoding: rest.prefix(digits), as: UTF8.self)
      rest = rest.dropFirst(digits)
      return Int(text, radix: radix).flatMap { UInt8(exactly: $0) } ?? 0
    }
    switch kind {
    case UInt8(ascii: "x"): return number(2, radix: 16)
    case UInt8(ascii: "u"): return number(4, radix: 16)
    case UInt8(ascii: "U"): return number(8, radix: 16)
    // A character by its name, which no type has: taken for the one of objects.
    case UInt8(ascii: "N"):
      rest = rest.drop { $0 != UInt8(ascii: "}") }.dropFirst()
      return UInt8(ascii: "O")
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      let more = rest.prefix(2).prefix { UInt8(ascii: "0")...UInt8(ascii: "7") ~= $0 }
      let text = String(decoding: CollectionOfOne(kind) + Array(more), as: UTF8.self)
      rest = rest.dropFirst(more.count)
      return Int(text, radix: 8).flatMap { UInt8(exactly: $0) } ?? 0
    default: return kind
    }
  }

  /// Whether a text is a type of objects, or a list of types with one: `|O`, `O8`, `object_`, `f4,O`, `(2,)O`.
  private static func isOfObjects(_ text: [UInt8]) -> Bool {
    text.split { ",()<>|=0123456789 \t\n".utf8.contains($0) }.contains { part in
      part.elementsEqual("O".utf8) || part.starts(with: "object".utf8)
    }
  }
}
