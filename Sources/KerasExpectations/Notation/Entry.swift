/// A value under its key, on its way to a type: what is wrong is noted, and the rest is read all the same.
package struct Entry {
  /// The keys that lead to it: `parameters.at_most`.
  package let name: String
  package let node: Node
  /// Where the key stands.
  package let place: Place

  package init(_ name: String, _ node: Node, at place: Place? = nil) {
    self.name = name
    self.node = node
    self.place = place ?? node.place
  }

  /// Notes that the value is not what belongs there.
  package func reject(_ wanted: String, _ mistakes: inout [Mistake]) {
    mistakes.append(Mistake(node.place, "\(name.isEmpty ? "the file" : name) must be \(wanted), not \(node.words)"))
  }

  package func text(_ mistakes: inout [Mistake], _ wanted: String = "a text") -> String? {
    if case .scalar(let text, _) = node.value, !node.isNull { return text }
    reject(wanted, &mistakes)
    return nil
  }

  package func integer(_ mistakes: inout [Mistake], _ wanted: String = "a whole number") -> Int? {
    if let number = node.integer, number >= 0 { return number }
    reject(wanted, &mistakes)
    return nil
  }

  package func bool(_ mistakes: inout [Mistake]) -> Bool? {
    if case .scalar(let text, isPlain: true) = node.value {
      if ["true", "True", "TRUE"].contains(text) { return true }
      if ["false", "False", "FALSE"].contains(text) { return false }
    }
    reject("true or false", &mistakes)
    return nil
  }

  package func list(_ mistakes: inout [Mistake], _ wanted: String = "a list") -> [Entry]? {
    if case .list(let nodes) = node.value { return nodes.map { Entry(name, $0) } }
    reject(wanted, &mistakes)
    return nil
  }

  /// Texts in a list, or one that stands for itself.
  package func texts(_ mistakes: inout [Mistake], _ wanted: String) -> [String]? {
    if case .list(let nodes) = node.value { return nodes.compactMap { Entry(name, $0).text(&mistakes) } }
    return text(&mistakes, wanted).map { [$0] }
  }

  /// The entries of a map in their order; where the keys are known, any other is a mistake.
  package func members(_ mistakes: inout [Mistake], known: [String]? = nil) -> [(key: String, entry: Entry)]? {
    guard case .map(let pairs) = node.value else {
      reject("a map", &mistakes)
      return nil
    }
    return pairs.compactMap { key, value in
      guard case .scalar(let text, _) = key.value else {
        mistakes.append(Mistake(key.place, "a key must be a text, not \(key.words)"))
        return nil
      }
      if let known, !known.contains(text) {
        let owner = name.isEmpty ? "no key" : "no key of \(name)"
        mistakes.append(Mistake(key.place, "\(owner) is called \(text)\(text.nearest(among: known).asQuestion)"))
        return nil
      }
      return (text, Entry(name.isEmpty ? text : name + "." + text, value, at: key.place))
    }
  }
}

extension Node {
  /// The whole number that stands here plainly.
  var integer: Int? {
    if case .scalar(let text, isPlain: true) = value { Int(text.filter { $0 != "_" }) } else { nil }
  }
}
