import KerasStores

/// How Keras 3 loads a legacy file: it compares the shapes of each layer before it reads the next.
///
/// Source: `load_weights_from_hdf5_group` in `keras/src/legacy/saving/legacy_h5_format.py` (3.15.1).
struct LegacyH5LoaderOfKeras3 {
  private let file: LegacyH5File

  init(_ expected: ExpectedWeights, _ inventory: Inventory) {
    file = LegacyH5File(expected: expected, inventory: inventory) { "KeyError: '\($0)'" }
  }

  /// False if the outcome is not known.
  func load() throws(LoadingFailure) -> Bool {
    guard let pairs = try file.pairs() else { return false }
    for (position, pair) in pairs.enumerated() {
      let tensors = try file.tensors(of: pair)
      let weights = file.expected.legacyOrder(of: pair.layer)
      guard weights.count == tensors.count else {
        throw file.countMismatch(pair, at: position, expected: weights.count, stored: tensors.count)
      }
      for (index, (id, tensor)) in zip(weights, tensors).enumerated()
      where !file.expected.weights[id].weight.accepts(shape: tensor.shape) {
        throw shapeMismatch(id, index, pair, at: position, tensor.shape)
      }
    }
    return true
  }

  private func shapeMismatch(
    _ id: WeightID, _ index: Int, _ pair: LegacyH5File.StoredLayer, at position: Int, _ stored: [Int]
  ) -> LoadingFailure {
    let weight = file.expected.weights[id], layer = file.expected.layers[pair.layer].plan.name
    let location = "Shape mismatch in layer #\(position) (named \(layer))"
    let shapes =
      "Weight expects shape \(shapeText(weight.weight.sizes)). Received saved weight with shape \(shapeText(stored))"
    guard let path = path(of: id, index, in: pair) else {
      return LoadingFailure(location, shapes, layer: weight.layer, weight: id)
    }
    // The text lacks a space.
    return LoadingFailure("\(location)for weight \(path). \(shapes)", layer: weight.layer, weight: id)
  }

  /// The variable's path in the loaded model; nil if it may differ from the one in the file.
  private func path(of id: WeightID, _ index: Int, in pair: LegacyH5File.StoredLayer) -> String? {
    // A wrapper builds what it wraps outside its own name when it is loaded.
    let owner = file.expected.weights[id].weight.owner
    if owner.hasPrefix("layer") || owner.hasPrefix("forward_layer") || owner.hasPrefix("backward_layer") { return nil }
    // A nested Sequential builds its layers within its own name when it is loaded, but not when it was made.
    var parent = file.expected.layers[file.expected.weights[id].layer].parent
    while let container = parent {
      if file.expected.layers[container].plan.className == "Sequential" { return nil }
      parent = file.expected.layers[container].parent
    }
    return file.variableName(id, at: index, in: pair.group, ending: "")
  }
}
