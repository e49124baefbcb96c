import Basics

/// A value in a YAML file and the keys that lead to it.
///
/// Each reader returns the value as one type. If it has another type, the reader appends a diagnostic and returns nil.
package struct YAMLValue {
  /// The keys that lead to it: `parameters.at_most`; empty for the whole file.
  package let path: String
  package let node: YAMLNode
  /// The position of its key.
  package let position: SourcePosition

  package init(_ path: String, _ node: YAMLNode, at position: SourcePosition? = nil) {
    self.path = path
    self.node = node
    self.position = position ?? node.position
  }

  /// Appends a diagnostic: the value is not what is expected.
  package func reject(_ expected: String, _ diagnostics: inout [Diagnostic]) {
    let name = path.isEmpty ? "the file" : path
    diagnostics.append(Diagnostic(node.position, "\(name) must be \(expected), not \(node.kind)"))
  }

  /// Appends a diagnostic: a required key is missing.
  package func rejectMissing(_ key: String, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(Diagnostic(node.position, "\(path) needs the key '\(key)'"))
  }

  package func text(_ diagnostics: inout [Diagnostic], _ expected: String = "a text") -> String? {
    if case .scalar(let text, _) = node.value, !node.isNull { return text }
    reject(expected, &diagnostics)
    return nil
  }

  /// A whole number that is not negative.
  package func integer(_ diagnostics: inout [Diagnostic], _ expected: String = "a whole number") -> Int? {
    if let number = node.integer, number >= 0 { return number }
    reject(expected, &diagnostics)
    return nil
  }

  package func bool(_ diagnostics: inout [Diagnostic]) -> Bool? {
    if case .scalar(let text, isPlain: true) = node.value {
      if ["true", "True", "TRUE"].contains(text) { return true }
      if ["false", "False", "FALSE"].contains(text) { return false }
    }
    reject("true or false", &diagnostics)
    return nil
  }

  package func list(_ diagnostics: inout [Diagnostic], _ expected: String = "a list") -> [YAMLValue]? {
    if case .list(let nodes) = node.value { return nodes.map { YAMLValue(path, $0) } }
    reject(expected, &diagnostics)
    return nil
  }

  /// The texts of a list, or a single text.
  package func texts(_ diagnostics: inout [Diagnostic], _ expected: String) -> [String]? {
    if case .list(let nodes) = node.value { return nodes.compactMap { YAMLValue(path, $0).text(&diagnostics) } }
    return text(&diagnostics, expected).map { [$0] }
  }

  /// The members of a map in their order.
  ///
  /// - Parameter known: the valid keys; nil if every key is valid.
  package func members(_ diagnostics: inout [Diagnostic], known: [String]? = nil) -> [(key: String, value: YAMLValue)]?
  {
    guard case .map(let pairs) = node.value else {
      reject("a map", &diagnostics)
      return nil
    }
    return pairs.compactMap { key, value in
      guard case .scalar(let text, _) = key.value else {
        diagnostics.append(Diagnostic(key.position, "a key must be a text, not \(key.kind)"))
        return nil
      }
      if let known, !known.contains(text) {
        let owner = path.isEmpty ? "" : " in \(path)"
        diagnostics.append(Diagnostic(key.position, text.unknownMessageOfFile("key", in: owner, among: known)))
        return nil
      }
      return (text, YAMLValue(path.isEmpty ? text : path + "." + text, value, at: key.position))
    }
  }
}
