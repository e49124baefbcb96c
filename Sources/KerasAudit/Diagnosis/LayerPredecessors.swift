import Basics
import KerasLayers

/// Which layers feed which, in a model and the models inside it.
struct LayerPredecessors {
  private let expectation: ExpectedWeights
  /// The layers of each model, by name.
  private var places: [Int: [String: Int]] = [:]
  /// Of each model the names of the layers from which others take something.
  private var givers: [Int: Set<String>] = [:]

  init(_ expectation: ExpectedWeights) {
    self.expectation = expectation
    for (index, layer) in expectation.layers.enumerated() {
      places[Self.model(of: layer), default: [:]][layer.plan.name] = index
      givers[Self.model(of: layer), default: []].formUnion(layer.plan.connectedTo)
    }
  }

  /// Whether nothing in its model takes what it gives.
  func isLast(_ layer: Int) -> Bool {
    let entry = expectation.layers[layer]
    return givers[Self.model(of: entry)]?.contains(entry.plan.name) != true
  }

  /// For each layer the nearest of some that feeds it, through however many others.
  func nearest(among wanted: Set<Int>) -> [Int?] {
    let inside = expectation.layers.map { $0.inside.first(where: wanted.contains) }
    var found = [ShapeDifferencePattern?](repeating: nil, count: expectation.layers.count)
    var isBegun = [Bool](repeating: false, count: expectation.layers.count)
    // A chain may be longer than the stack is deep.
    var waiting = Array(expectation.layers.indices.reversed())
    while let layer = waiting.last {
      let sources = sources(of: layer)
      let around = expectation.layers[layer].parent
      if !isBegun[layer] {
        isBegun[layer] = true
        waiting += (sources + [around].compactMap(\.self)).filter { !isBegun[$0] }
        continue
      }
      waiting.removeLast()
      let ways: [ShapeDifferencePattern?] = sources.map { source in
        if let layer = wanted.contains(source) ? source : inside[source] { return (layer, 1) }
        return found[source].map { ($0.layer, $0.distance + 1) }
      }
      // What comes into a model from outside may be what a layer in it is fed with.
      let all = (ways + [around.flatMap { found[$0] }]).compactMap(\.self)
      found[layer] = all.min { $0.distance < $1.distance }
    }
    return found.map { $0?.layer }
  }

  private typealias ShapeDifferencePattern = (layer: Int, distance: Int)

  /// The siblings that a layer is fed by.
  private func sources(of layer: Int) -> [Int] {
    let entry = expectation.layers[layer]
    return entry.plan.connectedTo.compactMap { places[Self.model(of: entry)]?[$0] }
  }

  /// The model around a layer; that of the file is none of its layers.
  private static func model(of layer: ExpectedWeights.Layer) -> Int { layer.parent ?? -1 }
}
