import Basics

/// Which expected weights are the same variable: a layer in two models, or under two wrappers, has one set of weights.
///
/// Most configurations leave out `shared_object_id`. Layers of one program have distinct names, so layers with the same
/// name, weights and shapes in different places are taken for one layer. Two models with equal layers throughout are
/// copies, such as the members of an ensemble, and share nothing.
struct SharedWeights {
  /// For each weight the first one that is the same variable: itself unless it occurs before.
  private(set) var first = IDArray<WeightID, WeightID>()

  init() {}

  init(_ expected: ExpectedWeights) {
    first = IDArray(Array(expected.weights.indices))
    var weightsByCreator: [String: [WeightID]] = [:]
    for id in expected.weights.indices {
      guard let creator = expected.weights[id].weight.creator else { continue }
      let earlier = weightsByCreator[creator, default: []]
      // A layer occurs in a few places. Thousands of one name are not a real model, and would take quadratic time.
      let same = earlier.prefix(64).first { isSameVariable(id, $0, expected) && !isTaken($0, by: id, expected) }
      if let same { first[id] = first[same] }
      weightsByCreator[creator, default: []].append(id)
    }
  }

  /// Whether two weights whose creators share a name are the same variable.
  private func isSameVariable(_ id: WeightID, _ earlier: WeightID, _ expected: ExpectedWeights) -> Bool {
    let a = expected.weights[id], b = expected.weights[earlier]
    return a.layer != b.layer && a.weight.name == b.weight.name && a.weight.sizes == b.weight.sizes
      && !expected.areCopies(a.layer, b.layer)
  }

  /// Whether another weight of the same layer is that variable: two directions made from one configuration are
  /// distinct.
  private func isTaken(_ earlier: WeightID, by id: WeightID, _ expected: ExpectedWeights) -> Bool {
    let start = expected.layers[expected.weights[id].layer].weights.lowerBound
    return (start..<id).contains { first[$0] == first[earlier] }
  }

  /// Whether all of a layer's weights belong to an earlier layer as well.
  func areRepeated(_ weights: Range<WeightID>) -> Bool {
    !weights.isEmpty && weights.allSatisfy { first[$0] < weights.lowerBound }
  }

  /// Separates weights that the file stores apart: each of them has a tensor of its own.
  mutating func separate(where hasOwnTensor: (WeightID) -> Bool) {
    for id in first.indices where first[id] != id && hasOwnTensor(id) && hasOwnTensor(first[id]) { first[id] = id }
  }
}

extension ExpectedWeights {
  /// Whether two layers of one name are distinct layers: in the same model, or in two models with equal layers
  /// throughout.
  fileprivate func areCopies(_ a: LayerID, _ b: LayerID) -> Bool {
    if layers[a].parent == layers[b].parent { return layers[a].plan.name == layers[b].plan.name }
    guard let parentA = layers[a].parent, let parentB = layers[b].parent else { return false }
    return layers[a].plan.model != layers[b].plan.model
      && layers[parentA].plan.children.elementsEqual(layers[parentB].plan.children) {
        $0.name == $1.name && $0.className == $1.className
      }
  }
}
