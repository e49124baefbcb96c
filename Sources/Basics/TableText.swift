/// A table as a text: a line for each entry, in the order of their names, with fields that tabs separate.
///
/// An entry is found in the text itself, so that a table costs nothing before it is asked.
package struct TableText: Sendable {
  private let text: StaticString

  package init(_ text: StaticString) { self.text = text }

  private static let tab = UInt8(ascii: "\t"), lineEnd = UInt8(ascii: "\n")

  /// The bytes of the text.
  private var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The fields behind the name of each entry with this name.
  package func entries(_ name: String) -> [[Substring]] {
    var name = name
    return name.withUTF8 { name in
      var start = firstLine(notBefore: name), found: [[Substring]] = []
      while start < bytes.count, order(of: start, to: name) == 0 {
        found.append(Array(fields(ofLineAt: start).dropFirst()))
        start = nextLine(after: start)
      }
      return found
    }
  }

  /// The second field of the entry with this name, as a number; nil if there is no such entry.
  package func number(_ name: String) -> Int? {
    var name = name
    return name.withUTF8 { name in
      let start = firstLine(notBefore: name)
      guard start < bytes.count, order(of: start, to: name) == 0 else { return nil }
      var number = 0
      for byte in bytes[(start + name.count + 1)...] {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { break }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return number
    }
  }

  /// Calls a function with each line from a position on, until it returns false.
  package func forEachLine(from position: Int = 0, _ body: (Substring) -> Bool) {
    var start = position
    while start < bytes.count, body(line(at: start)) { start = nextLine(after: start) }
  }

  /// Calls a function with the fields of each line from a position on, until it returns false.
  package func forEachEntry(from position: Int = 0, _ body: ([Substring]) -> Bool) {
    var start = position
    while start < bytes.count, body(fields(ofLineAt: start)) { start = nextLine(after: start) }
  }

  /// The names of all entries, each once, in their order.
  package var names: [String] {
    var names: [String] = []
    forEachEntry { fields in
      let name = String(fields[0])
      if names.last != name { names.append(name) }
      return true
    }
    return names
  }

  /// The fields of a line, empty ones too.
  private func fields(ofLineAt start: Int) -> [Substring] {
    var fields: [Substring] = [], field = start, end = start
    fields.reserveCapacity(4)
    while end < bytes.count, bytes[end] != Self.lineEnd {
      if bytes[end] == Self.tab {
        fields.append(Substring(decoding: bytes[field..<end], as: UTF8.self))
        field = end + 1
      }
      end += 1
    }
    fields.append(Substring(decoding: bytes[field..<end], as: UTF8.self))
    return fields
  }

  private func line(at start: Int) -> Substring {
    var end = start
    while end < bytes.count, bytes[end] != Self.lineEnd { end += 1 }
    return Substring(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func nextLine(after start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != Self.lineEnd { end += 1 }
    return end + 1
  }

  /// The position of the first line whose name is not before this one.
  private func firstLine(notBefore name: UnsafeBufferPointer<UInt8>) -> Int {
    var low = 0, high = bytes.count
    while low < high {
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != Self.lineEnd { start -= 1 }
      if order(of: start, to: name) < 0 { low = nextLine(after: start) } else { high = start }
    }
    return low
  }

  /// Below 0 if the name of a line is before this one, 0 if it is the same.
  private func order(of line: Int, to name: UnsafeBufferPointer<UInt8>) -> Int {
    var position = line
    for letter in name {
      let own = position < bytes.count ? bytes[position] : Self.lineEnd
      if own == Self.tab || own == Self.lineEnd { return -1 }
      if own != letter { return Int(own) - Int(letter) }
      position += 1
    }
    return position < bytes.count && bytes[position] != Self.tab && bytes[position] != Self.lineEnd ? 1 : 0
  }
}
