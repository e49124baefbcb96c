import KerasLayers

/// What tf.keras makes of the weights of one layer in a legacy file before it assigns them.
///
/// Source: `preprocess_weights_for_loading` and `_convert_rnn_weights` in `keras/src/saving/legacy/hdf5_format.py`
/// (2.15.0).
struct LegacyConversion {
  private let expected: ExpectedWeights
  private let layer: LayerID

  init(_ expected: ExpectedWeights, _ layer: LayerID) {
    self.expected = expected
    self.layer = layer
  }

  /// The shapes after the conversion; nil if they are not known.
  func converted(_ stored: [[Int]]) throws(LoadingFailure) -> [[Int]]? {
    let entry = expected.layers[layer]
    guard entry.isContainer else {
      return try converted(stored, weights: expected.legacyOrder(of: layer), className: entry.plan.className)
    }
    // The weights of a model are cut into those of its layers, trainable ones first; what is left over is dropped.
    let weights = expected.legacyOrder(of: layer)
    guard stored.count >= weights.count else {
      let classes = weights.map { expected.weights[$0].weight.creatorClass }
      return classes.contains(where: Self.isConverted) ? nil : stored
    }
    var shapes = Array(stored.prefix(weights.count))
    for child in expected.children(of: layer) {
      let own = weights.indices.filter { expected.layers[child].weights.contains(weights[$0]) }
      if own.isEmpty { continue }
      guard let converted = try LegacyConversion(expected, child).converted(own.map { shapes[$0] }),
        converted.count == own.count
      else { return nil }
      for (index, shape) in zip(own, converted) { shapes[index] = shape }
    }
    return shapes
  }

  private func converted(
    _ stored: [[Int]], weights: [WeightID], className: String
  ) throws(LoadingFailure) -> [[Int]]? {
    switch className {
    case "Bidirectional":
      let half = stored.count / 2, middle = weights.count / 2
      let inner = weights.first.map { expected.weights[$0].weight.creatorClass } ?? ""
      guard
        let forward = try converted(
          Array(stored.prefix(half)), weights: Array(weights.prefix(middle)), className: inner),
        let backward = try converted(
          Array(stored.dropFirst(half)), weights: Array(weights.dropFirst(middle)), className: inner)
      else { return nil }
      return forward + backward
    case "TimeDistributed":
      let inner = weights.first.map { expected.weights[$0].weight.creatorClass } ?? ""
      return try converted(stored, weights: weights, className: inner)
    case _ where LoaderBehavior.classesWithPermutedKernel.contains(className):
      return try permutedKernels(stored, weights, className)
    case "LSTM", "CuDNNLSTM": return try convertedLSTM(stored, className)
    case "GRU", "CuDNNGRU": return try convertedGRU(stored, weights, className)
    default: return stored
    }
  }

  private static func isConverted(_ className: String) -> Bool {
    LoaderBehavior.classesWithPermutedKernel.contains(className)
      || ["LSTM", "CuDNNLSTM", "GRU", "CuDNNGRU", "Bidirectional"].contains(className)
  }

  /// A kernel of another shape is taken for Theano's and its axes are permuted.
  private func permutedKernels(
    _ stored: [[Int]], _ weights: [WeightID], _ className: String
  ) throws(LoadingFailure) -> [[Int]]? {
    guard let kernel = weights.first, let first = stored.first else { return nil }
    if expected.weights[kernel].weight.accepts(shape: first) { return stored }
    var shapes = stored
    for index in 0..<(className == "ConvLSTM2D" ? 2 : 1) {
      guard shapes.indices.contains(index) else { return nil }
      let shape = shapes[index]
      guard shape.count == 4 else {
        throw LoadingFailure("axes don't match array", layer: expected.weights[kernel].layer, weight: kernel)
      }
      shapes[index] = [shape[3], shape[2], shape[0], shape[1]]
    }
    return shapes
  }

  private func convertedLSTM(_ stored: [[Int]], _ className: String) throws(LoadingFailure) -> [[Int]]? {
    guard stored.count == 3 else { return stored }
    guard let units = stored[1].first else { return nil }
    let bias = stored[2], single = [4 * units], double = [8 * units]
    guard bias == single || bias == double else { throw invalidBias(bias) }
    return Array(stored.prefix(2)) + [className == "LSTM" ? single : double]
  }

  private func convertedGRU(
    _ stored: [[Int]], _ weights: [WeightID], _ className: String
  ) throws(LoadingFailure) -> [[Int]]? {
    guard stored.count == 3 else { return stored }
    guard let units = stored[1].first, weights.count == 3 else { return nil }
    let bias = stored[2]
    let row = [6 * units], pair = [2, 3 * units], single = [3 * units]
    let sources = [(row, "CuDNNGRU"), (pair, "GRU(reset_after=True)"), (single, "GRU(reset_after=False)")]
    guard let source = sources.first(where: { $0.0 == bias })?.1 else { throw invalidBias(bias) }
    let hasPair = expected.weights[weights[2]].weight.shape.count == 2
    let target = className == "CuDNNGRU" ? className : "GRU(reset_after=\(hasPair ? "True" : "False"))"
    if source == target { return stored }
    guard ![source, target].contains("GRU(reset_after=False)") else {
      throw LoadingFailure("\(source) is not compatible with \(target)", layer: layer, weight: weights[2])
    }
    return Array(stored.prefix(2)) + [target == "CuDNNGRU" ? row : pair]
  }

  private func invalidBias(_ shape: [Int]) -> LoadingFailure {
    LoadingFailure("Invalid bias shape: \(shapeText(shape))", layer: layer)
  }
}
