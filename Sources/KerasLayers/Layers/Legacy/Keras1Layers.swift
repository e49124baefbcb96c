extension Layer {
  /// The layer of Keras 1 for every way of merging tensors, chosen by `mode`.
  ///
  /// - Source: `Merge` of Keras 1 (`keras/engine/topology.py`, 1.2.2).
  /// - Input, output: those of `concatenate`, `dot` or `elementwiseMerge`; for a function of the user the stated
  ///   shape.
  /// - Weights: none.
  /// - Throws: `ConfigError` for an unknown `mode`, and what the layer of that mode throws.
  static let merge = Layer(
    "Merge", until: .keras2,
    merging: { config, inputs in
      guard let mode = config.optionalIfTyped("mode", as: String.self),
        config.optionalIfTyped("mode_type") ?? "raw" == "raw"
      else {
        return try config.mergedByFunction(inputs)
      }
      let layer: Layer =
        switch mode {
        case "concat": .concatenate
        case "dot", "cos": .dot
        case "sum", "mul", "ave", "max": .elementwiseMerge
        default: throw config.error("mode", "must be sum, mul, concat, ave, cos, dot or max, not \"\(mode)\"")
        }
      return try layer.build(config, Call(inputs))
    })

  /// An activation with two learned thresholds and the slopes beyond them.
  ///
  /// - Source: `SReLU` of Keras 1 (`keras/layers/advanced_activations.py`, 1.2.2).
  /// - Input, output: `(batch, *axes)`.
  /// - Weights: `t_left`, `a_left`, `t_right`, `a_right`: `(*axes)` each, some of which `shared_axes` may have made
  ///   1.
  static let srelu = Layer("SReLU", until: .keras1) { config, input in
    try config.perPosition(input, "t_left", "a_left", "t_right", "a_right")
  }

  /// The activation `alphas * log(1 + exp(betas * x))`.
  ///
  /// - Source: `ParametricSoftplus` of Keras 1 (`keras/layers/advanced_activations.py`, 1.2.2).
  /// - Input, output: `(batch, *axes)`.
  /// - Weights: `alphas` and `betas`: `(*axes)` each, some of which `shared_axes` may have made 1.
  static let parametricSoftplus = Layer("ParametricSoftplus", until: .keras1) { config, input in
    try config.perPosition(input, "alphas", "betas")
  }

  /// The base class, which returns its input. A `Graph` of Keras 1 names the outputs of a shared node by it.
  ///
  /// - Source: `keras.layers.Layer` (`keras/src/layers/layer.py`, 3.15.1).
  /// - Input, output: any shape.
  /// - Weights: none.
  static let base = Layer("Layer", takes: .everything) { _, input in Built(input.withoutHistory).reaching(.pointwise) }
}

extension Config {
  /// Weights with an element for each position of a sample; Keras 1 did not save which of them `shared_axes` shares.
  fileprivate func perPosition(_ input: Shape, _ names: String...) throws -> Built {
    let size = input[1...] ?? [.unknown]
    return Built(input.withoutHistory, names.map { Weight($0, size, .activation) }).reaching(.pointwise)
  }

  /// Tensors merged by a function of the user: the output has the stated shape, if any.
  fileprivate func mergedByFunction(_ inputs: [Shape]) throws -> Built {
    guard let sample = optionalIfTyped("output_shape", as: [Int?].self) else { return Built(Shape.unknown) }
    return Built([inputs.first?[0].withoutHistory ?? .unknown] + sample.map { Dim($0) })
  }
}
