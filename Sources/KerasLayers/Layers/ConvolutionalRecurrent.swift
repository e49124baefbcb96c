extension Layer {
  /// Four gates that see input and state through windows.
  static let convLSTMCell = Layer("ConvLSTMCell", "ConvLSTM2DCell".only(.keras2), since: .tfKeras) { config, input in
    try config.convLSTMStep(input)
  }

  /// A recurrent layer over pictures.
  static let convLSTM = Layer(
    "ConvLSTM1D".since(.tfKeras), "ConvLSTM2D", "ConvLSTM3D".since(.tfKeras),
    calling: { config, call in
      try config.unrolled(call) { try config.convLSTMStep($0).prefixed(by: "cell") }
    })

  /// The LSTM of the cuDNN library, which has two biases in a row.
  static let cudnnLSTM = Layer(
    "CuDNNLSTM", since: .keras2, until: .tfKeras,
    calling: { config, call in
      try config.unrolled(call) { try config.recurrentCell($0, .lstm, doubledBias: true) }
    })

  /// The GRU of the cuDNN library, which has two biases in a row.
  static let cudnnGRU = Layer(
    "CuDNNGRU", since: .keras2, until: .tfKeras,
    calling: { config, call in
      try config.unrolled(call) { try config.recurrentCell($0, .gru, doubledBias: true) }
    })
}

extension Config {
  /// One step of a convolutional LSTM: its output, the two states, and the weights of the cell.
  fileprivate func convLSTMStep(_ input: Shape) throws -> Built {
    let image = try featureMap(input)
    let window = try window("kernel_size")
    let filters = try dim("filters")
    let cell = RecurrentCell.convLSTM, gates = Dim(cell.gates.count) * filters
    let axes = window.axes + [.inputs, .outputs]
    let output = image.with(spatial: try window.positions(over: image.spatial), channels: filters)
    return Built(
      [output, output, output],
      [
        Weight("kernel", window.size + [image.channels, gates], .kernel, axes: axes, cell: cell),
        Weight("recurrent_kernel", window.size + [filters, gates], .recurrentKernel, axes: axes, cell: cell),
        Weight("bias", [gates], .bias, cell: cell, when: try callAsFunction("use_bias", default: true)),
      ])
  }
}
