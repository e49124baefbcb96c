import KerasLayers

/// The layers of a configuration that have been built and need not be built again for another name.
///
/// Models repeat their layers: one that has the class, the configuration and the inputs of an earlier one has the same
/// outputs and weights. Layers in which anything was found are built, and checked, one by one.
struct BuiltLayers {
  /// What is quick to compare.
  private struct Key: Hashable {
    /// The bytes of the configuration without the name.
    let length: Int
    let rank: Int
    let lastSize: Int?
  }

  private final class Entry {
    let layer: SerializedObject
    let inputs: [Shape]
    let isList: Bool
    let built: Built

    init(_ layer: SerializedObject, _ inputs: [Shape], isList: Bool, _ built: Built) {
      (self.layer, self.inputs, self.isList, self.built) = (layer, inputs, isList, built)
    }
  }

  private var entries: [Key: [Entry]] = [:]
  /// So many layers of one key are compared.
  private static let mostCandidates = 8

  /// The outputs and weights of a layer; nil if no layer like it has been built.
  func built(like layer: SerializedObject, _ call: Call) -> Built? {
    guard !entries.isEmpty, let isList = call.isOfOneList, let key = Self.key(layer, call),
      let entry = entries[key]?.first(where: { entry in
        entry.isList == isList && entry.inputs.haveSameSizes(as: call.inputs) && layer.readsSame(as: entry.layer)
      })
    else { return nil }
    var built = entry.built
    built.name = layer.config.optionalIfTyped("name", as: String.self)
    return built
  }

  /// Keeps what a layer was built to, if nothing but its class, its configuration and its inputs matters.
  mutating func keep(_ built: Built, of layer: SerializedObject, _ call: Call) {
    guard built.children.isEmpty, built.weights.allSatisfy({ $0.creatorClass == layer.className }),
      let isList = call.isOfOneList, !layer.isOperation, !layer.hasPoliciesByName, let key = Self.key(layer, call),
      entries[key]?.count ?? 0 < Self.mostCandidates
    else { return }
    entries[key, default: []].append(Entry(layer, call.inputs, isList: isList, built))
  }

  private static func key(_ layer: SerializedObject, _ call: Call) -> Key? {
    guard let config = layer.config.source, let input = call.inputs.first?.dims else { return nil }
    return Key(
      length: config.range.count - (config["name"]?.range.count ?? 0), rank: input.count, lastSize: input.last?.value)
  }
}

extension SerializedObject {
  /// Whether an object states all that another one does, but for its name and its calls.
  fileprivate func readsSame(as other: SerializedObject) -> Bool {
    guard let source, let theirs = other.source, let config = config.source, let otherConfig = other.config.source
    else { return false }
    return config.readsSame(as: otherConfig, except: ["name"])
      && source.readsSame(as: theirs, except: ["name", "config", "inbound_nodes"])
  }

  /// Whether its policy lists the policies of layers by their names.
  fileprivate var hasPoliciesByName: Bool { config.source?["dtype"]?["class_name"]?.isText("DTypePolicyMap") ?? false }
}

extension Call {
  /// Whether it is one list of tensors, false for one tensor; nil for any other call, and for a tensor that is a size.
  fileprivate var isOfOneList: Bool? {
    guard keywords.isEmpty, positional.count == 1, inputs.allSatisfy({ $0.isPlain }) else { return nil }
    switch positional[0] {
    case .tensor: return false
    case .list(let items):
      for item in items { guard case .tensor = item else { return nil } }
      return true
    default: return nil
    }
  }
}

extension [Shape] {
  fileprivate func haveSameSizes(as other: [Shape]) -> Bool {
    count == other.count
      && indices.allSatisfy { index in
        guard let own = self[index].dims, let theirs = other[index].dims, own.count == theirs.count else {
          return false
        }
        return own.indices.allSatisfy { own[$0].value == theirs[$0].value }
      }
  }
}
