import Basics
import KerasStores

extension Report.Layer {
  /// The bytes of its weights in the dtypes of the configuration; nil if a shape or dtype is unknown.
  public var weightBytes: Int? {
    weights.reduce(0) { sum, weight in sum.flatMap { sum in weight.bytes.map { sum.addingSaturated($0) } } }
  }

  /// The bytes of the tensors stored for its weights, each counted once.
  public var storedWeightBytes: Int {
    var seen: Set<TensorPath> = [], sum = 0
    for stored in weights.lazy.compactMap(\.stored) where seen.insert(stored.dataset).inserted {
      sum = sum.addingSaturated(stored.bytes)
    }
    return sum
  }
}

extension Report {
  /// The bytes of all weights in the dtypes of the configuration; nil if a shape or dtype is unknown, or if layers
  /// share weights in a way that counts some twice.
  public var weightBytes: Int? {
    var elements = 0, bytes = 0
    for layer in layers.indices where !layers[layer].isContainer {
      for weight in layers[layer].weights {
        guard let count = weight.elements, let taken = weight.bytes else { return nil }
        elements = elements.addingSaturated(count)
        bytes = bytes.addingSaturated(taken)
      }
    }
    return totals.parameters.total == elements && bytes < .max ? bytes : nil
  }
}
