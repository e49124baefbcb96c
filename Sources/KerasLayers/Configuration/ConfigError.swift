/// An error in a configuration: a key is missing, or its value has the wrong type or is not allowed.
package struct ConfigError: Error, Sendable {
  /// The path of the key: `config.layers[3].config.filters`.
  package let path: JSONPath
  /// What is wrong with the value, as a predicate after the key's name: `is missing`, `must be at least 1, is 0`.
  package let problem: String

  package init(path: JSONPath, problem: String) {
    self.path = path
    self.problem = problem
  }
}

/// A layer does not accept its input: a window is larger than the input, or sizes do not match.
package struct IncompatibleShapes: Error, Sendable {
  /// One sentence with the shapes.
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}
