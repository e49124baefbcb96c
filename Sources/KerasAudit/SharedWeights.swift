/// Which expected weights are one variable: a layer that stands in two models, or under two wrappers, has one set of weights.
///
/// Configurations seldom say so (`shared_object_id` is left out of most), but layers of one program have names of their own, so
/// that a layer of the same name, weights and shapes elsewhere in the model is the same layer. Two models with the same
/// layers throughout are copies instead: the members of an ensemble.
struct SharedWeights {
  /// For each weight the first one that is the same variable; itself where there is none before it.
  private(set) var first: [Int] = []

  init() {}

  init(_ expectation: Expectation) {
    first = Array(expectation.weights.indices)
    var seen: [Key: Int] = [:]
    for layer in expectation.layers.indices { join(layer, expectation, &seen) }
  }

  private struct Key: Hashable {
    let creator: String
    let name: String
    let sizes: [Int?]
    /// Two directions made of one configuration are two layers.
    let occurrence: Int
  }

  private mutating func join(_ index: Int, _ expectation: Expectation, _ seen: inout [Key: Int]) {
    let layer = expectation.layers[index]
    var occurrences: [Key: Int] = [:]
    for id in layer.weights where expectation.weights[id].layer == index {
      let weight = expectation.weights[id].weight
      guard let creator = weight.creator else { continue }
      let plain = Key(creator: creator, name: weight.name, sizes: weight.sizes, occurrence: 0)
      let key = Key(creator: creator, name: weight.name, sizes: weight.sizes, occurrence: occurrences[plain, default: 0])
      occurrences[plain, default: 0] += 1
      guard let earlier = seen[key] else {
        seen[key] = id
        continue
      }
      let other = expectation.weights[earlier].layer
      if other != index, !expectation.areTwins(index, other) { first[id] = earlier }
    }
  }

  /// Whether every one of some weights stands elsewhere before.
  func areRepeated(_ weights: Range<Int>) -> Bool { !weights.isEmpty && weights.allSatisfy { first[$0] < weights.lowerBound } }

  /// Takes back what a file proves wrong: a variable of which each place has a tensor of its own.
  mutating func separate(where isOwn: (Int) -> Bool) {
    for id in first.indices where first[id] != id && isOwn(id) && isOwn(first[id]) { first[id] = id }
  }
}

extension Expectation {
  /// Whether two layers of one name are two all the same: side by side in one model, or in two models with the same layers
  /// throughout.
  fileprivate func areTwins(_ a: Int, _ b: Int) -> Bool {
    if layers[a].parent == layers[b].parent { return layers[a].plan.name == layers[b].plan.name }
    guard let parentA = layers[a].parent, let parentB = layers[b].parent else { return false }
    return layers[a].plan.model != layers[b].plan.model
      && layers[parentA].plan.children.elementsEqual(layers[parentB].plan.children) {
        $0.name == $1.name && $0.className == $1.className
      }
  }
}
