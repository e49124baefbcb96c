extension Layer {
  /// The input of a model; its shape is stated, not computed.
  ///
  /// - Source: `keras.layers.InputLayer` (`keras/src/layers/core/input_layer.py`, 3.15.1).
  /// - Output: `batch_shape`; `batch_input_shape` before Keras 3.
  /// - Weights: none.
  /// - Throws: `ConfigError` if no shape is stated.
  static let input = Layer("InputLayer") { (config, _: Shape) in
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
  static let dense = Layer("Dense", "TimeDistributedDense".only(.keras1)) { config, input in
    let units = try config.dim("units")
    guard input.rank != 0 else { throw IncompatibleShapes("Dense needs an input of at least 1 axis, got a scalar") }
    let channels = input[-1].named("channels")
    let output = input.rank == nil ? Shape.unknown : input.replacing(-1, with: units)
    let kernel = Kernel([channels, units], axes: [.inputs, .outputs], rows: channels, columns: units, scale: [units])
    return Built(output, try config.weights(kernel, bias: config("use_bias", default: true) ? [units] : nil))
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
    "GaussianNoise", "ActivityRegularization", "Masking", "Rescaling".since(.tfKeras), "Identity".since(.tfKeras),
    "StochasticDepth".since(.tfKeras), "AddLoss".only(.tfKeras),
    "AddMetric".only(.tfKeras)
  ) { _, input in
    Built(input.withoutHistory)
  }

  /// Leaky ReLU with learned slopes.
  ///
  /// - Source: `keras.layers.PReLU` (`keras/src/layers/activations/prelu.py`, 3.15.1).
  /// - Input, output: `(batch, *axes)`.
  /// - Weights: `alpha (*axes)`, with size 1 for the axes in `shared_axes`, which count from 1.
  static let prelu = Layer("PReLU") { config, input in
    let shared = try config("shared_axes", default: [Int]())
    let slopes = input[1...]?.enumerated().map { shared.contains($0 + 1) ? 1 : $1 }
    return Built(input.withoutHistory, [Weight("alpha", slopes ?? [.unknown], .activation)])
  }
}

extension Config {
  /// The stated input shape, batch included; nil if none is stated.
  public func statedInputShape() throws -> Shape? {
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
