import Basics
import KerasLayers
import KerasModels
import KerasStores

extension Match {
  /// Matches by object path, as Keras 3 reads its files and Keras 2.12 to 2.15 their `.weights.h5`.
  static func byObject(
    _ expected: ExpectedWeights, _ inventory: Inventory, _ mode: MatchMode, isSeparate: Bool, _ deadline: Deadline
  ) throws -> Match {
    let stored = StoredPaths(inventory)
    let objects = stored.objects(of: expected, inventory, isSeparate: isSeparate)
    var match = at(objects, ownPaths: objects, expected, inventory, stored)
    if mode == .name || mode == .order || mode == .auto && match.hasFaults {
      let alignment = ObjectAlignment(expected, inventory, objects, mode)
      if let paths = alignment.paths {
        let aligned = at(paths, ownPaths: objects, expected, inventory, stored)
        // Nothing else explains why a layer is stored where Keras does not look for it.
        let isMoved = mode == .auto && match.layers.contains(where: \.isMissing) && aligned.isComplete
        if !isMoved { match = aligned }
      }
    }
    match.objects = objects
    try match.findMovedLayers(expected, inventory, objects, deadline)
    if mode == .auto { match.compareNames(expected, inventory, objects) }
    return match
  }

  /// Matches the weights of each layer with the tensors of an object.
  ///
  /// - Parameter ownPaths: the paths at which Keras looks for the layers.
  private static func at(
    _ objects: IDArray<LayerID, TensorPath>, ownPaths: IDArray<LayerID, TensorPath>, _ expected: ExpectedWeights,
    _ inventory: Inventory, _ stored: StoredPaths
  ) -> Match {
    var match = Match(expected)
    var claimed = Set<TensorID>()
    // Keras saves a variable once, at the first of its layers.
    var variables = IDArray<WeightID, TensorID?>(repeating: nil, count: expected.weights.count)
    for (id, variable) in zip(expected.weights.indices, expected.shared.first) where variables[variable] == nil {
      let weight = expected.weights[id]
      let paths = weight.paths(below: objects[weight.layer])
      let tensors = paths.compactMap { stored.tensors[$0] }
      // Keras reads every copy.
      let tensor = tensors.first { !weight.weight.accepts(shape: inventory[$0].shape) } ?? tensors.first
      let isComplete = !weight.weight.isSavedByEachOwner || tensors.count == paths.count
      variables[variable] = isComplete ? tensor : nil
      match.sharedTensors += tensors.filter { !isComplete || $0 != tensor }
      claimed.formUnion(tensors)
    }
    for (id, variable) in zip(expected.weights.indices, expected.shared.first) {
      if let tensor = variables[variable] { match.weights[id] = .stored(tensor) }
    }

    let owners = Dictionary(zip(objects, objects.indices)) { first, _ in first }
    match.markMissing(expected, ownPaths)
    match.collectUnexpected(expected, inventory, owners, claimed)
    match.markRenumbered(expected)
    match.markDifferingShapes(expected, inventory)
    return match
  }

  private var hasFaults: Bool {
    weights.contains { $0.isMissing || $0.isDiffering } || layers.contains(where: \.isMissing)
  }

  /// Whether every weight has its tensor, and every tensor its weight.
  private var isComplete: Bool { !hasFaults && unexpectedWeights.isEmpty && unexpectedLayers.isEmpty }

  /// Marks what has no tensor. A layer without any is one fault, not one for each of its weights or descendants.
  private mutating func markMissing(_ expected: ExpectedWeights, _ ownPaths: IDArray<LayerID, TensorPath>) {
    var next = LayerID(index: 0)
    for id in expected.layers.indices where id >= next {
      let layer = expected.layers[id]
      let saved = layer.weights.filter { expected.weights[$0].isStoredSeparately }
      if !saved.isEmpty, saved.allSatisfy({ weights[$0].tensor == nil }) {
        layers[id].contents = .missing(location: ownPaths[id].text, likely: nil)
        next = layer.descendants.upperBound
      } else {
        for weight in saved where expected.weights[weight].layer == id && weights[weight].tensor == nil {
          weights[weight] = .missing(likely: nil)
        }
      }
    }
  }

  /// Marks the weights of a layer as missing, rather than the layer, if its object has weights under other keys.
  private mutating func markRenumbered(_ expected: ExpectedWeights) {
    for id in Set(unexpectedWeights.map(\.layer)) where layers[id].isMissing {
      layers[id].contents = .matched
      for weight in expected.layers[id].weights where expected.weights[weight].isStoredSeparately {
        weights[weight] = .missing(likely: nil)
      }
    }
  }

  /// Collects the tensors that no weight was matched with: weights of an expected layer, unexpected layers, other data.
  private mutating func collectUnexpected(
    _ expected: ExpectedWeights, _ inventory: Inventory, _ owners: [TensorPath: LayerID], _ claimed: Set<TensorID>
  ) {
    var positions: [TensorPath: Int] = [:]
    for id in inventory.tensorIDs where !claimed.contains(id) {
      let tensor = inventory[id]
      if inventory.otherOwner(of: tensor) != nil { continue }
      guard let object = tensor.path.variableOwner else {
        unreferenced.append(id)
        continue
      }
      let owner = object.selfAndAncestors.lazy.compactMap { owners[$0] }.first
      if let owner, expected.hasUnknownWeights(owner) {
        layers[owner].unverifiedTensors.append(id)
      } else if let owner, ObjectFallback.ignoresStored(expected.layers[owner].plan.className, reader: expected.writer)
      {
        sharedTensors.append(id)
      } else if let owner, !expected.layers[owner].plan.isModel {
        unexpectedWeights.append(.init(layer: owner, name: tensor.path.lastTwoComponents, tensor: id))
      } else {
        let name = object.selfAndAncestors.filter { $0.isInLayerList && owners[$0] == nil }.last ?? object
        if let position = positions[name] {
          unexpectedLayers[position].tensors.append(id)
        } else {
          positions[name] = unexpectedLayers.count
          unexpectedLayers.append(.init(name: name.text, tensors: [id]))
        }
      }
    }
  }

