/// A variable of an object that Keras loads once and that several layers own.
package struct SharedVariable: Hashable, Sendable {
  /// The object: where its first occurrence begins in the configuration's text.
  package let object: Int
  /// The position among the variables of the object.
  package let index: Int
}

extension Built {
  /// The same, made by an object that other layers own too. What an inner object states about itself takes precedence.
  package func shared(as object: Int) -> Built {
    var copy = self
    var index = 0
    copy.weights.setShared { weight in
      defer { index += 1 }
      return weight.sharedVariable ?? SharedVariable(object: object, index: index)
    }
    for child in copy.children.indices {
      copy.children[child].setShared { weight in
        defer { index += 1 }
        return weight.sharedVariable ?? SharedVariable(object: object, index: index)
      }
    }
    return copy
  }

  /// The same, made by an object that other layers own too, or by a layer that it owns under an attribute: variables
  /// differ by their paths, so that a part of the object shares them.
  package func shared(as object: Int, below attribute: String) -> Built {
    var copy = self, counts: [String: Int] = [:]
    copy.weights.setShared { weight in
      let name = weight.name.split(separator: "/").last.map(String.init) ?? weight.name
      let path = [attribute, weight.owner, name].filter { !$0.isEmpty }.joined(separator: "/")
      let count = counts[path, default: 0]
      counts[path] = count + 1
      return weight.sharedVariable ?? SharedVariable(object: object, index: "\(path)#\(count)".stableHash)
    }
    return copy
  }

  /// The same, with variables of a part that are those of another object, or of its part under an attribute.
  package func sharing(part: String, with object: Int, below attribute: String) -> Built {
    var copy = self
    copy.weights.setShared { weight in
      guard weight.owner == part || weight.owner.hasPrefix(part + "/") else { return weight.sharedVariable }
      let name = weight.name.split(separator: "/").last.map(String.init) ?? weight.name
      let inner = String(weight.owner.dropFirst(part.count).drop { $0 == "/" })
      let path = [attribute, inner, name].filter { !$0.isEmpty }.joined(separator: "/")
      return SharedVariable(object: object, index: "\(path)#0".stableHash)
    }
    return copy
  }

  /// The same, made by a copy of the object, which shares nothing with it.
  func copied() -> Built {
    var copy = self
    copy.weights.setShared { _ in nil }
    for child in copy.children.indices { copy.children[child].setShared { _ in nil } }
    return copy
  }
}

extension String {
  /// A number that is the same in every run.
  fileprivate var stableHash: Int {
    Int(truncatingIfNeeded: utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })
  }
}

extension [Weight] {
  fileprivate mutating func setShared(_ variable: (Weight) -> SharedVariable?) {
    for index in indices { self[index].sharedVariable = variable(self[index]) }
  }
}

extension LayerPlan {
  fileprivate mutating func setShared(_ variable: (Weight) -> SharedVariable?) {
    weights.setShared(variable)
    for index in children.indices { children[index].setShared(variable) }
  }
}
