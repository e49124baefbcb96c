import Basics
import KerasLayers
import KerasStores

/// The objects in which a file stores the layers of a model if their own object paths lead to something else.
///
/// A path counts the layers of a class, so one layer more or less shifts all that follow. Within each model the layers
/// of a class are therefore compared with the objects of that class, by name or by the longest common subsequence of
/// equal shapes. The result is used if more layers fit.
struct ObjectAlignment {
  /// The path of each layer's object; one that does not exist for a layer without an object. Nil if the layers' own
  /// paths fit best.
  private(set) var paths: IDArray<LayerID, TensorPath>?

  init(
    _ expected: ExpectedWeights, _ inventory: Inventory, _ ownPaths: IDArray<LayerID, TensorPath>, _ mode: MatchMode
  ) {
    let stored = StoredLayerLists(inventory)
    var resolved = ownPaths
    var hasChanged = false
    // A model precedes its layers, so its own object is known before theirs are looked for.
    for model in [nil] + expected.layers.indices.filter({ expected.layers[$0].isContainer }) {
      let children = expected.children(of: model)
      if let model {
        for layer in children {
          guard let path = ownPaths[layer].relative(to: ownPaths[model]) else { continue }
          resolved[layer] = resolved[model].appending(path)
        }
      }
      let layersWithWeights = children.filter { layer in
        expected.layers[layer].weights.contains { expected.weights[$0].isStoredSeparately }
      }
      for (kind, layers) in Dictionary(grouping: layersWithWeights, by: { ObjectKind(resolved[$0]) }) {
        let objects = stored.objects[kind.list, default: []].filter { $0.path.name.withoutCounter == kind.name }
        let wanted = layers.map { ExpectedObject($0, expected, ownPaths) }
        guard let partners = Self.partners(layers, wanted, objects, resolved, expected, mode) else { continue }
        hasChanged = true
        for (position, layer) in layers.enumerated() {
          // A name that no object can have, so that nothing is found for the layer at another one's path.
          resolved[layer] = partners[position].map { objects[$0].path } ?? kind.list.appending("\0\(layer.index)")
        }
      }
    }
    paths = hasChanged ? resolved : nil
  }

  /// For each layer of a class the position of its object; nil if nothing is better than the layers' own paths.
  private static func partners(
    _ layers: [LayerID], _ wanted: [ExpectedObject], _ objects: [StoredObject], _ paths: IDArray<LayerID, TensorPath>,
    _ expected: ExpectedWeights, _ mode: MatchMode
  ) -> [Int?]? {
    let labels = objects.positions { $0.label.map { Name($0) } }, objectPaths = objects.positions { $0.path }
    let byName = layers.map { labels[Name(expected.layers[$0].plan.name)] }
    if mode == .name { return byName }
    if mode == .order { return layers.indices.map { objects.indices.contains($0) ? $0 : nil } }

    func fitCount(_ partners: [Int?]) -> Int {
      zip(wanted, partners).count { wanted, partner in partner.map { wanted.fits(objects[$0]) } ?? false }
    }
    let byPath = layers.map { objectPaths[paths[$0]] }
    let count = fitCount(byPath)
    if count == layers.count { return nil }
    let areAllNamed = byName.allSatisfy { $0 != nil } && Set(byName).count == byName.count
    if areAllNamed, fitCount(byName) > count { return byName }
    if arePermuted(wanted, objects) { return nil }
    let pairs = SequenceAlignment.longestCommonSubsequence(layers.count, objects.count) {
      wanted[$0].fits(objects[$1])
    }
    guard pairs.count > count else { return nil }
    var partners = [Int?](repeating: nil, count: layers.count)
    for (layer, object) in pairs { partners[layer] = object }
    return partners
  }

  /// Whether each layer finds what it needs at the path of another one, which is a fault of its own.
  private static func arePermuted(_ wanted: [ExpectedObject], _ objects: [StoredObject]) -> Bool {
    guard wanted.count == objects.count, wanted.count <= 64 else { return false }
    var free = objects
    return wanted.allSatisfy { wanted in
      guard let position = free.firstIndex(where: wanted.fits) else { return false }
      free.remove(at: position)
      return true
    }
  }
}

/// The weights that a layer needs, by the path below its object.
struct ExpectedObject {
  private let weights: [(paths: [TensorPath], weight: KerasLayers.Weight)]

  init(_ layer: LayerID, _ expected: ExpectedWeights, _ objects: IDArray<LayerID, TensorPath>) {
    let object = objects[layer]
    weights = expected.layers[layer].weights.filter { expected.weights[$0].isStoredSeparately }.map { id in
      let weight = expected.weights[id]
      let paths = weight.paths(below: objects[weight.layer]).map { path in
        path.relative(to: object).map { TensorPath(String($0)) } ?? path
      }
      return (paths, weight.weight)
    }
  }

  func fits(_ object: StoredObject) -> Bool {
    weights.count == object.shapes.count
      && weights.allSatisfy { paths, weight in
        paths.contains { object.shapes[$0].map { weight.accepts(shape: $0) } ?? false }
      }
  }
}

/// The tensors that a file stores for one layer.
struct StoredObject {
  let path: TensorPath
  /// The layer name that Keras notes on the object.
  var label: String?
  /// Shapes by the path below the object.
  var shapes: [TensorPath: [Int]] = [:]
}

extension [StoredObject] {
  /// The position of the first object with each value of a property.
  fileprivate func positions<Value: Hashable>(by property: (StoredObject) -> Value?) -> [Value: Int] {
    Dictionary(indices.compactMap { index in property(self[index]).map { ($0, index) } }) { first, _ in first }
  }
}

/// The layers of one class in one list: `dense` in `layers`.
private struct ObjectKind: Hashable {
  let list: TensorPath
  let name: Substring

  init(_ object: TensorPath) {
    list = object.parent ?? ""
    name = object.name.withoutCounter
  }
}

/// The lists of layers in a file by their path, each in the order in which Keras counts its objects.
private struct StoredLayerLists {
  private(set) var objects: [TensorPath: [StoredObject]] = [:]

  init(_ inventory: Inventory) {
    var positions: [TensorPath: Int] = [:]
    for tensor in inventory.tensors {
      // A tensor belongs to an object in each of the lists that lead to it.
      var object = tensor.path.parent
      while let path = object {
        object = path.parent
        guard let list = path.parent, list.name.isLayerList, let rest = tensor.path.relative(to: path) else { continue }
        let position = positions[path] ?? objects[list, default: []].count
        if positions[path] == nil {
          objects[list, default: []].append(StoredObject(path: path, label: inventory.objectNames[path]))
          positions[path] = position
        }
        objects[list]?[position].shapes[TensorPath(String(rest))] = tensor.shape
      }
    }
    for list in objects.keys {
      objects[list]?.sort { a, b in
        (a.path.name.withoutCounter, a.path.name.counter) < (b.path.name.withoutCounter, b.path.name.counter)
      }
    }
  }
}

extension Substring {
  /// `dense` for `dense_12`.
  fileprivate var withoutCounter: Substring {
    guard let bar = lastIndex(of: "_"), Int(self[index(after: bar)...]) != nil else { return self }
    return self[..<bar]
  }

  /// 12 for `dense_12`, 0 for `dense`.
  fileprivate var counter: Int {
    lastIndex(of: "_").flatMap { Int(self[index(after: $0)...]) } ?? 0
  }
}
