/// A Python code object: what is known of it without running it.
package struct PythonCode {
  package let name: String
  package let file: String
  package let line: Int
  package let arguments: Int
  /// The size of its instructions in bytes.
  package let size: Int
  /// The names that it looks up: functions, modules, attributes.
  package let names: [String]
  package let constants: [Marshal.Value]

  /// The code object in a text, and the Python releases that write it so; nil if the text holds none.
  ///
  /// The text is base 64, or has one character for each byte.
  package static func read(_ text: String) -> (code: PythonCode, layout: Marshal.Layout)? {
    guard text.utf8.count <= 1 << 24 else { return nil }
    for bytes in [base64(text), characters(text)].compactMap(\.self) where !bytes.isEmpty {
      for layout in Marshal.Layout.allCases {
        if case .code(let code)? = Marshal.read(bytes, layout) { return (code, layout) }
      }
    }
    return nil
  }

  /// The bytes of base 64 as Python decodes it: it skips other characters and stops at the padding.
  private static func base64(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = [], bits: UInt32 = 0, count = 0, padding = 0
    for letter in text.utf8 {
      if letter == UInt8(ascii: "=") {
        padding += 1
        if count >= 2, count + padding >= 4 { break }
      }
      guard let value = letter.base64Value else { continue }
      padding = 0
      bits = bits << 6 | UInt32(value)
      count = (count + 1) % 4
      if count != 1 { bytes.append(UInt8(truncatingIfNeeded: bits >> [0, 0, 4, 2][count])) }
    }
    return bytes
  }

  private static func characters(_ text: String) -> [UInt8]? {
    let bytes = text.unicodeScalars.map { UInt8(exactly: $0.value) }
    return bytes.contains(nil) ? nil : bytes.compactMap(\.self)
  }

  /// What code refers to: the names that it looks up, and its constants by kind, each once.
  package struct Mentions: Sendable {
    package let names: [String]
    package let numbers: [String]
    package let texts: [String]
    /// Bytes, complex numbers and other constants, described.
    package let others: [String]
  }

  /// The names and constants of the code and of the functions defined in it.
  package func mentions() -> Mentions {
    var names: [String] = [], numbers: [String] = [], texts: [String] = [], others: [String] = []
    var open: [Marshal.Value] = [.code(self)]
    // Values may refer to one another many times over; the number of steps is bounded.
    var steps = 0
    while let value = open.popLast(), steps < 1000 {
      steps += 1
      switch value {
      case .code(let code):
        names += code.names.prefix(100)
        open += code.constants.prefix(1000).reversed()
      case .collection(let values): open += values.prefix(1000).reversed()
      case .number(let text): numbers.append(text)
      case .other(let text): others.append(text)
      case .text(let text): texts.append("\"\(text.prefix(60))\(text.count > 60 ? "…" : "")\"")
      case .bytes(let count): others.append("\(count) bytes")
      case .none: break
      }
    }
    return Mentions(
      names: names.firsts(100), numbers: numbers.firsts(100), texts: texts.firsts(100), others: others.firsts(100))
  }
}

extension [String] {
  /// The first `count` distinct elements, in their order.
  fileprivate func firsts(_ count: Int) -> [String] {
    var seen = Set<String>()
    return Array(filter { seen.insert($0).inserted }.prefix(count))
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
