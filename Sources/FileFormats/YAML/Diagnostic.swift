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