  /// Recognises a missing layer and an unexpected one with the same weights as one layer that was moved.
  private mutating func findMovedLayers(
    _ expected: ExpectedWeights, _ inventory: Inventory, _ ownPaths: IDArray<LayerID, TensorPath>, _ deadline: Deadline
  ) throws {
    for id in layers.indices {
      guard case .missing(let location, _) = layers[id].contents else { continue }
      let wanted = ExpectedObject(id, expected, ownPaths)
      let position = try unexpectedLayers.firstIndex { layer in
        try deadline.check()
        let path = TensorPath(layer.name)
        var object = StoredObject(path: path)
        for tensor in layer.tensors.map({ inventory[$0] }) {
          object.shapes[tensor.path.relative(to: path).map { TensorPath(String($0)) } ?? tensor.path] = tensor.shape
        }
        return wanted.fits(object)
      }
      guard let position else { continue }
      let moved = unexpectedLayers.remove(at: position)
      layers[id].contents = .missing(location: location, likely: moved.name)
      sharedTensors += moved.tensors
    }
  }

  /// Compares the layer names that Keras notes on objects with the expected ones: paths only count the layers of a
  /// class, so names alone show that layers were permuted.
  private mutating func compareNames(
    _ expected: ExpectedWeights, _ inventory: Inventory, _ objects: IDArray<LayerID, TensorPath>
  ) {
    if inventory.objectNames.isEmpty { return }
    var labelsByModel: [LayerID?: [(layer: LayerID, stored: String)]] = [:]
    for id in expected.layers.indices {
      let layer = expected.layers[id]
      guard !layer.plan.isUnnamed, !layer.weights.isEmpty, let label = inventory.objectNames[objects[id]] else {
        continue
      }
      labelsByModel[layer.parent, default: []].append((id, label))
    }
    for model in [nil] + layers.indices.map(Optional.some) {
      guard let labels = labelsByModel[model] else { continue }
      let names = labels.map { (own: expected.layers[$0.layer].plan.name, stored: $0.stored) }
      let cycles = KerasAudit.permutationCycles(names.map { (own: Name($0.own), stored: Name($0.stored)) })
      permutationCycles += cycles.map { cycle in cycle.map { labels[$0].layer } }
      let permuted = Set(cycles.joined())
      for index in labels.indices
      where !names[index].own.isIdentical(to: names[index].stored) && !permuted.contains(index) {
        layers[labels[index].layer].storedName = labels[index].stored
      }
    }
  }
}

/// The tensors of a file by their path.
struct StoredPaths {
  let tensors: [TensorPath: TensorID]
  /// The name under which the file lists the layers of the model.
  private let list: Substring

  init(_ inventory: Inventory) {
    tensors = Dictionary(
      inventory.tensorIDs.map { (inventory[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    let dependencies = "_layer_checkpoint_dependencies"
    list = inventory.tensors.contains { $0.path.hasPrefix(dependencies + "/") } ? dependencies[...] : "layers"
  }

  /// The path of each layer's object, by the layout that leads most weights to a tensor of their shape.
  func objects(
    of expected: ExpectedWeights, _ inventory: Inventory, isSeparate: Bool
  ) -> IDArray<LayerID, TensorPath> {
    let layouts = ObjectLayout.candidates(list: list, writer: expected.writer, isSeparate: isSeparate)
    let objects = Set(
      layouts.contains { $0.numbering == .weightsTwice } ? tensors.keys.flatMap(\.selfAndAncestors) : [])
    let first = layouts[0].paths(in: expected, hasTensors: objects.contains)
    // Without repeated layers, layouts that differ in nothing else lead to the same paths.
    let repeats = expected.shared.first.indices.contains { expected.shared.first[$0] != $0 }
    let others = layouts.dropFirst().filter {
      repeats || $0.numbering == .weightsTwice || layouts[0].numbering == .weightsTwice
    }
    if others.isEmpty { return first }
    var best = (objects: first, fits: fitCount(first, expected, inventory))
    for layout in others {
      let paths = layout.paths(in: expected, hasTensors: objects.contains)
      let fits = fitCount(paths, expected, inventory)
      if fits > best.fits { best = (paths, fits) }
    }
    return best.objects
  }

  /// The number of weights that have a tensor of their shape at their path.
  private func fitCount(
    _ objects: IDArray<LayerID, TensorPath>, _ expected: ExpectedWeights, _ inventory: Inventory
  ) -> Int {
    expected.weights.count { weight in
      weight.paths(below: objects[weight.layer]).contains { path in
        tensors[path].map { weight.weight.accepts(shape: inventory[$0].shape) } ?? false
      }
    }
  }
}

extension TensorPath {
  /// `layers/dense` for `layers/dense/vars/0`; nil for a path that is not the variable of an object.
  fileprivate var variableOwner: TensorPath? {
    guard let group = parent, group.name == "vars" else { return nil }
    return group.parent
  }

  /// Whether it is an entry of a list of layers: `layers/dense`.
  fileprivate var isInLayerList: Bool { parent?.name.isLayerList ?? false }

  /// `vars/2` of a longer path.
  fileprivate var lastTwoComponents: String { components.suffix(2).joined(separator: "/") }
}
