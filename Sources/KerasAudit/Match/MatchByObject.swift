import KerasModels
import KerasStores

extension Match {
  /// By object path, as Keras 3 and the `.weights.h5` of Keras 2.12 to 2.15 are read.
  static func byObject(
    _ expectation: ExpectedWeights, _ inventory: Inventory, _ mode: MatchMode, _ deadline: Deadline
  ) throws -> Match {
    let stored = StoredObjects(inventory)
    let scheme = stored.scheme
    let objects = ObjectPath.all(in: expectation).map { $0[scheme] }
    var match = at(objects, objects, expectation, inventory, stored)
    if mode == .name || mode == .order || mode == .auto && !match.isWhole {
      let alignment = ObjectAlignment(expectation, inventory, objects, mode)
      if let paths = alignment.paths { match = at(paths, objects, expectation, inventory, stored) }
    }
    if !match.missingLayers.isEmpty { try match.noteMoved(expectation, inventory, objects, deadline) }
    if mode == .auto { match.noteNames(expectation, inventory, objects) }
    return match
  }

  /// Takes from each layer's object what it asks for.
  ///
  /// - Parameter plain: where Keras would look for it.
  private static func at(
    _ objects: [String], _ plain: [String], _ expectation: ExpectedWeights, _ inventory: Inventory,
    _ stored: StoredObjects
  ) -> Match {
    var match = Match(expectation)
    var claimed = Set<Int>()
    for (index, weight) in expectation.weights.enumerated() {
      let tensors = weight.paths(below: objects[weight.layer]).compactMap { stored.place[$0] }
      match.tensor[index] = tensors.first
      match.sharedTensors += tensors.dropFirst()
      claimed.formUnion(tensors)
    }

    match.shareTensors()

    var owners: [String: Int] = [:]
    for (index, object) in objects.enumerated() where owners[object] == nil { owners[object] = index }
    match.noteMissing(expectation, plain)
    match.noteLeftOver(expectation, inventory, owners, claimed)
    match.noteRekeyed(expectation)
    match.noteDiffering(expectation, inventory)
    return match
  }

  /// Whether all is there in the right shapes.
  private var isWhole: Bool { missingLayers.isEmpty && missingWeights.isEmpty && differing.isEmpty }

  /// A layer that is missing here and too many there, with the same weights, is one that was moved.
  private mutating func noteMoved(
    _ expectation: ExpectedWeights, _ inventory: Inventory, _ plain: [String], _ deadline: Deadline
  ) throws {
    for (index, missing) in missingLayers.enumerated() {
      let wanted = WantedObject(missing.layer, expectation, plain)
      let place = try unexpectedLayers.firstIndex { name, tensors in
        try deadline.check()
        var object = StoredObject(name: name)
        for tensor in tensors.map({ inventory.tensors[$0] }) {
          object.tensors[String(tensor.path.dropFirst(name.count + 1))] = tensor.shape
        }
        return wanted.fits(object)
      }
      guard let place else { continue }
      let moved = unexpectedLayers.remove(at: place)
      missingLayers[index].likely = moved.name
      sharedTensors += moved.tensors
    }
  }

  /// Keras goes by paths, which count the layers of a class; the names that stand beside them tell what was swapped.
  private mutating func noteNames(_ expectation: ExpectedWeights, _ inventory: Inventory, _ objects: [String]) {
    if inventory.objectNames.isEmpty { return }
    var named: [Int: [(layer: Int, stored: String)]] = [:]
    for (index, layer) in expectation.layers.enumerated() where !layer.plan.isUnnamed && !layer.weights.isEmpty {
      guard let name = inventory.objectNames[objects[index]] else { continue }
      named[layer.parent ?? -1, default: []].append((index, name))
    }
    for (_, layers) in named.sorted(by: { $0.key < $1.key }) {
      let names = layers.map { (own: expectation.layers[$0.layer].plan.name, stored: $0.stored) }
      let permutationCycles = permutationCycles(names)
      permuted += permutationCycles.map { ring in ring.map { layers[$0].layer } }
      let inRings = Set(permutationCycles.flatMap(\.self))
      for index in layers.indices where names[index].own != names[index].stored && !inRings.contains(index) {
        if layers[index].layer < expectation.layers.count { renamed.append(layers[index]) }
      }
    }
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
  private mutating func noteMissing(_ expectation: ExpectedWeights, _ objects: [String]) {
    var next = 0
    for (index, layer) in expectation.layers.enumerated() where index >= next {
      let stored = layer.weights.filter { expectation.weights[$0].isStoredByItself }
      if !stored.isEmpty, stored.allSatisfy({ tensor[$0] == nil }) {
        missingLayers.append((index, objects[index], nil))
        next = max(index + 1, layer.inside.upperBound)
      } else {
        missingWeights += stored.filter { expectation.weights[$0].layer == index && tensor[$0] == nil }
      }
    }
  }

  /// A layer of which weights are there under other keys is not missing as a whole.
  private mutating func noteRekeyed(_ expectation: ExpectedWeights) {
    let held = Set(unexpectedWeights.map(\.layer))
    for missing in missingLayers where held.contains(missing.layer) {
      missingWeights += expectation.layers[missing.layer].weights.filter { expectation.weights[$0].isStoredByItself }
    }
    missingLayers.removeAll { held.contains($0.layer) }
  }

  /// What the file holds beyond what was asked for: a weight of a known object, a layer, or something else.
  private mutating func noteLeftOver(
    _ expectation: ExpectedWeights, _ inventory: Inventory, _ owners: [String: Int], _ claimed: Set<Int>
  ) {
    var layers: [(name: String, tensors: [Int])] = []
    var places: [String: Int] = [:]
    for (index, tensor) in inventory.tensors.enumerated() where !claimed.contains(index) {
      if inventory.otherOwner(of: tensor) != nil { continue }
      guard let object = tensor.path.variableOwner, !object.isEmpty else {
        unreferenced.append(index)
        continue
      }
      let owner = object.ancestors.lazy.compactMap { owners[$0] }.first
      if let owner, expectation.isOpen(owner) {
        unverifiedTensors[owner, default: []].append(index)
      } else if let owner, !expectation.layers[owner].plan.isModel {
        unexpectedWeights.append((owner, tensor.path.lastComponents, index))
      } else {
        let whole = object.ancestors.last { $0.isOfListedLayer && owners[$0] == nil }
        add(index, to: whole ?? object, &layers, &places)
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

  /// Whether it leads to an entry of a list of layers: `layers/dense`.
  fileprivate var isOfListedLayer: Bool { split(separator: "/").dropLast().last?.isListOfLayers ?? false }

  /// `vars/2` of a longer path.
  fileprivate var lastComponents: String { split(separator: "/").suffix(2).joined(separator: "/") }
}
