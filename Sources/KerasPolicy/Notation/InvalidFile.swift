import FileFormats

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
