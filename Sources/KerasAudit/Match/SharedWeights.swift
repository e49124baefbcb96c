/// Which expected weights are one variable: a layer that stands in two models, or under two wrappers, has one set of weights.
///
/// Configurations seldom say so (`shared_object_id` is left out of most), but layers of one program have names of their own, so
/// that a layer of the same name, weights and shapes elsewhere in the model is the same layer. Two models with the same
/// layers throughout are copies instead: the members of an ensemble.
struct SharedWeights {
  /// For each weight the first one that is the same variable; itself where there is none before it.
  private(set) var first: [Int] = []

  init() {}

  init(_ expectation: ExpectedWeights) {
    first = Array(expectation.weights.indices)
    var made: [String: [Int]] = [:]
    for id in expectation.weights.indices {
      guard let creator = expectation.weights[id].weight.creator else { continue }
      let earlier = made[creator, default: []]
      // A layer stands in a few places; thousands of one name are no model, and would take time in their square.
      if let same = earlier.prefix(64).first(where: { areOne(id, $0, expectation) && !isTaken($0, by: id, expectation) }
      ) {
        first[id] = first[same]
      }
      made[creator, default: []].append(id)
    }
  }

  /// Whether two weights of creators of one name are one variable.
  private func areOne(_ id: Int, _ earlier: Int, _ expectation: ExpectedWeights) -> Bool {
    let a = expectation.weights[id], b = expectation.weights[earlier]
    return a.layer != b.layer && a.weight.name == b.weight.name && a.weight.sizes == b.weight.sizes
      && !expectation.areTwins(a.layer, b.layer)
  }

  /// Whether another weight of the same layer is that variable already: two directions made of one configuration are two.
  private func isTaken(_ earlier: Int, by id: Int, _ expectation: ExpectedWeights) -> Bool {
    let own = expectation.layers[expectation.weights[id].layer].weights.lowerBound
    return (own..<id).contains { first[$0] == first[earlier] }
  }

  /// Whether every one of some weights stands elsewhere before.
  func areRepeated(_ weights: Range<Int>) -> Bool {
    !weights.isEmpty && weights.allSatisfy { first[$0] < weights.lowerBound }
  }

  /// Takes back what a file proves wrong: a variable of which each place has a tensor of its own.
  mutating func separate(where isOwn: (Int) -> Bool) {
    for id in first.indices where first[id] != id && isOwn(id) && isOwn(first[id]) { first[id] = id }
  }
}

extension ExpectedWeights {
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
