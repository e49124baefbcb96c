import KerasLayers
import KerasModels
import KerasStores

/// Everything that an architecture expects a weights file to hold, flat: layers in the order of the report, and their weights.
struct ExpectedWeights {
  var layers: [Layer] = []
  var weights: [Weight] = []
  /// The layers of the model itself, not those inside them.
  var top: [Int] = []
  /// Which of the weights are one variable.
  private(set) var shared = SharedWeights()
  /// Which Keras wrote the configuration.
  let writer: KerasRelease
  let className: String

  struct Layer {
    let path: [String]
    let plan: LayerPlan
    /// Its weights and those of all layers inside it.
    var weights: Range<Int>
    /// The layers inside it, at any depth.
    var inside: Range<Int>
    /// The model or wrapper around it.
    let parent: Int?

    var isContainer: Bool { !inside.isEmpty }
  }

  struct Weight {
    /// The layer that owns it.
    let layer: Int
    let weight: KerasLayers.Weight
    /// Its key among the variables of the object that owns it; nil where saving by object path leaves it out.
    let key: String?

    /// Whether what is stored under its key is another variable, with this one added.
    var isMerged: Bool { if case .merged = weight.savedKey { true } else { false } }
    /// Whether saving by object path gives it a dataset of its own.
    var isStoredByItself: Bool { key != nil && !isMerged }
  }

  init(_ architecture: Architecture, beside inventory: Inventory?) {
    writer = architecture.writer
    className = architecture.className
    add(architecture.layers.named(after: inventory), of: nil, in: [])
    shared = SharedWeights(self)
  }

  /// Depth is that of the configuration, which is bounded.
  private mutating func add(_ plans: [LayerPlan], of parent: Int?, in path: [String]) {
    for plan in plans {
      let index = layers.count
      let path = path + [plan.name]
      if parent == nil { top.append(index) }
      layers.append(
        Layer(
          path: path, plan: plan, weights: weights.count..<weights.count, inside: index + 1..<index + 1, parent: parent)
      )
      add(plan.weights, of: index)
      add(plan.children, of: index, in: path)
      layers[index].weights = layers[index].weights.lowerBound..<weights.count
      layers[index].inside = index + 1..<layers.count
    }
  }

  /// Variables are saved per object: trainable ones first, as they were created.
  private mutating func add(_ own: [KerasLayers.Weight], of layer: Int) {
    var turns: [String: Int] = [:]
    var turn = Array(repeating: 0, count: own.count)
    for pass in [true, false] {
      for (index, weight) in own.enumerated() where weight.createdTrainable == pass && weight.savedKey == .nextIndex {
        turn[index] = turns[weight.owner, default: 0]
        turns[weight.owner, default: 0] += 1
      }
    }
    for (index, weight) in own.enumerated() {
      let key: String? =
        switch weight.savedKey {
        case .nextIndex: String(turn[index])
        case .key(let key), .merged(let key): key
        case .notSaved: nil
        }
      weights.append(Weight(layer: layer, weight: weight, key: key))
    }
  }

  /// The weights of a layer in the order of a legacy file: trainable ones, then the others.
  func legacyOrder(of layer: Int) -> [Int] {
    let stored = insideOut(layer).filter { weights[$0].weight.kind == .variable }
    return stored.filter { weights[$0].weight.trainable } + stored.filter { !weights[$0].weight.trainable }
  }

  /// The weights of a layer, its own ones after those of the layers inside it, as a model of Keras 2 lists them.
  private func insideOut(_ layer: Int) -> [Int] {
    let entry = layers[layer]
    guard entry.isContainer else { return Array(entry.weights) }
    let own = entry.weights.lowerBound..<layers[entry.inside.lowerBound].weights.lowerBound
    return entry.inside.filter { layers[$0].parent == layer }.flatMap(insideOut) + own
  }

  /// The layer whose status a file's weights cannot be held against: a class that is not known, in it or below it.
  func isOpen(_ layer: Int) -> Bool {
    layers[layer].plan.isOpen || layers[layer].inside.contains { layers[$0].plan.isOpen }
  }
}
