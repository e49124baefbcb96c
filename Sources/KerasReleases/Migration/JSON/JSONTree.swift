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
        source.members.compactMap { member in
          // The normalizer overwrites the earlier of two equal keys; Python keeps the later one.
          if !member.key.isEmpty, member.key.allSatisfy({ $0 == "~" }) { return nil }
          return Member(key: JSONText(written: member.key), value: JSONTree(member.value, constants: constants))
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
    var written = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case "\t": written += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: written += Self.escaped(scalar.value)
      default: written.unicodeScalars.append(scalar)
      }
    }
    self.written = written
  }

  package init(written: String) {
    self.written = written
    value = written.utf8.contains(UInt8(ascii: "\\")) ? Self.unescaped(written) : written
  }

  package static func == (a: JSONText, b: JSONText) -> Bool { a.value == b.value }

  package func hash(into hasher: inout Hasher) { hasher.combine(value) }

  private static func escaped(_ unit: UInt32) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func unescaped(_ written: String) -> String {
    var units: [UInt16] = []
    var rest = Array(written.utf16)[...]
    while let unit = rest.popFirst() {
      guard unit == UInt16(ascii: "\\"), let kind = rest.popFirst() else {
        units.append(unit)
        continue
      }
      switch kind {
      case UInt16(ascii: "n"): units.append(10)
      case UInt16(ascii: "r"): units.append(13)
      case UInt16(ascii: "t"): units.append(9)
      case UInt16(ascii: "b"): units.append(8)
      case UInt16(ascii: "f"): units.append(12)
      case UInt16(ascii: "u"):
        units.append(UInt16(String(decoding: rest.prefix(4), as: UTF16.self), radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      default: units.append(kind)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}

extension UInt16 {
  fileprivate init(ascii scalar: Unicode.Scalar) { self = UInt16(UInt8(ascii: scalar)) }
}
