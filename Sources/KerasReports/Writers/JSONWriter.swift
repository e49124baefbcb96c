import Basics

/// JSON text in the making: members keep the order in which they are written, straight into one buffer.
struct JSONWriter {
  enum Style {
    /// Each member on a line of its own.
    case lines
    /// All members on one line, and all that is in them.
    case row
  }

  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var rows = 0
  private var isFirst = true

  mutating func object(_ key: String? = nil, _ style: Style = .lines, _ members: (inout JSONWriter) -> Void) {
    begin(key)
    nest("{", "}", style, members)
  }

  mutating func array(_ key: String? = nil, _ style: Style = .lines, _ elements: (inout JSONWriter) -> Void) {
    begin(key)
    nest("[", "]", style, elements)
  }

  mutating func string(_ key: String? = nil, _ value: String?) {
    begin(key)
    if let value { quote(value) } else { raw("null") }
  }

  mutating func number(_ key: String? = nil, _ value: Int?) {
    begin(key)
    if let value { raw(String(value)) } else { raw("null") }
  }

  /// A number; `null` for one that JSON cannot write.
  mutating func number(_ key: String? = nil, _ value: Double?) {
    begin(key)
    if let value, value.isFinite { raw("\(value)") } else { raw("null") }
  }

  mutating func bool(_ key: String? = nil, _ value: Bool) {
    begin(key)
    raw(value ? "true" : "false")
  }

  mutating func null(_ key: String? = nil) {
    begin(key)
    raw("null")
  }

  mutating func strings(_ key: String? = nil, _ values: [String]) {
    array(key, .row) { json in
      for value in values { json.string(value) }
    }
  }

  mutating func string(_ value: String) {
    string(nil, value)
  }

  /// The text, with its final line feed.
  consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ style: Style, _ members: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    let isRow = rows > 0 || style == .row
    if isRow { rows += 1 } else { depth += 1 }
    isFirst = true
    members(&self)
    if isRow { rows -= 1 } else { depth -= 1 }
    if !isFirst && !isRow { newline() }
    bytes.append(UInt8(ascii: close))
    isFirst = false
  }

  private mutating func begin(_ key: String?) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if rows > 0 {
      if !isFirst { bytes.append(UInt8(ascii: " ")) }
    } else if depth > 0 {
      newline()
    }
    isFirst = false
    if let key {
      quote(key)
      raw(": ")
    }
  }

  private mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = text.utf8.withContiguousStorageIfAvailable { utf8 in
      for byte in utf8 where !byte.isPrintableASCII || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        return false
      }
      bytes.append(contentsOf: utf8)
      return true
    }
    if isPlain != true {
      for scalar in text.unicodeScalars { escape(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A file's names reach terminals through this text too: what does not show is escaped, though JSON would allow it.
  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case "\r": raw("\\r")
    case "\t": raw("\\t")
    case _ where scalar.isHidden:
      for unit in scalar.utf16 {
        let digits = String(unit, radix: 16)
        raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      }
    default: bytes.append(contentsOf: scalar.utf8)
    }
  }
}
