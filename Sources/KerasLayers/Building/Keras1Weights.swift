extension Keras1 {
  /// For each later name of a weight the one that Keras 1 used.
  package static let weightNames = [
    "kernel": "W", "recurrent_kernel": "U", "bias": "b", "embeddings": "W",
    "moving_mean": "running_mean", "moving_variance": "running_std", "alpha": "alphas",
  ]

  /// The letters of a cell's gates in the order in which Keras 1 stored them, each gate with weights of its own.
  static func gates(_ cell: RecurrentCell) -> [String] {
    switch cell {
    case .simple: []
    case .lstm, .convLSTM: ["i", "c", "f", "o"]
    case .gru: ["z", "r", "h"]
    }
  }

  /// Classes that took `shared_axes` and did not write it.
  static let sharing: Set = ["PReLU", "SReLU", "ParametricSoftplus"]
}

extension [Weight] {
  /// The same weights as Keras 1 stored them: under its names, in the layout of its backend, each gate by itself.
  /// Those of a wrapped layer have been converted with that layer.
  ///
  /// Keras 1 names the kernel of `dense_1` `dense_1_W`. In a layer name with slashes these are scopes of TensorFlow, and
  /// the weight is called by what follows the last one: `fc_W` in `tower/fc`.
  func asInKeras1(_ config: Config) throws -> [Weight] {
    if contains(where: { !$0.creatorClass.isEmpty }) { return self }
    let separated = try asBefore1_2(config).separatedGates(config)
    let laidOut = try separated.map { try $0.laidOutAsInKeras1(config) }
    let mayBeShared = Keras1.sharing.contains(config.className)
    let scopes = config.optionalIfTyped("name", as: String.self)?.split(separator: "/") ?? []
    let prefix = scopes.dropFirst().suffix(1).map(String.init)
    return laidOut.map { weight in
      let parts = weight.name.split(separator: ".", maxSplits: 1).map(String.init)
      let name = Keras1.weightNames[parts[0]] ?? parts[0]
      var named = weight.with(name: (prefix + [name] + parts.dropFirst()).joined(separator: "_"))
      named.mayBeShared = mayBeShared
      return named
    }
  }

  /// Up to 1.1 each kernel of a Highway was followed by its bias, and a TimeDistributedDense without bias did not save
  /// its kernel.
  private func asBefore1_2(_ config: Config) -> [Weight] {
    guard config.writer.isOlder(than: 1, 2) else { return self }
    return switch config.className {
    case "Highway": ["W", "b", "W_carry", "b_carry"].flatMap { name in filter { $0.name == name } }
    case "TimeDistributedDense": count == 1 ? [] : self
    default: self
    }
  }

  /// Unless `consume_less` is `gpu` each gate has a kernel, a recurrent kernel and a bias of its own; `kernel.i` names
  /// the gate.
  private func separatedGates(_ config: Config) throws -> [Weight] {
    guard let cell = first?.cell, config.optionalIfTyped("consume_less") != "gpu" else { return self }
    let gates = Keras1.gates(cell)
    guard !gates.isEmpty else { return self }
    let units = try config.dim(cell == .convLSTM ? "filters" : "units")
    return gates.flatMap { gate in
      map { $0.with(name: $0.name + "." + gate, shape: $0.shape.dropLast() + [units]) }
    }
  }
}

extension Weight {
  /// The kernel of a convolution as Keras 1 stored it: with Theano's `dim_ordering` outputs and inputs precede the
  /// window, and a window of one axis has a second one of size 1.
  fileprivate func laidOutAsInKeras1(_ config: Config) throws -> Weight {
    guard let layout, layout.isConvolution, let inputs = layout.index(of: .inputs) else { return self }
    let size = Array(shape.dropLast(2)), outputs = shape.count - (inputs == shape.count - 1 ? 2 : 1)
    let outputsFirst = try size.count == 1 ? config.writer.isOlder(than: 1, 1) : config.channelsFirst()
    let plane = size.count == 1 ? size + [1] : size, window = plane.map { _ in KernelLayout.Axis.window }
    let channels = [layout.axes[inputs], layout.axes[outputs]]
    return outputsFirst
      ? with(shape: [shape[outputs], shape[inputs]] + plane, axes: channels.reversed() + window)
      : with(shape: plane + [shape[inputs], shape[outputs]], axes: window + channels)
  }
}
