extension Layer {
  /// One step of a simple recurrent layer.
  ///
  /// - Source: `keras.layers.SimpleRNNCell` (`keras/src/layers/rnn/simple_rnn.py`, 3.15.1).
  /// - Input: `(batch, channels)`.
  /// - Output: `(batch, units)` and the state `(batch, units)`.
  /// - Weights: `kernel (channels, units)`, `recurrent_kernel (units, units)`, `bias (units)` if `use_bias`.
  static let simpleRNNCell = Layer("SimpleRNNCell", since: .keras2, on: ["channels"]) { config, input in
    try config.recurrentCell(input, .simple)
  }

  /// One step of an LSTM, with four gates side by side.
  ///
  /// - Source: `keras.layers.LSTMCell` (`keras/src/layers/rnn/lstm.py`, 3.15.1).
  /// - Input: `(batch, channels)`.
  /// - Output: `(batch, units)` and two states of that shape.
  /// - Weights: `kernel (channels, 4 * units)`, `recurrent_kernel (units, 4 * units)`, `bias (4 * units)` if
  ///   `use_bias`.
  static let lstmCell = Layer("LSTMCell", since: .keras2, on: ["channels"]) { config, input in
    try config.recurrentCell(input, .lstm)
  }

  /// One step of a GRU, with three gates side by side.
  ///
  /// - Source: `keras.layers.GRUCell` (`keras/src/layers/rnn/gru.py`, 3.15.1).
  /// - Input: `(batch, channels)`.
  /// - Output: `(batch, units)` and the state `(batch, units)`.
  /// - Weights: `kernel (channels, 3 * units)`, `recurrent_kernel (units, 3 * units)`, if `use_bias` `bias (3 *
  ///   units)` or, with `reset_after`, `(2, 3 * units)`.
  static let gruCell = Layer("GRUCell", since: .keras2, on: ["channels"]) { config, input in
    try config.recurrentCell(input, .gru, biases: config.resetAfter() ? 2 : 1)
  }

  /// An LSTM cell whose gates also see the cell state.
  ///
  /// - Source: `tf.keras.experimental.PeepholeLSTMCell` of TensorFlow 2, removed before 2.15.
  /// - Input, output: those of `lstmCell`.
  /// - Weights: those of `lstmCell`, and `input_gate_`, `forget_gate_` and `output_gate_peephole_weights (units)`.
  static let peepholeLSTMCell = Layer("PeepholeLSTMCell", since: .tfKeras, until: .tfKeras, on: ["channels"]) {
    config, input in
    let units = try config.dim("units")
    let built = try config.recurrentCell(input, .lstm)
    return Built(
      built.outputs,
      built.weights
        + ["input", "forget", "output"].map {
          Weight($0 + "_gate_peephole_weights", [units], .peephole)
        }
    ).taking(built.macs).reaching(.whole)
  }

  /// A wrapper around a cell that does not change its shapes. Saving by object path does not reach the cell's
  /// weights.
  ///
  /// - Source: `tf.nn.RNNCellResidualWrapper`, `…DropoutWrapper`, `…DeviceWrapper`
  ///   (`tf_keras/src/layers/rnn/cell_wrappers.py`, 2.15.1).
  /// - Input, output, weights: those of the cell.
  /// - Throws: `ConfigError` without a cell, or for dropout around an `LSTMCell`, and what the cell throws.
  static let cellWrapper = Layer(
    "ResidualWrapper", "DropoutWrapper", "DeviceWrapper", since: .tfKeras, until: .tfKeras,
    calling: { config, call in
      let cell = try config.requiredObject("cell")
      if config.className == "DropoutWrapper", cell.className == "LSTMCell" {
        throw config.error("cell", "must not be an LSTMCell, which has dropout and recurrent_dropout itself")
      }
      var built = try cell.build(call).prefixed(by: "cell")
      built.weights = built.weights.map { $0.stored(as: .notSaved) }
      return built
    })

  /// A `simpleRNNCell` run over a sequence.
  ///
  /// - Source: `keras.layers.SimpleRNN` (`keras/src/layers/rnn/simple_rnn.py`, 3.15.1).
  /// - Input, output: those of `rnn`.
  /// - Weights: those of the cell.
  static let simpleRNN = recurrent("SimpleRNN", cell: simpleRNNCell)

  /// An `lstmCell` run over a sequence.
  ///
  /// - Source: `keras.layers.LSTM` (`keras/src/layers/rnn/lstm.py`, 3.15.1).
  /// - Input, output: those of `rnn`.
  /// - Weights: those of the cell.
  static let lstm = recurrent("LSTM", cell: lstmCell)

  /// A `gruCell` run over a sequence.
  ///
  /// - Source: `keras.layers.GRU` (`keras/src/layers/rnn/gru.py`, 3.15.1).
  /// - Input, output: those of `rnn`.
  /// - Weights: those of the cell.
  static let gru = recurrent("GRU", cell: gruCell)

