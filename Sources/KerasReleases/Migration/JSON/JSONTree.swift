import KerasLayers

/// JSON that can be edited: keys keep their order, and what is not edited keeps its text, numbers to the last digit.
package enum JSONTree: Sendable {
  /// A number or a literal, as the text writes it.
  case scalar(String)
  case text(JSONText)
  case list([JSONTree])
  case object([Member])

  package struct Member: Sendable {
    package var key: JSONText
    package var value: JSONTree

    init(_ key: String, _ value: JSONTree) { self.init(key: JSONText(key), value: value) }

    init(key: JSONText, value: JSONTree) {
      self.key = key
      self.value = value
    }
  }

  static let null = JSONTree.scalar("null")
  static let emptyObject = JSONTree.object([])

  static func string(_ value: String) -> JSONTree { .text(JSONText(value)) }
  static func bool(_ value: Bool) -> JSONTree { .scalar(value ? "true" : "false") }
  static func integer(_ value: Int) -> JSONTree { .scalar(String(value)) }

  /// Reads a value of a text that the normalizer has checked.
  ///
  /// - Parameter constants: the positions of texts that are Python's `NaN`, `Infinity` and `-Infinity` in quotes.
  package init(_ source: SourceValue, constants: Set<Int> = []) {
    switch source.kind {
    case .object:
      self = .object(
        source.members.map { member in
          Member(key: JSONText(written: member.key), value: JSONTree(member.value, constants: constants))
        })
    case .list: self = .list(source.items.map { JSONTree($0, constants: constants) })
    case .text where !constants.contains(source.range.lowerBound):
      self = .text(JSONText(written: String(source.written.dropFirst().dropLast())))
    case .text: self = .scalar(String(source.written.dropFirst().dropLast()))
    default: self = .scalar(source.written)
    }
  }
}

/// A string of JSON: what it means, and how the text writes it.
package struct JSONText: Sendable, Hashable {
  package let value: String
  /// The text between its quotes.
  let written: String

  package init(_ value: String) {
    self.value = value
    written = String(value.jsonLiteral.dropFirst().dropLast())
  }

  package init(written: String) {
    value =
      written.utf8.contains(UInt8(ascii: "\\"))
      ? String(decoding: Array(written.utf8).replacingJSONEscapes(), as: UTF8.self) : written
    // What is not edited keeps its text, but for characters that a terminal would obey.
    let isSafe = written.isPrintableASCII || !written.unicodeScalars.contains(where: \.isHidden)
    self.written = isSafe ? written : String(value.jsonLiteral.dropFirst().dropLast())
  }

  package static func == (a: JSONText, b: JSONText) -> Bool { a.value == b.value }

  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
