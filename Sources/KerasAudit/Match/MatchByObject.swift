import KerasStores

extension Match {
  /// By object path, as Keras 3 and the `.weights.h5` of Keras 2.12 to 2.15 are read.
  static func byObject(_ expectation: Expectation, _ inventory: Inventory) -> Match {
    var match = Match(expectation)
    let stored = StoredObjects(inventory)
    let scheme = stored.scheme
    let objects = ObjectPath.all(in: expectation).map { $0[scheme] }
    var claimed = Set<Int>()

    for (index, weight) in expectation.weights.enumerated() {
      let tensors = weight.paths(below: objects[weight.layer]).compactMap { stored.place[$0] }
      match.tensor[index] = tensors.first
      match.spare += tensors.dropFirst()
      claimed.formUnion(tensors)
    }

    match.shareTensors()

    var owners: [String: Int] = [:]
    for (index, object) in objects.enumerated() where owners[object] == nil { owners[object] = index }
    match.noteMissing(expectation, objects)
    match.noteLeftOver(expectation, inventory, owners, claimed)
    return match
  }

  /// A variable that stands in several places is stored in one of them.
  private mutating func shareTensors() {
    let own = tensor
    shared.separate { own[$0] != nil }
    var places: [Int: Int] = [:]
    for (id, first) in shared.first.enumerated() { places[first] = places[first] ?? own[id] }
    for (id, first) in shared.first.enumerated() { tensor[id] = own[id] ?? places[first] }
  }

  /// A layer of which nothing is there is one fault, not one for each of its weights or of the layers inside it.
  private mutating func noteMissing(_ expectation: Expectation, _ objects: [String]) {
    var next = 0
    for (index, layer) in expectation.layers.enumerated() where index >= next {
      let stored = layer.weights.filter { expectation.weights[$0].isStoredByItself }
      if !stored.isEmpty, stored.allSatisfy({ tensor[$0] == nil }) {
        missingLayers.append((index, objects[index]))
        next = layer.inside.upperBound
      } else {
        missingWeights += stored.filter { expectation.weights[$0].layer == index && tensor[$0] == nil }
      }
    }
  }

  /// What the file holds beyond what was asked for: a weight of a known object, a layer, or something else.
  private mutating func noteLeftOver(
    _ expectation: Expectation, _ inventory: Inventory, _ owners: [String: Int], _ claimed: Set<Int>
  ) {
    var layers: [(name: String, tensors: [Int])] = []
    var places: [String: Int] = [:]
    for (index, tensor) in inventory.tensors.enumerated() where !claimed.contains(index) {
      if inventory.otherOwner(of: tensor) != nil { continue }
      let object = tensor.path.variableOwner
      guard let object, let owner = object.ancestors.lazy.compactMap({ owners[$0] }).first else {
        guard let object, !object.isEmpty else {
          unreferenced.append(index)
          continue
        }
        add(index, to: object, &layers, &places)
        continue
      }
      if expectation.isOpen(owner) {
        adopted[owner, default: []].append(index)
        continue
      }
      if expectation.layers[owner].plan.isModel {
        add(index, to: object, &layers, &places)
      } else {
        unexpectedWeights.append((owner, tensor.path.lastComponents, index))
      }
    }
    unexpectedLayers += layers
  }

  private func add(
    _ tensor: Int, to object: String, _ layers: inout [(name: String, tensors: [Int])], _ places: inout [String: Int]
  ) {
    if let place = places[object] {
      layers[place].tensors.append(tensor)
    } else {
      places[object] = layers.count
      layers.append((object, [tensor]))
    }
  }
}

/// The tensors of a file by their path.
private struct StoredObjects {
  let place: [String: Int]
  let scheme: ObjectPath.Scheme

  init(_ inventory: Inventory) {
    place = Dictionary(
      inventory.tensors.indices.map { (inventory.tensors[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    let isOld = inventory.tensors.contains { $0.path.hasPrefix("_layer_checkpoint_dependencies/") }
    scheme = isOld ? .dependencies : .layers
  }
}

extension String {
  /// `layers/dense` for `layers/dense/vars/0`; nil for a path that holds no variable.
  fileprivate var variableOwner: String? {
    let parts = split(separator: "/")
    guard parts.count >= 2, parts[parts.count - 2] == "vars" else { return nil }
    return parts.dropLast(2).joined(separator: "/")
  }

  /// The path itself and all that lead to it, the longest first.
  fileprivate var ancestors: [String] {
    let parts = split(separator: "/")
    return (0..<parts.count).map { parts.dropLast($0).joined(separator: "/") }
  }

  /// `vars/2` of a longer path.
  fileprivate var lastComponents: String { split(separator: "/").suffix(2).joined(separator: "/") }
}
