import FoundationEssentials

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
    guard text.utf8.count <= 1 << 20 else { return nil }
    for bytes in [base64(text), characters(text)].compactMap(\.self) where !bytes.isEmpty {
      for layout in Marshal.Layout.allCases {
        if case .code(let code)? = Marshal.read(bytes, layout) { return (code, layout) }
      }
    }
    return nil
  }

  private static func base64(_ text: String) -> [UInt8]? {
    Data(base64Encoded: text, options: .ignoreUnknownCharacters).map { Array($0) }
  }

  private static func characters(_ text: String) -> [UInt8]? {
    let bytes = text.unicodeScalars.map { UInt8(exactly: $0.value) }
    return bytes.contains(nil) ? nil : bytes.compactMap(\.self)
  }

  /// The names and constants of the code and of the functions defined in it, each once.
  package func mentions() -> (names: [String], constants: [String]) {
    var names: [String] = [], constants: [String] = []
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
      case .number(let text), .other(let text): constants.append(text)
      case .text(let text): constants.append("\"\(text.prefix(60))\(text.count > 60 ? "…" : "")\"")
      case .bytes(let count): constants.append("\(count) bytes")
      case .none: break
      }
    }
    return (names.firsts(100), constants.firsts(100))
  }
}

extension [String] {
  /// The first `count` distinct elements, in their order.
  fileprivate func firsts(_ count: Int) -> [String] {
    var seen = Set<String>()
    return Array(filter { seen.insert($0).inserted }.prefix(count))
  }
}
