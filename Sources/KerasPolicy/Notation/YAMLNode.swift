/// A value in a YAML or JSON text that a user wrote, with the place where it stands.
package struct YAMLNode: Sendable {
  package indirect enum Value: Sendable {
    /// Plain text may be a number or a word of YAML's own; quoted text is text.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case map([(key: YAMLNode, value: YAMLNode)])
  }

  package let value: Value
  package let place: SourcePosition

  package init(_ value: Value, at place: SourcePosition) {
    self.value = value
    self.place = place
  }

  /// Whether this is what YAML writes for nothing at all.
  package var isNull: Bool {
    if case .scalar(let text, isPlain: true) = value {
      ["", "~", "null", "Null", "NULL"].contains(text)
    } else {
      false
    }
  }

  /// What it is, as a message says it.
  var words: String {
    if isNull { return "nothing" }
    switch value {
    case .list: return "a list"
    case .map: return "a map"
    case .scalar(let text, isPlain: true): return text
    case .scalar(let text, isPlain: false): return "the text \"\(text)\""
    }
  }
}

/// A place in a text: line and column, counted from 1.
package struct SourcePosition: Sendable, Hashable {
  package let line, column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// What is wrong with a text that a user wrote, and where.
package struct Diagnostic: Error, Sendable, Equatable {
  package let place: SourcePosition
  package let message: String

  package init(_ place: SourcePosition, _ message: String) {
    self.place = place
    self.message = message
  }
}

/// A text that a user wrote and that cannot be used, with all that is wrong in it.
public struct InvalidFile: Error, Sendable, CustomStringConvertible {
  /// The file, as the user gave it.
  public let path: String
  package let diagnostics: [Diagnostic]

  package init(_ path: String, _ diagnostics: [Diagnostic]) {
    self.path = path
    self.diagnostics = diagnostics.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }

  /// `model.expect.yml:3:5: …`, a line a mistake.
  public var description: String {
    diagnostics.map { "\(path):\($0.place.line):\($0.place.column): \($0.message)" }.joined(separator: "\n")
  }
}
