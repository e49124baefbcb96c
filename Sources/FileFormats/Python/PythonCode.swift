import Basics

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
  ///
  /// - Source: `func_load` (`keras/src/utils/python_utils.py`, 3.15.1; `keras/src/utils/generic_utils.py`, 2.15.0).
  package static func read(_ text: String) -> (code: PythonCode, layout: Marshal.Layout)? {
    read(Base64.decoded(text.utf8, upTo: largest)) ?? read(characters(text, upTo: largest))
  }

  /// Whether a text holds a code object. Only its beginning is examined: Python reads larger objects, and constants
  /// nested more deeply, than `read` does.
  package static func isPresent(in text: String) -> Bool {
    func isCode(_ bytes: [UInt8]) -> Bool { Marshal.Layout.allCases.contains { Marshal.beginsCode(bytes, $0) } }
    let length = Marshal.headerLength
    return isCode(Base64.decoded(text.utf8, upTo: length)) || isCode(characters(text, upTo: length))
  }

  private static func read(_ bytes: [UInt8]) -> (code: PythonCode, layout: Marshal.Layout)? {
    for layout in Marshal.Layout.allCases {
      if case .code(let code)? = Marshal.read(bytes, layout) { return (code, layout) }
    }
    return nil
  }

  /// More bytes than any code takes.
  private static let largest = 1 << 24

  /// The bytes of a text as Python's codec `raw_unicode_escape` encodes it: one for each character up to U+00FF, and
  /// `\u0100` for those beyond.
  ///
  /// - Parameter limit: about the most bytes that are encoded.
  private static func characters(_ text: String, upTo limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value) {
        bytes.append(byte)
      } else {
        let digits = String(scalar.value, radix: 16), isShort = scalar.value <= 0xFFFF
        let zeros = String(repeating: "0", count: (isShort ? 4 : 8) - digits.utf8.count)
        bytes += "\\\(isShort ? "u" : "U")\(zeros)\(digits)".utf8
      }
      if bytes.count >= limit { break }
    }
    return bytes
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
