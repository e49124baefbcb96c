/// Recognises YAML that makes PyYAML create any Python object.
enum PythonTags {
  private static let python = Array("python/".utf8)
  private static let tagged = Array("tag:yaml.org,2002:python/".utf8)

  /// True if the text has a tag of Python: `!!python/…`, `!<tag:yaml.org,2002:python/…>`, or a `%TAG` directive that
  /// may lead to one.
  ///
  /// - Source: YAML 1.1, 6.8.2 and 6.9.1 (tag directives, verbatim tags; `%70` stands for `p`).
  static func occur(in bytes: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while let mark = bytes.firstIndex(of: UInt8(ascii: "!"), in: position..<bytes.count) {
      let rest = bytes[(mark + 1)...].prefix(256)
      switch rest.first {
      case UInt8(ascii: "!"): if uri(rest.dropFirst()).starts(with: python) { return true }
      case UInt8(ascii: "<"): if uri(rest.dropFirst()).starts(with: tagged) { return true }
      default: break
      }
      position = mark + 1
    }
    position = 0
    while let mark = bytes.firstIndex(of: UInt8(ascii: "%"), in: position..<bytes.count) {
      if mark == 0 || bytes[mark - 1] == UInt8(ascii: "\n"), bytes.matches(Array("%TAG".utf8), at: mark),
        definesPython(bytes[mark...].prefix(1024))
      {
        return true
      }
      position = mark + 1
    }
    return false
  }

  /// Whether a directive `%TAG !handle! prefix` has a prefix of Python's tags, or one that they begin with.
  private static func definesPython(_ directive: Slice<UnsafeRawBufferPointer>) -> Bool {
    let words = directive.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      .split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard words.count >= 3, words[1].first == UInt8(ascii: "!") else { return false }
    let prefix = uri(words[2])
    return prefix.starts(with: tagged) || !prefix.isEmpty && tagged.starts(with: prefix)
  }

  /// The characters of a URI up to its end, with what `%` stands for.
  private static func uri(_ text: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = [], rest = text[...]
    while let letter = rest.popFirst(), letter > UInt8(ascii: " "), letter != UInt8(ascii: ">") {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if letter == UInt8(ascii: "%"), digits.utf8.count == 2, let code = UInt8(digits, radix: 16) {
        result.append(code)
        rest = rest.dropFirst(2)
      } else {
        result.append(letter)
      }
    }
    return result
  }
}
