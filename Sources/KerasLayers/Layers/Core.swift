extension Layer {
  /// The input of a model; its shape is stated, not computed.
  ///
  /// - Source: `keras.layers.InputLayer` (`keras/src/layers/core/input_layer.py`, 3.15.1).
  /// - Output: `batch_shape`; `batch_input_shape` before Keras 3.
  /// - Weights: none.
  /// - Throws: `ConfigError` if no shape is stated.
  static let input = Layer("InputLayer") { (config, _: Shape) in
    let isSize = { (value: SourceValue) in
      value.isNull || (value.integer ?? (config.writer.generation < .tfKeras ? 0 : -1)) >= 0
    }
    config.require("batch_shape", "a list of sizes", orNull: true) { $0.kind == .list && $0.items.allSatisfy(isSize) }
    config.require("batch_input_shape", "a list of sizes", orNull: true) { value in
      value.kind != .list || value.items.allSatisfy(isSize)
    }
    if let sparse = config.stated("sparse"), sparse.isTruthy, config.stated("ragged")?.isTruthy == true {
      config.reject("sparse", sparse, "must be false where ragged is true")
    }
    guard let shape = try config.statedInputShape() else { throw config.error("batch_shape", "is missing") }
    return Built(shape)
  }

  /// Product of the last axis with a kernel, plus a bias.
  ///
  /// - Source: `keras.layers.Dense` (`keras/src/layers/core/dense.py`, 3.15.1); `TimeDistributedDense` of Keras 1.
  /// - Input: `(batch, *, channels)`.
  /// - Output: `(batch, *, units)`.
  /// - Weights: `kernel (channels, units)`, `bias (units)` if `use_bias`; scales if quantised, a LoRA pair if
  ///   `lora_rank`.
  /// - Throws: `IncompatibleShapes` for an input without axes.
  static let dense = Layer("Dense", "TimeDistributedDense".only(.keras1), ranks: .atLeast(2), takes: .dense) {
    config, input in
    // `Dense.__init__`; tf.keras calls `int` on the number of units.
    if config.isKeras3 { config.require("units", atLeast: 1) } else { config.requireUnits(atLeast: 0) }
    let units = try config.dim("units")
    config.takesActivation()
    guard input.rank != 0 else { throw IncompatibleShapes("Dense needs an input of at least 1 axis, got a scalar") }
    let channels = input[-1].named("channels")
    let output = input.rank == nil ? Shape.unknown : input.replacing(-1, with: units)
    let kernel = Kernel([channels, units], axes: [.inputs, .outputs], rows: channels, columns: units, scale: [units])
    return Built(output, try config.weights(kernel, bias: config("use_bias", default: true) ? [units] : nil))
      .multiplying([channels], for: input.positions + [units]).reaching(.mixing([-1], of: input))
  }

  /// Activations, dropout and other layers without weights whose output has the shape of the input.
  ///
  /// - Source: `keras.layers.Activation`, `Dropout`, … (`keras/src/layers/activations`,
  ///   `keras/src/layers/regularization`, `keras/src/layers/core`, 3.15.1); `ThresholdedReLU`
  ///   (`keras/src/legacy/layers.py`); `StochasticDepth` (`keras/src/applications/convnext.py`); `AddLoss`,
  ///   `AddMetric` (`tf_keras/src/engine/base_layer.py`, 2.15.1).
  /// - Input, output: any shape.
  /// - Weights: none.
  static let unchanged = Layer(
    "Activation", "ReLU".since(.keras2), "LeakyReLU", "ELU", "ThresholdedReLU", "Softmax".since(.keras2),
    "Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout".since(.keras2),
    "GaussianDropout",
    "GaussianNoise", "ActivityRegularization", "Masking", "Rescaling".since(.tfKeras), "Identity".since(2, 12),
    "StochasticDepth".since(.tfKeras), "TFDIdentity".since(.keras3), "TFDCast".since(.keras3), "AddLoss".only(.tfKeras),
    "AddMetric".only(.tfKeras), ranks: .elementwise, takes: .elementwise
  ) { config, input in
    config.requireElementwise()
    if config.className == "Softmax", !config.isKeras3 { try config.requireSoftmaxAxes(of: input) }
    return Built(input.withoutHistory).reaching(config.elementwiseReach(input))
  }

  /// Leaky ReLU with learned slopes.
  ///
  /// - Source: `keras.layers.PReLU` (`keras/src/layers/activations/prelu.py`, 3.15.1).
  /// - Input, output: `(batch, *axes)`.
  /// - Weights: `alpha (*axes)`, with size 1 for the axes in `shared_axes`, which count from 1.
  static let prelu = Layer("PReLU", ranks: .ofFirstCall, takes: .realFloats) { config, input in
    config.require("shared_axes", "a whole number or a list of them", orNull: true) { value in
      value.integer != nil || value.kind == .list && value.items.allSatisfy { $0.integer != nil }
    }
    let shared =
      try config.stated("shared_axes")?.oneOrMoreWholeNumbers ?? config.sharedAxes()
    let rank = max(0, (input.rank ?? 1) - 1)
    // Python counts 0 and negative axes from the end.
    let places = Set(shared.map { $0 > 0 ? $0 - 1 : rank + $0 - 1 })
    if config.writer.generation >= .tfKeras, input.rank != nil, !places.allSatisfy((0..<rank).contains) {
      throw IncompatibleShapes("the shared axes \(shared) are not all in \(input)")
    }
    let slopes = input[1...]?.enumerated().map { places.contains($0) ? 1 : $1 }
    return Built(input.withoutHistory, [Weight("alpha", slopes ?? [.unknown], .activation)]).reaching(.pointwise)
  }
}

