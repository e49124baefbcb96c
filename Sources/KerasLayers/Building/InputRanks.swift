/// The numbers of axes, the batch included, that layers of tf.keras and Keras 3 take.
///
/// - Source: `input_spec` and `call` of the layers, measured with 2.15.0 and 3.15.1 (`fixtures/make/input_ranks.py`).
enum InputRanks {
  /// - Throws: `IncompatibleShapes` if the first input of the call has another number of axes than its layer takes.
  static func check(_ config: Config, _ call: Call) throws {
    guard config.writer.generation >= .tfKeras, let input = call.inputs.first, let rank = input.rank,
      let ranks = ranks(of: config), !ranks.contains(rank)
    else { return }
    // A part of a declared layer may be built on the size of its channels alone.
    if rank == 1, input[0].value != nil { return }
    throw IncompatibleShapes("\(config.className) needs an input of \(ranks.words) axes, got \(input)")
  }

  private static func ranks(of config: Config) -> ClosedRange<Int>? {
    if config.isKeras3 { return ofKeras3[config.className] }
    // A cell of Keras multiplies the rest of the input by a matrix.
    if config.className == "RNN", let cell = config.object("cell"), cells.contains(cell.className) { return 3...3 }
    return ofTensorFlow[config.className]
  }

  private static let cells: Set = ["LSTMCell", "GRUCell", "SimpleRNNCell", "StackedRNNCells"]

  private static let common: [String: ClosedRange<Int>] = {
    var ranks: [String: ClosedRange<Int>] = [
      "ConvLSTM1D": 4...4, "ConvLSTM2D": 5...5, "ConvLSTM3D": 6...6, "Dense": 2...(.max),
      "GroupNormalization": 2...(.max), "AdditiveAttention": 2...(.max), "CenterCrop": 3...4,
    ]
    for (axes, suffix) in [(3, "1D"), (4, "2D"), (5, "3D")] {
      for name in [
        "AveragePooling", "MaxPooling", "GlobalAveragePooling", "GlobalMaxPooling", "Cropping", "DepthwiseConv",
        "SeparableConv", "UpSampling", "ZeroPadding", "SpatialDropout", "LocallyConnected",
      ] { ranks[name + suffix] = axes...axes }
      ranks["Conv\(suffix)Transpose"] = axes...axes
    }
    // tf.keras repeats three axes of any others.
    ranks["UpSampling3D"] = nil
    return ranks
  }()

  private static let ofKeras3 = common.merging([
    "Conv1D": 3...3, "Conv2D": 4...4, "Conv3D": 5...5, "UpSampling3D": 5...5, "RandomCrop": 3...(.max),
    "Resizing": 2...(.max),
  ]) { $1 }

  /// A convolution of tf.keras takes several axes of batches.
  private static let ofTensorFlow = common.merging([
    "Conv1D": 3...(.max), "Conv2D": 4...(.max), "Conv3D": 5...(.max), "Attention": 2...(.max), "Softmax": 2...(.max),
    "RandomContrast": 3...(.max), "RandomCrop": 3...4, "RandomFlip": 3...4, "RandomZoom": 3...4, "Resizing": 3...4,
  ]) { $1 }
}

extension ClosedRange<Int> {
  /// `3`, `3 or 4`, `at least 3`.
  fileprivate var words: String {
    if upperBound == .max { return "at least \(lowerBound)" }
    return lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) or \(upperBound)"
  }
}
