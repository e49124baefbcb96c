import Basics

/// A YAML value to write.
indirect enum YAMLWriter {
  /// A number, a boolean, null or a shape, written unchanged.
  case plain(String)
  /// Text, quoted if it could be read as anything else.
  case text(String)
  /// `[a, b]`.
  case row([YAMLWriter])
  /// `{a: 1, b: 2}`.
  case inline([(key: String, value: YAMLWriter)])
  /// One key per line.
  case lines([(key: String, value: YAMLWriter)])

  func rendered(indent: Int = 0) -> String {
    switch self {
    case .plain(let text): return text
    case .text(let text): return text.asScalar
    case .row(let items): return "[" + items.map { $0.rendered() }.joined(separator: ", ") + "]"
    case .inline(let members):
      return "{" + members.map { "\($0.key.asScalar): \($0.value.rendered())" }.joined(separator: ", ") + "}"
    case .lines(let members):
      return members.map { key, value in
        let start = String(repeating: " ", count: indent) + key.asScalar + ":"
        if case .lines = value { return start + "\n" + value.rendered(indent: indent + 2) }
        return start + " " + value.rendered() + "\n"
      }.joined()
    }
  }
}

extension String {
  /// Unquoted if every YAML reader takes it for text, otherwise in double quotes, escaped as in JSON.
  fileprivate var asScalar: String {
    let isPlain =
      unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789_-./".unicodeScalars.contains($0))
      }
      && unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "_" } ?? false
      && !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(lowercased())
    if isPlain { return self }
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      default:
        let isShown = !scalar.isHidden && (scalar.isASCII || scalar.properties.isAlphabetic)
        if isShown { text.unicodeScalars.append(scalar) } else { text += scalar.escapedForYAML }
      }
    }
    return text + "\""
  }
}

extension Unicode.Scalar {
  /// `\u00a0`, or `\U0001f600` beyond the first plane.
  fileprivate var escapedForYAML: String {
    value > 0xFFFF ? "\\U" + value.hex(digits: 8) : "\\u" + value.hex(digits: 4)
  }
}
