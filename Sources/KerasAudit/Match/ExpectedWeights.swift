import Basics
import KerasLayers
import KerasModels

/// A layer of an architecture: its position in `ExpectedWeights.layers`. Two layers may share a path, never an ID.
struct LayerID: IndexID {
  let index: Int
}

/// A weight of an architecture: its position in `ExpectedWeights.weights`.
struct WeightID: IndexID {
  let index: Int
}

/// The weights that an architecture needs from a file, as one list, with the layers that own them.
struct ExpectedWeights {
  /// All layers in the order of the report, those of a nested model after the model itself.
  private(set) var layers = IDArray<LayerID, Layer>()
  private(set) var weights = IDArray<WeightID, Weight>()
  /// The layers of the model itself, without those of nested models.
  private(set) var topLevel: [LayerID] = []
  /// Which of the weights are the same variable.
  private(set) var shared = SharedWeights()
  /// The Keras release that wrote the configuration.
  let writer: KerasRelease
  let className: String

  /// The layer with a path.
  func layer(at path: [String]) -> LayerID? { layers.indices.first { layers[$0].path == path } }

  struct Layer {
    /// The names from the outermost layer inwards.
    let path: [String]
    /// The layers of the model around it, and its place among them: a plan is too wide to be copied.
    private let siblings: [LayerPlan]
    private let position: Int
    /// Its weights and those of all its descendants.
    fileprivate(set) var weights: Range<WeightID>
    /// The layers inside it, at any depth.
    fileprivate(set) var descendants: Range<LayerID>
    /// The model or wrapper that contains it; nil for a layer of the model itself.
    let parent: LayerID?
    let hasUnknownWeights: Bool
    let hasUndeterminedWeights: Bool

    fileprivate init(
      _ position: Int, of siblings: [LayerPlan], path: [String], firstWeight: WeightID, next: LayerID, parent: LayerID?
    ) {
      self.path = path
      self.siblings = siblings
      self.position = position
      weights = firstWeight..<firstWeight
      descendants = next..<next
      self.parent = parent
      // A copy for both: each would take its own.
      let plan = siblings[position]
      hasUnknownWeights = plan.hasUnknownWeights
      hasUndeterminedWeights = plan.hasUndeterminedWeights
    }

    var plan: LayerPlan { _read { yield siblings.span[position] } }

    var isContainer: Bool { !descendants.isEmpty }
  }

  struct Weight {
    /// The layer that owns it.
    let layer: LayerID
    /// The weights of that layer, and its place among them.
    private let own: [KerasLayers.Weight]
    private let position: Int
    /// Its key among the variables of the object that owns it; nil if saving by object path gives it no dataset.
    let key: String?
    /// Whether its layer and its model count it as trainable.
    let isTrainable, isTrainableInModel: Bool
    /// The number of its elements; nil where a size is unknown.
    let count: Int?

    fileprivate init(_ position: Int, of own: [KerasLayers.Weight], in layer: LayerID, key: String?) {
      self.layer = layer
      self.own = own
      self.position = position
      self.key = key
      let weight = own[position]
      isTrainable = weight.trainable
      isTrainableInModel = weight.trainableInModel
      count = weight.count
    }

    var weight: KerasLayers.Weight { _read { yield own.span[position] } }

    /// Whether saving by object path adds it to another variable.
    var isMerged: Bool { weight.savedKey == .merged }
    /// Whether saving by object path gives it a dataset of its own.
    var isStoredSeparately: Bool { key != nil }
  }

  /// - Parameter names: names for layers that the configuration leaves unnamed.
  init(_ architecture: Architecture, names: LayerNaming? = nil) {
    writer = architecture.writer
    className = architecture.className
    add(names?.applied(to: architecture.layers) ?? architecture.layers, parent: nil, path: [])
    shared = SharedWeights(self)
  }

  /// Recurses as deep as models are nested, which the configuration's depth limit bounds.
  private mutating func add(_ plans: [LayerPlan], parent: LayerID?, path: [String]) {
    for index in plans.indices {
      let id = layers.endIndex, next = id.advanced(by: 1), firstWeight = weights.endIndex
      let path = path + [plans[index].name]
      if parent == nil { topLevel.append(id) }
      layers.append(Layer(index, of: plans, path: path, firstWeight: firstWeight, next: next, parent: parent))
      add(plans[index].weights, of: id)
      add(plans[index].children, parent: id, path: path)
      layers[id].weights = firstWeight..<weights.endIndex
      layers[id].descendants = next..<layers.endIndex
    }
  }

