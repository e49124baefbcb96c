import Basics

/// Builds indented XML; all attribute values and texts are escaped.
struct XMLWriter {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// Writes an element with child elements; attributes with the value nil are omitted.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ content: ((inout XMLWriter) -> Void)? = nil
  ) {
    writeStart(name, attributes)
    guard let content else { return write("/>\n") }
    write(">\n")
    depth += 1
    content(&self)
    depth -= 1
    writeIndent()
    write("</\(name)>\n")
  }

  /// Writes an element with lines of text.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], lines: [String]) {
    writeStart(name, attributes)
    write(">")
    for (index, line) in lines.enumerated() {
      if index > 0 { write("\n") }
      writeEscaped(line)
    }
    write("</\(name)>\n")
  }

  private mutating func writeStart(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    writeIndent()
    write("<" + name)
    for case (let key, let value?) in attributes {
      write(" \(key)=\"")
      writeEscaped(value)
      write("\"")
    }
  }

  private mutating func writeIndent() { bytes.appendIndent(depth) }

  private mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func writeEscaped(_ text: String) { bytes.appendMarkupText(text) }
}
