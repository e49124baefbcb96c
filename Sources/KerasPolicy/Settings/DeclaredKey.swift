import Basics
import KerasAudit

/// A configuration key that a declaration of a custom layer class uses.
struct DeclaredKey: Sendable {
  let className: String
  let key: String
  let position: SourcePosition
  /// Whether the key only decides if a weight exists (`when`): then a layer may lack it.
  let isCondition: Bool

  /// Every key in a declaration of a class.
  static func all(in declaration: YAMLNode, of className: String) -> [DeclaredKey] {
    declaration.members.flatMap { key, value in
      key != "weights"
        ? all(inSizes: value, className)
        : value.members.flatMap { _, weight in
          guard case .map = weight.value else { return all(inSizes: weight, className) }
          return weight.members.flatMap { key, value in
            switch key {
            case "shape": all(inSizes: value, className)
            case "when": all(inSizes: value, className, isCondition: true)
            default: [DeclaredKey]()
            }
          }
        }
    }
  }

  private static func all(inSizes node: YAMLNode, _ className: String, isCondition: Bool = false) -> [DeclaredKey] {
    switch node.value {
    case .list(let nodes): return nodes.flatMap { all(inSizes: $0, className, isCondition: isCondition) }
    case .map: return []
    case .scalar(let text, let isPlain):
      let letters = Array(text.utf8)
      var keys: [DeclaredKey] = [], index = 0
      while index < letters.count {
        let word = letters[index...].prefix { $0.isWordCharacter }
        if let first = word.first, !(48...57 ~= first) {
          let key = String(decoding: word, as: UTF8.self)
          let column = node.position.column + index + (isPlain ? 0 : 1)
          if isCondition || !["input", "inputs", "batch", "null", "None"].contains(key) {
            keys.append(
              DeclaredKey(
                className: className, key: key,
                position: SourcePosition(line: node.position.line, column: column), isCondition: isCondition))
          }
        }
        index += max(1, word.count)
      }
      return keys
    }
  }
}

extension YAMLNode {
  fileprivate var members: [(key: String, value: YAMLNode)] {
    guard case .map(let pairs) = value else { return [] }
    return pairs.compactMap { key, value in
      if case .scalar(let text, _) = key.value { (text, value) } else { nil }
    }
  }
}

extension UInt8 {
  fileprivate var isWordCharacter: Bool {
    48...57 ~= self || 65...90 ~= self || 97...122 ~= self || self == UInt8(ascii: "_")
  }
}

extension Settings {
  /// Checks that the layers of a model have the configuration keys that the declarations of their classes use.
  ///
  /// - Throws: `InvalidFile` for each key that no layer of its class has: it is misspelt.
  public func checkDeclarations(against report: Report) throws(InvalidFile) {
    let diagnostics = declaredKeys.compactMap { declared -> Diagnostic? in
      guard let keys = report.declaredKeys[declared.className], !keys.contains(declared.key) else { return nil }
      let similar = declared.key.nearest(among: keys.sorted())
      if declared.isCondition, similar.isEmpty { return nil }
      return Diagnostic(
        declared.position,
        "no layer of the class '\(declared.className)' has the key '\(declared.key)'\(similar.didYouMean)")
    }
    if !diagnostics.isEmpty { throw InvalidFile(path ?? "", diagnostics) }
  }
}
