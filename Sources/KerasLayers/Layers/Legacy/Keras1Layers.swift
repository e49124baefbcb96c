extension Layer {
  /// Keras 1's one class for every way of joining tensors; `mode` tells which.
  static let merge = Layer(
    "Merge", until: .keras2,
    merging: { config, inputs in
      guard let mode = config.optionalIfTyped("mode", as: String.self),
        config.optionalIfTyped("mode_type") ?? "raw" == "raw"
      else {
        return try config.joinedByCode(inputs)
      }
      let joined: Layer =
        switch mode {
        case "concat": .concatenate
        case "dot", "cos": .dot
        case "sum", "mul", "ave", "max": .elementwiseMerge
        default: throw config.error("mode", "is \"\(mode)\", which is none of sum, mul, concat, ave, cos, dot, max")
        }
      return try joined.build(config, Call(inputs))
    })

  /// Straight between two thresholds, with slopes of its own beyond them.
  static let srelu = Layer("SReLU", until: .keras1) { config, input in
    try config.perPosition(input, "t_left", "a_left", "t_right", "a_right")
  }

  /// `alphas * log(1 + exp(betas * x))`.
  static let parametricSoftplus = Layer("ParametricSoftplus", until: .keras1) { config, input in
    try config.perPosition(input, "alphas", "betas")
  }

  /// The base class, which hands on what it is given: a Graph names the outputs of a shared node by it.
  static let base = Layer("Layer") { _, input in Built(input.withoutHistory) }
}

extension Config {
  /// A weight for each position of a sample. Keras 1 shares some along `shared_axes`, and does not write which.
  fileprivate func perPosition(_ input: Shape, _ names: String...) throws -> Built {
    let size = input[1...] ?? [.unknown]
    return Built(input.withoutHistory, names.map { Weight($0, size, .activation) })
  }

  /// Tensors that a function of the user joins: the shape is the one stated, if any is.
  fileprivate func joinedByCode(_ inputs: [Shape]) throws -> Built {
    guard let sample = optionalIfTyped("output_shape", as: [Int?].self) else { return Built(Shape.unknown) }
    return Built([inputs.first?[0].withoutHistory ?? .unknown] + sample.map { Dim($0) })
  }
}
