/// A node of a YAML or JSON text, with its position.
package struct YAMLNode: Sendable {
  package indirect enum Value: Sendable {
    /// Plain text can also stand for a number, a boolean or null; quoted text is always text.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case map([(key: YAMLNode, value: YAMLNode)])
  }

  package let value: Value
  package let position: SourcePosition

  package init(_ value: Value, at position: SourcePosition) {
    self.value = value
    self.position = position
  }

  /// Whether it is YAML's null.
  package var isNull: Bool {
    if case .scalar(let text, isPlain: true) = value {
      ["", "~", "null", "Null", "NULL"].contains(text)
    } else {
      false
    }
  }

  /// The whole number that it stands for; nil if it is anything else.
  package var integer: Int? {
    if case .scalar(let text, isPlain: true) = value { Int(text.filter { $0 != "_" }) } else { nil }
  }

  /// What kind of value it is, as messages say it. Never its text: the file may be another one than the user thinks.
  package var kind: String {
    if isNull { return "null" }
    switch value {
    case .list: return "a list"
    case .map: return "a map"
    case .scalar(let text, isPlain: true): return Double(text) == nil ? "this text" : "this number"
    case .scalar(_, isPlain: false): return "a quoted text"
    }
  }
}
