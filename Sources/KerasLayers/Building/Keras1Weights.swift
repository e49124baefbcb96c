extension Keras1 {
  /// By the later name of a weight, the former one.
  package static let weightNames = [
    "kernel": "W", "recurrent_kernel": "U", "bias": "b", "embeddings": "W",
    "moving_mean": "running_mean", "moving_variance": "running_std", "alpha": "alphas",
  ]

  /// The gates of a recurrent class in the order in which Keras 1 kept them, each with weights of its own.
  static let gates: [String: [String]] = [
    "LSTM": ["i", "c", "f", "o"], "GRU": ["z", "r", "h"], "ConvLSTM2D": ["i", "c", "f", "o"],
  ]

  /// Classes that took `shared_axes` and did not write them.
  static let sharing: Set = ["PReLU", "SReLU", "ParametricSoftplus"]
}

extension [Weight] {
  /// The same weights as Keras 1 keeps them: under its names, in the layout of its backend, each gate by itself.
  func asInKeras1(_ config: Config) throws -> [Weight] {
    let separated = try asBefore1_2(config).separatedGates(config)
    let laidOut = try separated.map { try $0.laidOutAsInKeras1(config) }
    let mayBeShared = Keras1.sharing.contains(config.className)
    return laidOut.map { weight in
      let parts = weight.name.split(separator: ".", maxSplits: 1).map(String.init)
      let name = Keras1.weightNames[parts[0]] ?? parts[0]
      var named = weight.with(name: ([name] + parts.dropFirst()).joined(separator: "_"))
      named.mayBeShared = mayBeShared
      return named
    }
  }

  /// Up to 1.1 each map of a Highway was followed by its bias, and a TimeDistributedDense without bias forgot its kernel.
  private func asBefore1_2(_ config: Config) -> [Weight] {
    let version = config.writer.version ?? ""
    guard version.hasPrefix("1.0") || version.hasPrefix("1.1") else { return self }
    return switch config.className {
    case "Highway": ["W", "b", "W_carry", "b_carry"].flatMap { name in filter { $0.name == name } }
    case "TimeDistributedDense": count == 1 ? [] : self
    default: self
    }
  }

  /// With `consume_less` other than `gpu` there is one kernel, recurrent kernel and bias a gate; `kernel.i` names its gate.
  private func separatedGates(_ config: Config) throws -> [Weight] {
    guard let gates = Keras1.gates[config.className], config.optionalIfTyped("consume_less") != "gpu",
      allSatisfy({ Keras1.weightNames[$0.name] != nil })
    else { return self }
    let units = try config.dim(config.className == "ConvLSTM2D" ? "filters" : "units")
    return gates.flatMap { gate in
      map { $0.with(name: $0.name + "." + gate, shape: $0.shape.dropLast() + [units]) }
    }
  }
}

extension Weight {
  /// A convolution's kernel: Theano's `dim_ordering` puts outputs and inputs first; one axis is worked on as a row of two.
  fileprivate func laidOutAsInKeras1(_ config: Config) throws -> Weight {
    guard config.className.contains("onv"), name.contains("kernel"), shape.count >= 3 else { return self }
    let size = Array(shape.dropLast(2))
    let isTransposed = config.className.hasPrefix("Deconv")
    let inputs = shape[shape.count - (isTransposed ? 1 : 2)], outputs = shape[shape.count - (isTransposed ? 2 : 1)]
    let outputsFirst = try size.count == 1 ? config.writer.version?.hasPrefix("1.0.") == true : config.channelsFirst()
    let plane = size.count == 1 ? size + [1] : size
    return with(name: name, shape: outputsFirst ? [outputs, inputs] + plane : plane + [inputs, outputs])
  }
}
