/// A position in a text: line and column, counted from 1.
package struct SourcePosition: Sendable, Hashable {
  package let line, column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// An error in a file that a user wrote.
package struct Diagnostic: Error, Sendable, Equatable {
  package let position: SourcePosition
  package let message: String

  package init(_ position: SourcePosition, _ message: String) {
    self.position = position
    self.message = message
  }
}

/// A file that a user wrote and that is invalid, with every error in it.
public struct InvalidFile: Error, Sendable, CustomStringConvertible {
  /// The file, as the user gave it.
  public let path: String
  package let diagnostics: [Diagnostic]

  package init(_ path: String, _ diagnostics: [Diagnostic]) {
    self.path = path
    self.diagnostics = diagnostics.sorted {
      ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
    }
  }

  /// One error per line: `model.expect.yml:3:5: …`.
  public var description: String {
    diagnostics.map { "\(path):\($0.position.line):\($0.position.column): \($0.message)" }.joined(separator: "\n")
  }
}
