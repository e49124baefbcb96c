import Basics

/// A value under its key, on its way to a type: what is wrong is noted, and the rest is read all the same.
package struct YAMLValue {
  /// The keys that lead to it: `parameters.at_most`.
  package let name: String
  package let node: YAMLNode
  /// Where the key stands.
  package let place: SourcePosition

  package init(_ name: String, _ node: YAMLNode, at place: SourcePosition? = nil) {
    self.name = name
    self.node = node
    self.place = place ?? node.place
  }

  /// Notes that the value is not what belongs there.
  package func reject(_ wanted: String, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(
      Diagnostic(node.place, "\(name.isEmpty ? "the file" : name) must be \(wanted), not \(node.words)"))
  }

  package func text(_ diagnostics: inout [Diagnostic], _ wanted: String = "a text") -> String? {
    if case .scalar(let text, _) = node.value, !node.isNull { return text }
    reject(wanted, &diagnostics)
    return nil
  }

  package func integer(_ diagnostics: inout [Diagnostic], _ wanted: String = "a whole number") -> Int? {
    if let number = node.integer, number >= 0 { return number }
    reject(wanted, &diagnostics)
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

  package func list(_ diagnostics: inout [Diagnostic], _ wanted: String = "a list") -> [YAMLValue]? {
    if case .list(let nodes) = node.value { return nodes.map { YAMLValue(name, $0) } }
    reject(wanted, &diagnostics)
    return nil
  }

  /// Texts in a list, or one that stands for itself.
  package func texts(_ diagnostics: inout [Diagnostic], _ wanted: String) -> [String]? {
    if case .list(let nodes) = node.value { return nodes.compactMap { YAMLValue(name, $0).text(&diagnostics) } }
    return text(&diagnostics, wanted).map { [$0] }
  }

  /// The entries of a map in their order; where the keys are known, any other is a mistake.
  package func members(_ diagnostics: inout [Diagnostic], known: [String]? = nil) -> [(key: String, entry: YAMLValue)]?
  {
    guard case .map(let pairs) = node.value else {
      reject("a map", &diagnostics)
      return nil
    }
    return pairs.compactMap { key, value in
      guard case .scalar(let text, _) = key.value else {
        diagnostics.append(Diagnostic(key.place, "a key must be a text, not \(key.words)"))
        return nil
      }
      if let known, !known.contains(text) {
        let owner = name.isEmpty ? "" : " in \(name)"
        diagnostics.append(Diagnostic(key.place, text.unknownMessage("key", in: owner, among: known)))
        return nil
      }
      return (text, YAMLValue(name.isEmpty ? text : name + "." + text, value, at: key.place))
    }
  }
}

extension YAMLNode {
  /// The whole number that stands here plainly.
  var integer: Int? {
    if case .scalar(let text, isPlain: true) = value { Int(text.filter { $0 != "_" }) } else { nil }
  }
}
