extension Config {
  /// The outputs of a cell over a sequence: those of the last step or of all, then the states with `return_state`.
  ///
  /// - Parameter cell: builds one step for an input without the time axis.
  func unrolled(_ call: Call, cell: (Shape) throws -> Built) throws -> Built {
    if let stateful = stated("stateful"), stateful.isTruthy, call.input.rank != nil,
      call.input[0].value == nil
    {
      reject("stateful", stateful, "must be false where the batch size is not fixed")
    }
    if !isKeras3, let unroll = stated("unroll"), unroll.isTruthy, className.hasPrefix("ConvLSTM") {
      reject("unroll", unroll, "must be false for a convolutional recurrent layer")
    }
    // Keras 3 asks for the number when it calls the layer with values.
    if writer.generation == .tfKeras, let unroll = stated("unroll"), unroll.isTruthy, call.input.rank != nil,
      call.input[stated("time_major")?.isTruthy == true ? 0 : 1].value == nil
    {
      reject("unroll", unroll, "must be false where the number of time steps is not fixed")
    }
    // The convolutional layers of tf.keras take the key and do not look at it.
    let takesTimeMajor = !(className.hasPrefix("ConvLSTM") && writer.generation == .tfKeras)
    let timeMajor = try takesTimeMajor && callAsFunction("time_major", default: false)
    let input = call.input
    if let rank = input.rank, rank < 3 {
      throw IncompatibleShapes("\(className) needs an input of at least 3 axes, got \(input)")
    }
    if writer.generation >= .tfKeras, ["LSTM", "GRU", "SimpleRNN"].contains(className), let rank = input.rank, rank > 3
    {
      throw IncompatibleShapes("\(className) needs an input of 3 axes, got \(input)")
    }
    let batch = input[timeMajor ? 1 : 0].withoutHistory, time = input[timeMajor ? 0 : 1].withoutHistory
    try refuseEmpty([time], of: input)
    let step = Shape(input.rank == nil ? [batch, .unknown] : [batch] + (input[2...] ?? []))
    let returnsSequences = try callAsFunction("return_sequences", default: false)
    let returnsState = try callAsFunction("return_state", default: false)

    let built = try cell(step)
    if writer.generation == .tfKeras { requireInitialStates(Array(built.outputs.dropFirst()), in: call) }
    let features = built.output[1...] ?? [.unknown]
    let output = Shape(
      !returnsSequences ? [batch] + features : timeMajor ? [time, batch] + features : [batch, time] + features)
    var whole = Built([output] + (returnsState ? Array(built.outputs.dropFirst()) : []), built.weights)
    // The states that it keeps from one batch to the next.
    if written("stateful")?.isTruthy == true {
      for state in built.outputs.dropFirst() { whole.costs.add(.numbers, state.dims ?? [.unknown]) }
    }
    if written("unroll")?.isTruthy == true { whole.costs.add(.steps, [time]) }
    return whole.taking(built.macs.times(time)).reaching(
      timeMajor ? .unknown : .overSteps(built.reach, returnsSequences: returnsSequences))
  }

  /// The states with which tf.keras begins a sequence must have the shapes of those of the cell.
  ///
  /// - Source: `RNN._validate_state_spec` (`keras/src/layers/rnn/base_rnn.py`, 2.15.0).
  private func requireInitialStates(_ states: [Shape], in call: Call) {
    let given = call.positionalInputs.dropFirst().dropLast(max(0, stated("num_constants")?.integer ?? 0))
    guard given.count == states.count, !className.hasPrefix("ConvLSTM") else { return }
    for (state, initial) in zip(states, given) where !state.agreesAfterBatch(with: initial) {
      let key = stated("units") == nil ? "cell" : "units"
      builder.report(error(key, "makes states of \(state), and the call begins with one of \(initial)"))
    }
  }
}

extension Shape {
  /// Whether no axis but that of the batch is known to have another size.
  fileprivate func agreesAfterBatch(with other: Shape) -> Bool {
    guard let own = dims?.dropFirst(), let others = other.dims?.dropFirst() else { return true }
    return own.count == others.count && zip(own, others).allSatisfy { $0.agrees(with: $1) }
  }
}