  /// Numbers the variables of each object in the order in which Keras saves them: trainable ones first, after those
  /// with a number of their own.
  private mutating func add(_ own: [KerasLayers.Weight], of layer: LayerID) {
    if own.isEmpty { return }
    var next = NextNumbers()
    for position in own.indices {
      if case .key(let key) = own[position].savedKey, let number = Int(key) {
        next.raise(to: number + 1, in: own[position].owner)
      }
    }
    var numbers = Array(repeating: 0, count: own.count)
    for isTrainable in [true, false] {
      for position in own.indices
      where own[position].createdTrainable == isTrainable && own[position].savedKey == .nextIndex {
        numbers[position] = next.take(in: own[position].owner)
      }
    }
    for position in own.indices {
      let key: String? =
        switch own[position].savedKey {
        case .nextIndex: String(numbers[position])
        case .key(let key): key
        case .merged, .notSaved: nil
        }
      weights.append(Weight(position, of: own, in: layer, key: key))
    }
  }
}

/// The next number of a variable, for each object of a layer. Most layers are one object.
private struct NextNumbers {
  /// The object that was last asked for, and its number.
  private var owner = ""
  private var number = 0
  private var others: [String: Int] = [:]

  mutating func raise(to least: Int, in owner: String) {
    move(to: owner)
    number = max(number, least)
  }

  mutating func take(in owner: String) -> Int {
    move(to: owner)
    defer { number += 1 }
    return number
  }

  private mutating func move(to owner: String) {
    if owner == self.owner { return }
    others[self.owner] = number
    number = others[owner] ?? 0
    self.owner = owner
  }
}

extension ExpectedWeights {
  /// The variables of a layer in the order of a legacy file: trainable ones first, each once.
  func legacyOrder(of layer: LayerID) -> [WeightID] {
    let own = layers[layer].weights
    if own.isEmpty { return [] }
    var trainable: [WeightID] = [], others: [WeightID] = []
    for id in kerasOrder(of: layer) where isLegacy(id, among: own) {
      if countsAsTrainable(id, in: layer) { trainable.append(id) } else { others.append(id) }
    }
    return others.isEmpty ? trainable : trainable + others
  }

  /// Whether a layer counts a weight, of its own or of a layer inside it, as trainable. A model does not know of the
  /// wrappers among its layers.
  func countsAsTrainable(_ id: WeightID, in layer: LayerID) -> Bool {
    if layers[layer].plan.isModel { return layers[layer].plan.trainable && weights[id].isTrainableInModel }
    return weights[id].isTrainable && (layers[layer].plan.trainable || layers[layer].plan.children.isEmpty)
  }

  /// Whether a legacy file has variables of a layer.
  func hasLegacyWeights(_ layer: LayerID) -> Bool {
    let own = layers[layer].weights
    return own.contains { isLegacy($0, among: own) }
  }

  /// Whether a weight is a variable that a legacy file lists, the first of its kind among those of its layer.
  private func isLegacy(_ id: WeightID, among own: Range<WeightID>) -> Bool {
    weights[id].weight.kind == .variable && !(shared.isRepeated(id) && own.contains(shared.first[id]))
  }

  /// The weights of a layer as Keras 2 lists them: those of the layers inside it, then its own.
  private func kerasOrder(of layer: LayerID) -> [WeightID] {
    let weights = layers[layer].weights, descendants = layers[layer].descendants
    if descendants.isEmpty { return Array(weights) }
    let own = weights.lowerBound..<layers[descendants.lowerBound].weights.lowerBound
    return children(of: layer).flatMap(kerasOrder) + own
  }

  /// The layers directly inside a layer; those of the model itself for nil.
  func children(of parent: LayerID?) -> [LayerID] {
    parent.map { parent in layers[parent].descendants.filter { layers[$0].parent == parent } } ?? topLevel
  }

  /// The layer of the model itself that a layer is, or is inside of.
  func topLevelAncestor(of layer: LayerID) -> LayerID {
    var ancestor = layer
    while let parent = layers[ancestor].parent { ancestor = parent }
    return ancestor
  }

  /// Whether the configuration does not determine all weights of a layer: it is of an unknown class, or contains such a
  /// layer.
  func hasUnknownWeights(_ layer: LayerID) -> Bool {
    layers[layer].hasUnknownWeights || layers[layer].descendants.contains { layers[$0].hasUnknownWeights }
  }
}
