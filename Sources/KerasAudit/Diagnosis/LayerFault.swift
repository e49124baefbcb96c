import Basics
import KerasLayers
import KerasStores

/// Everything that is wrong with the stored weights of one layer.
struct LayerFault {
  typealias UnexpectedWeight = (name: String, tensor: Inventory.Tensor)

  /// The layer's weights, each with its tensor.
  let expected: [(id: WeightID, weight: Weight, tensor: Inventory.Tensor?)]
  /// Weights whose tensor has another shape.
  var mismatches: [ShapeMismatch] = []
  /// Weights without a tensor.
  var missing: [WeightID] = []
  /// Weights for which the file refers to the tensor of another one.
  var repeated: [(id: WeightID, tensor: TensorID)] = []
  /// Tensors in the layer's group or object that no weight needs.
  var unexpected: [UnexpectedWeight] = []

  var isEmpty: Bool { mismatches.isEmpty && missing.isEmpty && repeated.isEmpty && unexpected.isEmpty }

  /// Whether nothing but sizes that come from the input differ.
  var isOfInput: Bool {
    missing.isEmpty && repeated.isEmpty && unexpected.isEmpty && !mismatches.isEmpty
      && mismatches.allSatisfy(\.isOfInput)
  }

  /// The mismatches, if exchanging their tensors would remove all of them; nil otherwise.
  var exchanged: [ShapeMismatch]? {
    guard (2...8).contains(mismatches.count) else { return nil }
    var free = mismatches.map(\.storedShape)
    for mismatch in mismatches {
      guard let position = free.firstIndex(where: { mismatch.weight.accepts(shape: $0) }) else { return nil }
      free.remove(at: position)
    }
    return mismatches
  }

  /// Whether the weights as a whole are stored in another form.
  var hasStorageForm: Bool { StorageForm.all.contains { $0.difference(self) != nil } }
}
