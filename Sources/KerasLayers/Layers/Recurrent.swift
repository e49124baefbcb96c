extension Layer {
  /// One gate looks at the input and at the last state.
  static let simpleRNNCell = Layer("SimpleRNNCell", since: .keras2, on: ["channels"]) { config, input in
    try config.recurrentCell(input, .simple)
  }
  /// Four gates (input, forget, cell, output) look at the input and at the last state.
  static let lstmCell = Layer("LSTMCell", since: .keras2, on: ["channels"]) { config, input in
    try config.recurrentCell(input, .lstm)
  }
  /// Three gates (update, reset, candidate); with `reset_after` input and state have a bias each.
  static let gruCell = Layer("GRUCell", since: .keras2, on: ["channels"]) { config, input in
    try config.recurrentCell(input, .gru, biases: config.resetAfter() ? 2 : 1)
  }

  /// An LSTM cell whose gates look at the cell state too, each value for itself.
  static let peepholeLSTMCell = Layer("PeepholeLSTMCell", since: .tfKeras, until: .tfKeras, on: ["channels"]) {
    config, input in
    let units = try config.dim("units")
    let built = try config.recurrentCell(input, .lstm)
    return Built(
      built.outputs,
      built.weights
        + ["input", "forget", "output"].map {
          Weight($0 + "_gate_peephole_weights", [units], .peephole)
        })
  }

  /// What stands around a cell of tf.keras and leaves its shapes as they are; saving by object path does not see through it.
  static let cellWrapper = Layer(
    "ResidualWrapper", "DropoutWrapper", "DeviceWrapper", since: .tfKeras, until: .tfKeras,
    calling: { config, call in
      var built = try config.requiredObject("cell").build(call).prefixed(by: "cell")
      built.weights = built.weights.map { $0.stored(as: .notSaved) }
      return built
    })

  static let simpleRNN = recurrent("SimpleRNN", cell: simpleRNNCell)
  static let lstm = recurrent("LSTM", cell: lstmCell)
  static let gru = recurrent("GRU", cell: gruCell)

  /// Whatever cell or list of cells it is given, step by step over the sequence.
  static let rnn = Layer(
    "RNN", since: .keras2,
    calling: { config, call in
      try config.unrolled(call) { try config.requiredObject("cell").build($0).prefixed(by: "cell") }
    })

  /// Cells one above the other; each feeds the next.
  static let stackedCells = Layer("StackedRNNCells", since: .keras2) { config, input in
    guard let cells = try config.objects("cells") else { throw config.error("cells", "is missing") }
    var weights: [Weight] = [], states: [[Shape]] = [], output = input
    var counter = ObjectCounter()
    for cell in cells {
      let built = try cell.build(output)
      weights += built.prefixed(by: "cells/" + counter.next(cell.className)).weights
      states.append(Array(built.outputs.dropFirst()))
      output = built.output
    }
    // The last cell's states came first once.
    if config.writer.generation == .keras2, config.writer.isOlder(than: 2, 2, 3) { states.reverse() }
    return Built([output] + states.flatMap(\.self), weights)
  }

  /// A class of its own for a recurrent layer with one built-in cell.
  private static func recurrent(_ className: ClassName, cell: Layer) -> Layer {
    Layer(
      className,
      calling: { config, call in
        try config.unrolled(call) { try cell.build(config, Call([$0])).prefixed(by: "cell") }
      })
  }
}

extension Config {
  /// The weights of a cell with so many gates, and its output followed by its states.
  ///
  /// - Parameters:
  ///   - biases: how many rows of biases there are.
  ///   - doubledBias: whether two biases stand in one row, always.
  func recurrentCell(
    _ input: Shape, _ cell: RecurrentCell, biases: Int = 1, doubledBias: Bool = false
  ) throws -> Built {
    let units = try dim("units")
    let width = Dim(cell.gates.count) * units
    let bias = doubledBias ? [2 * width] : biases == 1 ? [width] : [Dim(biases), width]
    let output = Shape([input[0], units])
    return Built(
      Array(repeating: output, count: 1 + cell.states),
      [
        Weight("kernel", [input[-1].named("channels"), width], .kernel, axes: [.inputs, .outputs], cell: cell),
        Weight("recurrent_kernel", [units, width], .recurrentKernel, axes: [.inputs, .outputs], cell: cell),
        Weight("bias", bias, .bias, cell: cell, when: try doubledBias || callAsFunction("use_bias", default: true)),
      ])
  }

  /// Absent, it meant false before tf.keras 2 and true since.
  fileprivate func resetAfter() throws -> Bool {
    try callAsFunction("reset_after", default: writer.generation >= .tfKeras)
  }

  /// The outputs of a cell carried along the sequence: all steps or the last, then the states where they are returned.
  ///
  /// - Parameter cell: what one step makes of an input without the time axis.
  func unrolled(_ call: Call, cell: (Shape) throws -> Built) throws -> Built {
    let timeMajor = try callAsFunction("time_major", default: false)
    let input = call.input
    if let rank = input.rank, rank < 3 {
      throw IncompatibleShapes("\(className) takes sequences of at least 3 axes and is given \(input)")
    }
    let batch = input[timeMajor ? 1 : 0].withoutHistory, time = input[timeMajor ? 0 : 1].withoutHistory
    let step = Shape(input.rank == nil ? [batch, .unknown] : [batch] + (input[2...] ?? []))
    let sequences = try callAsFunction("return_sequences", default: false)
    let states = try callAsFunction("return_state", default: false)

    let built = try cell(step)
    let features = built.output[1...] ?? [.unknown]
    let output = Shape(
      !sequences ? [batch] + features : timeMajor ? [time, batch] + features : [batch, time] + features)
    return Built([output] + (states ? Array(built.outputs.dropFirst()) : []), built.weights)
  }
}
