import Basics

/// Builds HTML. Every text and every attribute's value passes through `writeEscaped`, so that no text from a file can
/// become markup.
struct HTMLWriter {
  typealias Attributes = KeyValuePairs<StaticString, String?>

  private(set) var bytes: [UInt8] = []

  /// Writes an element with content; attributes with the value nil are omitted.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    writeStart(name, attributes)
    content(&self)
    write("</")
    write(name)
    write(">")
  }

  /// Writes an element with a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes, _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element with a text.
  mutating func element(_ name: StaticString, _ text: String) {
    element(name, [:]) { $0.text(text) }
  }

  /// Writes an element without content: `<meta …>`, or `<rect …/>` in a picture.
  mutating func void(_ name: StaticString, _ attributes: Attributes) {
    writeStart(name, attributes)
  }

  /// Writes a picture's element without content.
  mutating func shape(_ name: StaticString, _ attributes: Attributes) {
    writeStart(name, attributes)
    bytes.removeLast()
    write("/>")
  }

  mutating func text(_ text: String) { writeEscaped(text) }

  /// Writes markup of our own.
  mutating func markup(_ markup: StaticString) { write(markup) }

  mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes the content of a `script` or `style` element, which has no escapes: it must not contain `</`.
  mutating func raw(_ content: some Sequence<UInt8>) { bytes.append(contentsOf: content) }

  private mutating func writeStart(_ name: StaticString, _ attributes: Attributes) {
    write("<")
    write(name)
    for case (let key, let value?) in attributes {
      write(" ")
      write(key)
      write("=\"")
      writeEscaped(value)
      write("\"")
    }
    write(">")
  }

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func writeEscaped(_ text: String) { bytes.appendMarkupText(text, escapesApostrophes: true) }
}

extension Sequence<UInt8> {
  /// JSON for a `script` element: `<`, `>` and `&` only occur in strings, where an escape means the same.
  /// `JSONWriter` escapes the line separators U+2028 and U+2029 itself.
  var safeInScript: [UInt8] {
    var bytes: [UInt8] = []
    for byte in self {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: #"\u003c"#.utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: #"\u003e"#.utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: #"\u0026"#.utf8)
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
