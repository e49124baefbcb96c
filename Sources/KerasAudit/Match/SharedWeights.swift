import Basics
import KerasLayers

/// Which expected weights are the same variable, because Keras loads one object for several layers.
struct SharedWeights {
  /// For each weight the first one that is the same variable: itself unless it occurs before.
  private(set) var first = IDArray<WeightID, WeightID>()

  init() {}

  init(_ expected: ExpectedWeights) {
    first = IDArray(Array(expected.weights.indices))
    var owners: [SharedVariable: WeightID] = [:]
    for id in expected.weights.indices {
      guard let variable = expected.weights[id].weight.sharedVariable else { continue }
      if let owner = owners[variable] { first[id] = owner } else { owners[variable] = id }
    }
  }

  /// Whether a weight is a variable that an earlier layer owns as well.
  func isRepeated(_ weight: WeightID) -> Bool { first[weight] != weight }

  /// Whether all of a layer's weights belong to an earlier layer as well.
  func areRepeated(_ weights: Range<WeightID>) -> Bool {
    !weights.isEmpty && weights.allSatisfy { first[$0] < weights.lowerBound }
  }
}
