import Basics

/// XML in the making: elements on lines of their own, indented, every name and text escaped.
struct XMLWriter {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// An element with others inside it; an attribute without a value is left out.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ content: ((inout XMLWriter) -> Void)? = nil
  ) {
    open(name, attributes)
    guard let content else { return raw("/>\n") }
    raw(">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    raw("</\(name)>\n")
  }

  /// An element with lines of text.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], lines: [String]) {
    open(name, attributes)
    raw(">")
    for (index, line) in lines.enumerated() {
      if index > 0 { raw("\n") }
      escape(line)
    }
    raw("</\(name)>\n")
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    indent()
    raw("<" + name)
    for case (let key, let value?) in attributes {
      raw(" \(key)=\"")
      escape(value)
      raw("\"")
    }
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Made visible first: XML has no way to write most control characters.
  private mutating func escape(_ text: String) {
    for byte in text.escapingControls.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      default: bytes.append(byte)
      }
    }
  }
}
