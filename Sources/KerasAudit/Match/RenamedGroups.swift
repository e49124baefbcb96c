import Basics
import KerasStores

extension Match {
  /// Finds missing weights in groups that nothing refers to: a renamed group is one fault, not one of what is missing
  /// and others of what is left over.
  ///
  /// A group fits if all that it holds is left over, in the shapes of all that a layer misses, and no other group fits.
  /// If nothing is found where Keras looks, the names in the file as a whole are at fault, and all the rest is left
  /// over.
  mutating func findRenamedGroups(_ expected: ExpectedWeights, _ inventory: Inventory) {
    let leftOver =
      unreferenced + unexpectedWeights.map(\.tensor) + unexpectedLayers.flatMap(\.tensors)
    guard !leftOver.isEmpty, inventory.tensors.count <= Self.maximumTensors,
      weights.contains(where: { $0.tensor != nil })
    else { return }
    let wanted = missingSets(expected)
    if wanted.isEmpty { return }
    let groups = LeftOverGroups(leftOver, inventory)
    var found = Set<TensorID>()
    for (shapes, sets) in wanted {
      let candidates = groups.holding(shapes)
      guard candidates.count == sets.count else { continue }
      for (set, group) in zip(sets, candidates) where found.isDisjoint(with: group.tensors) {
        found.formUnion(group.tensors)
        take(set, from: group, expected, inventory)
      }
    }
    if found.isEmpty { return }
    unreferenced.removeAll(where: found.contains)
    unexpectedWeights.removeAll { found.contains($0.tensor) }
    for index in unexpectedLayers.indices { unexpectedLayers[index].tensors.removeAll(where: found.contains) }
    unexpectedLayers.removeAll(where: \.tensors.isEmpty)
    sharedTensors += found.sorted()
  }

  private static let maximumTensors = 20_000

  /// The weights that one layer misses: all that it has, or some of them.
  private struct MissingSet {
    let layer: LayerID
    let weights: [WeightID]
  }

  /// What layers miss, by the shapes of the weights, in the order of the layers.
  private func missingSets(_ expected: ExpectedWeights) -> [(shapes: [[Int]], sets: [MissingSet])] {
    var sets: [MissingSet] = []
    for layer in layers.indices {
      let own = Array(expected.layers[layer].weights)
      if case .missing(_, nil) = layers[layer].contents {
        sets.append(
          MissingSet(layer: layer, weights: own.filter { expected.weights[$0].weight.kind == .variable }))
      } else if !expected.layers[layer].isContainer {
        let missing = own.filter { if case .missing(nil) = weights[$0] { true } else { false } }
        if !missing.isEmpty { sets.append(MissingSet(layer: layer, weights: missing)) }
      }
    }
    var order: [[[Int]]] = [], byShapes: [[[Int]]: [MissingSet]] = [:]
    for set in sets {
      let sizes = set.weights.map { expected.weights[$0].weight.sizes.compactMap(\.self) }
      let ranks = set.weights.map { expected.weights[$0].weight.sizes.count }
      guard !sizes.isEmpty, sizes.map(\.count) == ranks else { continue }
      let shapes = sizes.sortedShapes
      if byShapes[shapes] == nil { order.append(shapes) }
      byShapes[shapes, default: []].append(set)
    }
    return order.map { ($0, byShapes[$0] ?? []) }
  }

  private mutating func take(
    _ set: MissingSet, from group: LeftOverGroups.Group, _ expected: ExpectedWeights, _ inventory: Inventory
  ) {
    if case .missing(let location, _) = layers[set.layer].contents {
      // Where Keras looks for the layer, its group may be there, without what the layer needs.
      let path = inventory.groups(around: group.tensors).first { path in
        path.utf8.count >= group.path.utf8.count && !"\(location)/".hasPrefix(path + "/")
      }
      layers[set.layer].contents = .missing(location: location, likely: "the group /\(path ?? group.path)")
      return
    }
    var left = group.tensors
    for id in set.weights {
      guard let index = left.firstIndex(where: { expected.weights[id].weight.accepts(shape: inventory[$0].shape) })
      else { continue }
      weights[id] = .missing(likely: left.remove(at: index))
    }
  }
}

/// The groups of a file that hold only tensors to which nothing refers.
private struct LeftOverGroups {
  struct Group {
    let path: String
    var tensors: [TensorID]
  }

  private var byShapes: [[[Int]]: [Group]] = [:]

  init(_ leftOver: [TensorID], _ inventory: Inventory) {
    let leftOver = Set(leftOver)
    var groups: [String: Group] = [:], mixed = Set<String>()
    for id in inventory.tensorIDs {
      let isLeftOver = leftOver.contains(id)
      for path in inventory[id].path.groups {
        if isLeftOver {
          groups[path, default: Group(path: path, tensors: [])].tensors.append(id)
        } else {
          mixed.insert(path)
        }
      }
    }
    let whole = groups.values.filter { !mixed.contains($0.path) }.sorted { $0.path < $1.path }
    var sets = Set<[TensorID]>()
    for group in whole where sets.insert(group.tensors).inserted {
      byShapes[group.tensors.map { inventory[$0].shape }.sortedShapes, default: []].append(group)
    }
  }

  /// The groups with tensors of these shapes, the outermost of several with the same ones, in the order of their paths.
  func holding(_ shapes: [[Int]]) -> [Group] { byShapes[shapes] ?? [] }
}

extension Inventory {
  /// The paths of the groups that contain all of some tensors, from the outermost in.
  fileprivate func groups(around tensors: [TensorID]) -> [String] {
    guard let first = tensors.first else { return [] }
    return self[first].path.groups.filter { group in
      tensors.allSatisfy { self[$0].path.text.hasPrefix(group + "/") }
    }
  }
}

extension TensorPath {
  /// The paths of the groups that contain it, from the outermost in.
  fileprivate var groups: [String] {
    let parts = components.dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}

extension [[Int]] {
  fileprivate var sortedShapes: [[Int]] { sorted { $0.lexicographicallyPrecedes($1) } }
}
