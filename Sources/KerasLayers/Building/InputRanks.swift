/// The numbers of axes, the batch included, that a layer of tf.keras and Keras 3 takes.
///
/// - Source: `input_spec` and `call` of the layers, measured with 2.15.0 and 3.15.1 (`fixtures/make/input_ranks.py`).
package struct InputRanks: Sendable {
  /// The ranks that a layer takes; nil for any.
  let accepted: @Sendable (Config) -> ClosedRange<Int>?
  /// Whether every call of a layer must have the rank that it was built on.
  var areKept: @Sendable (Config) -> Bool = { _ in false }

  /// The axes of the class name (`2D`), those of the batch and of the channels.
  static let spatial = InputRanks { $0.spatialRank + 2...$0.spatialRank + 2 }
  /// A convolution of tf.keras takes several axes of batches.
  static let convolution = InputRanks { config in
    config.spatialRank + 2...(config.isKeras3 ? config.spatialRank + 2 : .max)
  }
  /// tf.keras repeats three axes of any others.
  static let upSampling = InputRanks { $0.isKeras3 || $0.spatialRank < 3 ? spatial.accepted($0) : nil }
  /// An axis of time before the others.
  static let spatialSequence = InputRanks { $0.spatialRank + 3...$0.spatialRank + 3 }
  /// A cell of Keras multiplies the rest of the input by a matrix.
  static let cell = InputRanks { config in
    let cells: Set = ["LSTMCell", "GRUCell", "SimpleRNNCell", "StackedRNNCells"]
    return config.isKeras3 || !cells.contains(config.object("cell")?.className ?? "") ? nil : 3...3
  }
  static let elementwise = InputRanks { config in
    if config.className.hasPrefix("Spatial") { return spatial.accepted(config) }
    return config.className == "Softmax" && !config.isKeras3 ? 2...(.max) : nil
  }
  /// Layers of images in tf.keras, which Keras 3 resolves by `data_format`.
  static let augmentation = InputRanks { config in
    if config.isKeras3 { return nil }
    return switch config.className {
    case "RandomContrast": 3...(.max)
    case "RandomFlip", "RandomZoom": 3...4
    default: nil
    }
  }
  static let resizing = InputRanks { config in
    if !config.isKeras3 || config.className == "CenterCrop" { return 3...4 }
    return config.className == "RandomCrop" ? 3...(.max) : 2...(.max)
  }
  /// Any rank, that of the first call from then on.
  static let ofFirstCall = InputRanks(accepted: { _ in nil }, areKept: { _ in true })
  static let ofFirstCallInTensorFlow = InputRanks(accepted: { _ in nil }, areKept: { !$0.isKeras3 })
  static let ofFirstCallInKeras3 = InputRanks(accepted: { _ in nil }, areKept: \.isKeras3)
  static func atLeast(_ rank: Int) -> InputRanks { InputRanks { _ in rank...(.max) } }
  static func inTensorFlow(atLeast rank: Int) -> InputRanks { InputRanks { $0.isKeras3 ? nil : rank...(.max) } }

  /// - Throws: `IncompatibleShapes` if the first input of the call has another number of axes than the layer takes.
  func check(_ config: Config, _ call: Call) throws {
    guard config.writer.generation >= .tfKeras, let input = call.inputs.first, let rank = input.rank,
      let ranks = accepted(config), !ranks.contains(rank)
    else { return }
    // A part of a declared layer may be built on the size of its channels alone.
    if rank == 1, input[0].value != nil, ["Dense", "GroupNormalization"].contains(config.className) { return }
    throw IncompatibleShapes("\(config.className) needs an input of \(ranks.words) axes, got \(input)")
  }
}

extension ClosedRange<Int> {
  /// `3`, `3 or 4`, `at least 3`.
  fileprivate var words: String {
    if upperBound == .max { return "at least \(lowerBound)" }
    return lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) or \(upperBound)"
  }
}
