extension Layer {
  /// One step of a convolutional LSTM, with four gates side by side.
  ///
  /// - Source: `ConvLSTMCell` (`keras/src/layers/rnn/conv_lstm.py`, 3.15.1); `ConvLSTM2DCell` of Keras 2.
  /// - Input: `(batch, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, *positions, filters)` and two states of that shape.
  /// - Weights: `kernel (*kernel_size, channels, 4 * filters)`, `recurrent_kernel (*kernel_size, filters, 4 *
  ///   filters)`, `bias (4 * filters)` if `use_bias`.
  /// - Throws: `IncompatibleShapes` for too few axes or a window larger than the input.
  static let convLSTMCell = Layer(
    "ConvLSTMCell".since(2, 6), "ConvLSTM2DCell".since(.keras2, until: .tfKeras)
  ) { config, input in
    try config.convLSTMStep(input)
  }

  /// A `convLSTMCell` run over a sequence of images.
  ///
  /// - Source: `keras.layers.ConvLSTM1D/2D/3D` (`keras/src/layers/rnn/conv_lstm.py`, 3.15.1).
  /// - Input: `(batch, time, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: as for `rnn`, of the cell's output.
  /// - Weights: those of the cell.
  static let convLSTM = Layer(
    "ConvLSTM1D".since(2, 6), "ConvLSTM2D", "ConvLSTM3D".since(2, 6), ranks: .spatialSequence, takes: .floats,
    calling: { config, call in
      try config.requireSpatialSizes(of: call.input)
      var built = try config.unrolled(call) { try config.convLSTMStep($0, steps: call.input[1]).prefixed(by: "cell") }
      built.weights = built.weights.map { $0.inUnfrozenPart() }
      return built
    })

  /// The LSTM of the cuDNN library, with a bias for the input and one for the state, in a row.
  ///
  /// - Source: `keras.layers.CuDNNLSTM` (`tf_keras/src/layers/rnn/cudnn_lstm.py`, 2.15.1).
  /// - Input, output: those of `rnn`.
  /// - Weights: `kernel (channels, 4 * units)`, `recurrent_kernel (units, 4 * units)`, `bias (2 * 4 * units)`.
  static let cudnnLSTM = Layer(
    "CuDNNLSTM", since: .keras2, until: .tfKeras, takes: .inFloat32,
    calling: { config, call in
      try config.unrolled(call) { try config.recurrentCell($0, .lstm, doubledBias: true) }
    })

  /// The GRU of the cuDNN library, with a bias for the input and one for the state, in a row.
  ///
  /// - Source: `keras.layers.CuDNNGRU` (`tf_keras/src/layers/rnn/cudnn_gru.py`, 2.15.1).
  /// - Input, output: those of `rnn`.
  /// - Weights: `kernel (channels, 3 * units)`, `recurrent_kernel (units, 3 * units)`, `bias (2 * 3 * units)`.
  static let cudnnGRU = Layer(
    "CuDNNGRU", since: .keras2, until: .tfKeras, takes: .inFloat32,
    calling: { config, call in
      try config.unrolled(call) { try config.recurrentCell($0, .gru, doubledBias: true) }
    })
}

extension Config {
  /// Keras 3 creates states of known sizes for the first call of a layer.
  fileprivate func requireSpatialSizes(of input: Shape) throws {
    guard isKeras3, recorder == nil, !isBuiltAsRecorded, !input.isOpen, let dims = input.dims, dims.count > 3 else {
      return
    }
    let spatial = try featureMap(Shape([dims[0]] + dims.dropFirst(2))).spatial
    if spatial.contains(where: { $0.value == nil }) {
      throw IncompatibleShapes("\(className) needs known sizes of the spatial axes, got \(input)")
    }
  }

  /// One step of a convolutional LSTM: its output, the two states, and the weights of the cell.
  ///
  /// - Parameter steps: the number of steps before its output is returned.
  fileprivate func convLSTMStep(_ input: Shape, steps: Dim = 1) throws -> Built {
    requireConvolution(paddings: ["valid", "same"], takesBothStrides: !isKeras3, leastFilters: isKeras3 ? 0 : 1)
    takesActivation(default: "tanh")
    takesActivation("recurrent_activation", default: "sigmoid")
    for key in ["dropout", "recurrent_dropout"] { requireNumber(key) }
    requireSeed()
    let image = try featureMap(input)
    try refuseEmpty([image.channels], of: input)
    let window = try window("kernel_size")
    let filters = try dim("filters")
    let cell = RecurrentCell.convLSTM, gates = Dim(cell.gates.count) * filters
    let axes = window.axes + [.inputs, .outputs]
    let positions = try window.positions(over: image.spatial)
    let output = image.with(spatial: positions, channels: filters)
    return Built(
      [output, output, output],
      [
        Weight("kernel", window.size + [image.channels, gates], .kernel, axes: axes, cell: cell),
        Weight("recurrent_kernel", window.size + [filters, gates], .recurrentKernel, axes: axes, cell: cell),
        Weight("bias", [gates], .bias, cell: cell, when: try callAsFunction("use_bias", default: true)),
      ]
    ).multiplying(window.size + [image.channels + filters], for: positions + [Dim(cell.gates.count), filters])
      .reaching(
        .computed {
          // The state passes through a convolution of its own at each further step.
          image.reach { axis in
            guard let size = window.size[axis].value, let steps = steps.value else { return nil }
            return window.map(axis, over: image.spatial[axis])?.grown(by: size, times: max(0, steps - 1))
          }
        })
  }
}