  /// A cell, or a stack of cells, run over a sequence.
  ///
  /// - Source: `keras.layers.RNN` (`keras/src/layers/rnn/rnn.py`, 3.15.1).
  /// - Input: `(batch, time, *features)`.
  /// - Output: the last output of the cell, all of them `(batch, time, *)` with `return_sequences`; then the states
  ///   with `return_state`.
  /// - Weights: those of the cell.
  /// - Throws: `ConfigError` without a cell, `IncompatibleShapes` for fewer than three axes.
  static let rnn = Layer(
    "RNN", since: .keras2,
    ranks: .cell, takes: .cells,
    calling: { config, call in
      try config.unrolled(call) { try config.requiredObject("cell").build($0).prefixed(by: "cell") }
    })

  /// Cells in a stack, each fed with the output of the one before.
  ///
  /// - Source: `keras.layers.StackedRNNCells` (`keras/src/layers/rnn/stacked_rnn_cells.py`, 3.15.1).
  /// - Input: that of the first cell.
  /// - Output: that of the last cell, then the states of all cells.
  /// - Weights: those of the cells.
  /// - Throws: `ConfigError` without cells, and what they throw.
  static let stackedCells = Layer("StackedRNNCells", since: .keras2) { config, input in
    guard let cells = try config.objects("cells") else { throw config.error("cells", "is missing") }
    var weights: [Weight] = [], states: [[Shape]] = [], macs: [MACCount] = [], output = input
    var counter = ObjectCounter()
    for cell in cells {
      let built = try cell.build(output)
      weights += built.prefixed(by: "cells/" + counter.next(cell.className)).weights
      states.append(Array(built.outputs.dropFirst()))
      macs.append(built.macs)
      output = built.output
    }
    // Before 2.2.3 the states of the last cell came first.
    if config.writer.generation == .keras2, config.writer.isOlder(than: 2, 2, 3) { states.reverse() }
    return Built([output] + states.flatMap(\.self), weights).taking(macs.total).reaching(.whole)
  }

  /// A recurrent layer with a built-in cell.
  private static func recurrent(_ className: ClassName, cell: Layer) -> Layer {
    Layer(
      className, takes: .floats,
      calling: { config, call in
        try config.unrolled(call) { try cell.build(config, Call([$0])).prefixed(by: "cell") }
      })
  }
}

extension Config {
  /// One step of a cell: its output, its states and its weights.
  ///
  /// - Parameters:
  ///   - biases: the number of rows of the bias.
  ///   - doubledBias: whether there are always two biases, in one row.
  func recurrentCell(
    _ input: Shape, _ cell: RecurrentCell, biases: Int = 1, doubledBias: Bool = false
  ) throws -> Built {
    requireCell()
    let units = try dim("units")
    if !doubledBias {
      takesActivation(default: "tanh")
      if cell.gates.count > 1 { takesActivation("recurrent_activation", default: "sigmoid") }
    }
    let width = Dim(cell.gates.count) * units
    let bias = doubledBias ? [2 * width] : biases == 1 ? [width] : [Dim(biases), width]
    let output = Shape([input[0], units])
    return Built(
      Array(repeating: output, count: 1 + cell.states),
      [
        Weight("kernel", [input[-1].named("channels"), width], .kernel, axes: [.inputs, .outputs], cell: cell),
        Weight("recurrent_kernel", [units, width], .recurrentKernel, axes: [.inputs, .outputs], cell: cell),
        Weight("bias", bias, .bias, cell: cell, when: try doubledBias || callAsFunction("use_bias", default: true)),
      ]
    ).multiplying([input[-1] + units], for: [Dim(cell.gates.count), units]).reaching(.whole)
  }

  /// - Source: `LSTMCell.__init__` (`keras/src/layers/rnn/lstm_cell.py`, 3.15.1; `keras/layers/rnn/lstm.py`, 2.15.0).
  func requireCell() {
    require(stated("filters") == nil ? "units" : "filters", atLeast: 1)
    for key in ["dropout", "recurrent_dropout"] { requireNumber(key) }
    requireSeed()
  }

  /// The default is true since tf.keras 2 and was false before.
  fileprivate func resetAfter() throws -> Bool {
    try callAsFunction("reset_after", default: writer.generation >= .tfKeras)
  }
}

extension Call {
  /// The calls of both directions, each with its half of the initial states.
  var directions: (forward: Call, backward: Call) {
    let states = positionalInputs.dropFirst()
    guard !states.isEmpty, states.count.isMultiple(of: 2) else { return (self, self) }
    let half = states.count / 2
    return (Call([input] + states.prefix(half)), Call([input] + states.suffix(half)))
  }
}
