import KerasStores

/// How tf.keras loads a legacy file: it converts the weights of each layer and counts them, and assigns them at the
/// end.
///
/// Source: `load_weights_from_hdf5_group` in `keras/src/saving/legacy/hdf5_format.py` (2.15.0).
struct LegacyH5LoaderOfKeras2 {
  private let file: LegacyH5File

  init(_ expected: ExpectedWeights, _ inventory: Inventory) {
    file = LegacyH5File(expected: expected, inventory: inventory) {
      "Unable to synchronously open object (object '\($0)' doesn't exist)"
    }
  }

  /// False if the outcome is not known.
  func load() throws(LoadingFailure) -> Bool {
    guard let pairs = try file.pairs() else { return false }
    var assignments: [(pair: LegacyH5File.StoredLayer, shapes: [[Int]])] = []
    for (position, pair) in pairs.enumerated() {
      let weights = file.expected.legacyOrder(of: pair.layer)
      let stored = try file.tensors(of: pair).map(\.shape)
      guard let shapes = try LegacyConversion(file.expected, pair.layer).converted(stored) else { return false }
      guard shapes.count == weights.count else {
        throw file.countMismatch(pair, at: position, expected: weights.count, stored: shapes.count)
      }
      assignments.append((pair, shapes))
    }
    for (pair, shapes) in assignments {
      for (index, (id, shape)) in zip(file.expected.legacyOrder(of: pair.layer), shapes).enumerated() {
        let weight = file.expected.weights[id]
        if weight.weight.accepts(shape: shape) { continue }
        throw LoadingFailure(
          assignment: file.variableName(id, at: index, in: pair.group, ending: ":0"), expected: weight.weight.sizes,
          stored: shape, layer: weight.layer, weight: id)
      }
    }
    return true
  }
}

extension LoadingFailure {
  /// TensorFlow's exception for a value of another shape than its variable's.
  ///
  /// - Parameter name: the variable's name; nil if it is not known.
  init(assignment name: String?, expected: [Int?], stored: [Int], layer: LayerID, weight: WeightID) {
    // The text has these spaces.
    let shapes =
      "Shape mismatch.The variable shape \(shapeText(expected)), and the assigned value shape \(shapeText(stored)) "
      + "are incompatible."
    self.init(
      name.map { "Cannot assign value to variable ' \($0)': \(shapes)" } ?? shapes, layer: layer, weight: weight)
  }
}
