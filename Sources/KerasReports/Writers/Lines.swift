extension [UInt8] {
  /// Appends a line, two spaces deeper for each level.
  mutating func appendLine(_ depth: Int, _ text: String) {
    appendIndent(depth)
    append(contentsOf: text.utf8)
    append(UInt8(ascii: "\n"))
  }

  mutating func appendIndent(_ depth: Int) {
    append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
