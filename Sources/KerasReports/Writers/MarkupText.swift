import Basics

extension [UInt8] {
  /// Appends a text of XML or HTML, or an attribute's value in double quotes.
  ///
  /// Hidden and control characters become visible escapes first: XML cannot represent most of them, and they could
  /// reverse the order in which a name is read.
  ///
  /// - Parameter escapesApostrophes: whether `'` is an entity too.
  mutating func appendMarkupText(_ text: String, escapesApostrophes: Bool = false) {
    for byte in text.escapingControls.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'") where escapesApostrophes: append(contentsOf: "&#39;".utf8)
      default: append(byte)
      }
    }
  }
}
