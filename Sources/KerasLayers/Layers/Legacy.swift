extension Layer {
  /// Keras 1's one class for every way of joining tensors; `mode` tells which.
  static let merge = Layer("Merge", merging: { config, inputs in
    guard let mode = config.lenient("mode", as: String.self), config.lenient("mode_type") ?? "raw" == "raw" else {
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

  /// The largest of `nb_feature` linear maps, output by output.
  static let maxoutDense = Layer("MaxoutDense") { config, input in
    let units = try config.dim("units")
    let features = try config.dim("nb_feature", default: 4)
    return Built([input[0], units], [
      Weight("W", [features, input[1].named("channels"), units]),
      Weight("b", [features, units], when: try config("use_bias", default: true)),
    ])
  }

  /// A dense map, and a gate that tells how much of the input is carried past it.
  static let highway = Layer("Highway") { config, input in
    let channels = input[1].named("channels")
    let bias = try config("use_bias", default: true)
    let maps = [Weight("W", [channels, channels]), Weight("W_carry", [channels, channels])]
    let biases = [Weight("b", [channels], when: bias), Weight("b_carry", [channels], when: bias)]
    // Up to 1.1 each map is followed by its bias.
    return Built(input.settled, config.writer.isBefore1_2 ? zip(maps, biases).flatMap { [$0, $1] } : maps + biases)
  }

  /// Straight between two thresholds, with slopes of its own beyond them.
  static let srelu = Layer("SReLU") { config, input in
    try config.perPosition(input, "t_left", "a_left", "t_right", "a_right")
  }

  /// `alphas * log(1 + exp(betas * x))`.
  static let parametricSoftplus = Layer("ParametricSoftplus") { config, input in
    try config.perPosition(input, "alphas", "betas")
  }
}

extension Config {
  /// A weight for each position of a sample. Keras 1 shares some along `shared_axes`, and does not write which.
  fileprivate func perPosition(_ input: Shape, _ names: String...) throws -> Built {
    let size = input[1...] ?? [.unknown]
    return Built(input.settled, names.map { Weight($0, size) })
  }

  /// Tensors that a function of the user joins: the shape is the one stated, if any is.
  fileprivate func joinedByCode(_ inputs: [Shape]) throws -> Built {
    guard let sample = lenient("output_shape", as: [Int?].self) else { return Built([.unknown]) }
    return Built([inputs.first?[0].settled ?? .unknown] + sample.map { Dim($0) })
  }
}

extension Writer {
  /// Whether Keras 1.0 or 1.1 wrote the file.
  fileprivate var isBefore1_2: Bool { version.map { $0.hasPrefix("1.0") || $0.hasPrefix("1.1") } ?? false }
}
