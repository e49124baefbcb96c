import KerasLayers
import KerasStores

/// A weight and its stored tensor, whose shape differs.
struct ShapeMismatch {
  let id: WeightID
  let weight: Weight
  let tensor: Inventory.Tensor
  /// The input of the layer's first call.
  let input: [Int?]?
  /// Whether no other weight of its layer differs in shape.
  let isAlone: Bool
  /// Whether nothing in the model takes the layer's output.
  let isInLastLayer: Bool

  var expectedShape: [Int?] { weight.sizes }
  var storedShape: [Int] { tensor.shape }
  /// The class of the layer that creates the weight: `LSTM` inside a `Bidirectional`.
  var className: String { weight.creatorClass }

  /// The expected sizes; nil if one is unknown.
  var expectedSizes: [Int]? {
    let known = expectedShape.compactMap(\.self)
    return known.count == expectedShape.count ? known : nil
  }

  /// The axes whose sizes differ; none if the number of axes does.
  var differingAxes: [Int] {
    guard expectedShape.count == storedShape.count else { return [] }
    return expectedShape.indices.filter { expectedShape[$0] != nil && expectedShape[$0] != storedShape[$0] }
  }

  /// For each differing axis the changes of a single key that would explain it.
  var possibleChanges: [[KeyChange]] { differingAxes.map { weight.shape[$0].changes(to: storedShape[$0]) } }

  /// Whether nothing but sizes that come from the input differ.
  var isOfInput: Bool {
    let axes = differingAxes
    return !axes.isEmpty
      && axes.allSatisfy { axis in
        let dim = weight.shape[axis]
        return dim.isNameless || dim.changes(to: storedShape[axis]).contains { $0.isOfInput }
      }
  }

  /// One change for each differing axis: one that explains another weight of the layer, or else one of the layer's own
  /// keys. Fewer than axes if one has no explanation.
  func changes(beside known: Set<KeyChange>) -> [KeyChange] {
    possibleChanges.compactMap { candidates in
      candidates.first(where: known.contains) ?? candidates.first { !$0.isOfInput } ?? candidates.first
    }
  }
}
