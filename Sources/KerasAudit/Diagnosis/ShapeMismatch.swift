import KerasLayers
import KerasStores

/// A stored tensor beside the weight it is held against, whose shape it does not have.
struct ShapeMismatch {
  /// Into the weights of the expectation.
  let index: Int
  let weight: Weight
  let tensor: Inventory.Tensor
  /// The input of the layer's first call.
  let input: [Int?]?
  /// Whether no other weight of its layer differs.
  let isAlone: Bool
  /// Whether nothing in the model takes what its layer gives.
  let isOfLastLayer: Bool

  var expected: [Int?] { weight.sizes }
  var stored: [Int] { tensor.shape }
  /// The class of the layer that creates the weight: `LSTM` inside a `Bidirectional`.
  var className: String { weight.creatorClass }

  /// The known sizes; nil where one is unknown.
  var sizes: [Int]? {
    let known = expected.compactMap(\.self)
    return known.count == expected.count ? known : nil
  }

  /// The weight is a convolution's kernel; of its axes the last two are channels.
  var isConvolutionKernel: Bool {
    (className.contains("onv") || className.contains("LocallyConnected")) && expected.count >= 3
  }

  /// The axes whose sizes differ; none where their numbers do.
  var axes: [Int] {
    guard expected.count == stored.count else { return [] }
    return expected.indices.filter { expected[$0] != nil && expected[$0] != stored[$0] }
  }

  /// For each differing axis the changes of one key that would explain it.
  var changes: [[KeyChange]] { axes.map { weight.shape[$0].changes(to: stored[$0]) } }

  /// Whether nothing but sizes that come from the input differ.
  var isOfInput: Bool {
    !axes.isEmpty
      && axes.allSatisfy { axis in
        let dim = weight.shape[axis]
        return dim.isNameless || dim.changes(to: stored[axis]).contains { $0.isOfInput }
      }
  }
}
