/// Writes JSON text; members keep the order in which they are written.
package struct JSONWriter {
  package enum Layout {
    /// Each member on its own line.
    case multiline
    /// All members on one line, including everything nested in them.
    case singleLine
  }

  package private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var singleLineDepth = 0
  private var isFirst = true

  package init() {}

  package mutating func object(
    _ key: String? = nil, _ layout: Layout = .multiline, _ members: (inout JSONWriter) -> Void
  ) {
    begin(key)
    nest("{", "}", layout, members)
  }

  package mutating func array(
    _ key: String? = nil, _ layout: Layout = .multiline, _ elements: (inout JSONWriter) -> Void
  ) {
    begin(key)
    nest("[", "]", layout, elements)
  }

  package mutating func string(_ key: String? = nil, _ value: String?) {
    begin(key)
    if let value { writeQuoted(value) } else { write("null") }
  }

  package mutating func number(_ key: String? = nil, _ value: Int?) {
    begin(key)
    if let value { write(value) } else { write("null") }
  }

  /// A number; `null` for NaN and infinities, which JSON cannot represent.
  package mutating func number(_ key: String? = nil, _ value: Double?) {
    begin(key)
    if let value, value.isFinite { write("\(value)") } else { write("null") }
  }

  package mutating func bool(_ key: String? = nil, _ value: Bool) {
    begin(key)
    write(value ? "true" : "false")
  }

  package mutating func null(_ key: String? = nil) {
    begin(key)
    write("null")
  }

  package mutating func strings(_ key: String? = nil, _ values: [String]) {
    array(key, .singleLine) { json in
      for value in values { json.string(value) }
    }
  }

  package mutating func string(_ value: String) {
    string(nil, value)
  }

  /// The text in UTF-8, with a final newline.
  package consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ layout: Layout, _ members: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    let isSingleLine = singleLineDepth > 0 || layout == .singleLine
    if isSingleLine { singleLineDepth += 1 } else { depth += 1 }
    isFirst = true
    members(&self)
    if isSingleLine { singleLineDepth -= 1 } else { depth -= 1 }
    if !isFirst && !isSingleLine { writeNewline() }
    bytes.append(UInt8(ascii: close))
    isFirst = false
  }

  private mutating func begin(_ key: String?) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if singleLineDepth > 0 {
      if !isFirst { bytes.append(UInt8(ascii: " ")) }
    } else if depth > 0 {
      writeNewline()
    }
    isFirst = false
    if let key {
      writeQuoted(key)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func writeNewline() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Most numbers are small, and `description` takes hundreds of instructions for each.
  private mutating func write(_ number: Int) {
    guard (0..<10_000).contains(number) else { return write(number.description) }
    var unit = number < 10 ? 1 : number < 100 ? 10 : number < 1000 ? 100 : 1000
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }

  private mutating func writeQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = text.utf8.withContiguousStorageIfAvailable { utf8 in
      for byte in utf8 where !byte.isPrintableASCII || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        return false
      }
      bytes.append(contentsOf: utf8)
      return true
    }
    if isPlain != true {
      for scalar in text.unicodeScalars { writeEscaped(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Escapes hidden characters too, which JSON would allow: names from a file reach terminals through this text.
  private mutating func writeEscaped(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": write("\\\"")
    case "\\": write("\\\\")
    case "\n": write("\\n")
    case "\r": write("\\r")
    case "\t": write("\\t")
    case _ where scalar.systemByte != nil: write("\\" + scalar.escaped)
    case _ where scalar.isHidden:
      for unit in scalar.utf16 { write("\\u" + unit.hex(digits: 4)) }
    default: bytes.append(contentsOf: scalar.utf8)
    }
  }
}

extension String {
  /// The text as a literal of JSON, with hidden characters escaped; Python reads it as the same text.
  package var jsonLiteral: String {
    var json = JSONWriter()
    json.string(self)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