extension Config {
  fileprivate func sharedAxes() throws -> [Int] { try self("shared_axes", default: [Int]()) }

  /// A number of units as tf.keras takes it: what `int` makes a number of.
  func requireUnits(atLeast minimum: Int) {
    require("units", "a whole number of at least \(minimum)") { value in
      guard let number = value.number ?? value.string.flatMap({ Int($0).map(Double.init) }) else { return false }
      return Int(exactly: number.rounded(.towardZero)).map { $0 >= minimum } ?? false
    }
  }

  /// What the constructors of layers check that change values and no shapes.
  ///
  /// - Source: `keras/src/layers/activations`, `keras/src/layers/regularization` (3.15.1).
  fileprivate func requireElementwise() {
    switch className {
    case "ReLU":
      requireNotNegative("max_value", orNull: true)
      requireNotNegative("negative_slope")
      requireNotNegative("threshold")
    case "Activation":
      requireStated("activation")
      recorder?.noteRequired("activation")
    case "LeakyReLU":
      if isKeras3 { requireNotNegative("negative_slope") } else { requireSlope() }
    case "ELU": if !isKeras3 { requireSlope() }
    case "Softmax": if !isKeras3 { requireSoftmaxAxis() }
    case "ThresholdedReLU": requireNotNegative("theta")
    case "Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout", "GaussianDropout":
      requireDropout()
    case "Rescaling": if isKeras3 { requireStated("scale", "offset") }
    case "GaussianNoise":
      requireStated("stddev")
      if isKeras3 { require("stddev", in: 0...1) }
      if isKeras3 { requireSeed() }
    case "ActivityRegularization":
      for key in ["l1", "l2"] {
        if isKeras3 { requireNotNegative(key, orNull: true) } else { requireNumber(key, orNull: true) }
      }
    default: break
    }
  }

  /// A softmax over an axis that is not the last one depends on all positions along it.
  fileprivate func elementwiseReach(_ input: Shape) -> Reach {
    guard className == "Softmax", let axis = stated("axis") else { return .pointwise }
    return .mixing(axis.oneOrMoreWholeNumbers ?? [-1], of: input)
  }

  private func requireSlope() { require("alpha", "a number") { $0.number != nil || $0.kind == .list } }

  fileprivate func requireSoftmaxAxes(of input: Shape) throws {
    guard let axis = stated("axis"), !axis.isNull, let rank = input.rank,
      let axes = axis.oneOrMoreWholeNumbers
    else { return }
    if axes.isEmpty || !axes.allSatisfy((-rank..<rank).contains) {
      throw IncompatibleShapes("Softmax has no axis \(axis.shortened) of \(input)")
    }
  }

  private func requireSoftmaxAxis() {
    require("axis", "a whole number or a list of them", orNull: true) { $0.integer != nil || $0.wholeNumbers != nil }
  }

  /// - Source: `Dropout.__init__` (`keras/src/layers/regularization/dropout.py`, 3.15.1), `BaseRandomLayer` (2.15.0).
  private func requireDropout() {
    requireStated("rate")
    if isKeras3 {
      require("rate", in: 0...1)
    } else if className == "AlphaDropout" || className == "GaussianDropout" {
      requireNumber("rate")
    } else {
      // tf.keras compares numbers alone.
      require("rate", "a number from 0 to 1", orNull: true) { value in
        value.number.map { (0...1).contains($0) } ?? true
      }
    }
    if className.hasPrefix("SpatialDropout"), className != "SpatialDropout1D" { requireDataFormat() }
    if isKeras3 ? (stated("rate")?.number ?? 0) > 0 : className.hasPrefix("Dropout") { requireSeed() }
    guard isKeras3, className == "Dropout" else { return }
    require("noise_shape", "a list of whole numbers above 0 and null", orNull: true) { value in
      value.kind == .list && value.items.allSatisfy { $0.isNull || ($0.integer ?? 0) > 0 }
    }
  }

  /// The stated input shape, batch included; nil if none is stated.
  package func statedInputShape() throws -> Shape? {
    try shape("batch_shape") ?? shape("batch_input_shape") ?? legacyInputShape()
      ?? optionalIfTyped("type_spec", as: TypeSpec.self).map { Shape(sizes: $0.shape) }
  }
}

/// The `type_spec` of an input: `{"class_name": "__typespec__", "config": [[7, 32], "float32", null]}`, or
/// `{"class_name": "TypeSpec", "serialized": [[7, 32], "float32", null]}` in legacy files.
private struct TypeSpec: Decodable {
  let shape: [Int?]?

  init(from decoder: any Decoder) throws {
    let specification = try decoder.container(keyedBy: Config.Key.self)
    let key = Config.Key(specification.contains(Config.Key("config")) ? "config" : "serialized")
    var parts = try specification.nestedUnkeyedContainer(forKey: key)
    shape = try? parts.decode([Int?].self)
  }
}
