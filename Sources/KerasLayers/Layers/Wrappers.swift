extension Layer {
  /// A layer applied to each step of a sequence.
  ///
  /// - Source: `keras.layers.TimeDistributed` (`keras/src/layers/rnn/time_distributed.py`, 3.15.1).
  /// - Input: `(batch, time, *)`, without the time axis an input of the layer.
  /// - Output: `(batch, time, *)`, without the time axis an output of the layer.
  /// - Weights: those of the layer.
  /// - Throws: `ConfigError` without a layer, `IncompatibleShapes` for fewer than three axes, and what the layer
  ///   throws.
  static let timeDistributed = Layer("TimeDistributed", ranks: .ofFirstCallInTensorFlow, takes: .part) {
    config, input in
    let layer = try config.requiredObject("layer")
    if let rank = input.rank, rank < 3 {
      throw IncompatibleShapes("TimeDistributed needs an input of at least 3 axes, got \(input)")
    }
    let built = try layer.build(input.removing(1).withoutHistory).prefixed(by: "layer")
    let outputs = built.outputs.map { output in
      Shape(output.dims.map { Array($0.prefix(1)) + [input[1]] + $0.dropFirst() })
    }
    return Built(outputs, built.weights, children: built.children.map(\.perStep)).taking(built.macs.times(input[1]))
      .reaching(.perStep(built.reach))
  }

  /// A recurrent layer run over a sequence forwards, and a copy of it backwards.
  ///
  /// - Source: `keras.layers.Bidirectional` (`keras/src/layers/rnn/bidirectional.py`, 3.15.1).
  /// - Input: that of the layer.
  /// - Output: both outputs merged by `merge_mode`, or both if it is null; then the states of both with
  ///   `return_state`.
  /// - Weights: those of both layers, the forward ones first.
  /// - Throws: `ConfigError` without a layer or for an unknown `merge_mode`, and what the layer throws.
  static let bidirectional = Layer(
    "Bidirectional",
    takes: .part,
    calling: { config, call in
      config.require("merge_mode", oneOf: ["sum", "mul", "concat", "ave"], orNull: true)
      let mode = try config.mergeMode()
      let layer = try config.requiredObject("layer")
      config.requireDirections()
      let calls = config.isKeras3 ? (forward: call, backward: call) : call.directions
      // Keras makes both directions from copies of the layer.
      let forward = try layer.build(calls.forward).copied().prefixed(by: "forward_layer")
      let backward =
        try (config.object("backward_layer") ?? layer).build(calls.backward).copied().prefixed(by: "backward_layer")
      let states = Array(forward.outputs.dropFirst() + backward.outputs.dropFirst())

      let merged: [Shape] =
        switch mode {
        case "concat":
          [forward.output.replacing(-1, with: config.concatenatedWidth(forward.output[-1], backward.output[-1]))]
        case nil: [forward.output, backward.output]
        default: [forward.output]
        }
      let whole = Built(
        merged + states, forward.weights + backward.weights, children: forward.children + backward.children)
      return whole.taking(forward.macs + backward.macs)
        .reaching(.directions(forward.reach, backward.reach, isList: mode == nil))
    })
}

extension Config {
  /// Both directions return the same and read in opposite order.
  ///
  /// - Source: `Bidirectional._verify_layer_config` (`keras/src/layers/rnn/bidirectional.py`, 3.15.1).
  fileprivate func requireDirections() {
    guard let backward = stated("backward_layer"), !backward.isNull else { return }
    guard backward.kind == .object, backward["class_name"] != nil else {
      return reject("backward_layer", backward, "must be a layer or null")
    }
    let mine = stated("layer")?["config"]?.members, other = backward["config"]?.members
    guard let mine, let other else { return }
    for key in ["return_sequences", "return_state", "stateful"] {
      guard let a = mine[key], let b = other[key], !a.equalsInPython(b) else { continue }
      reject("backward_layer", backward, "must have the \(key) of the forward layer")
    }
    requireOneDType()
    if let a = mine["go_backwards"], let b = other["go_backwards"], a.equalsInPython(b) {
      reject("backward_layer", backward, "must have another go_backwards than the forward layer")
    }
  }

  /// tf.keras merges the outputs of both directions as they are.
  ///
  /// - Source: `Bidirectional.call` (`keras/layers/rnn/bidirectional.py`, 2.15.0).
  fileprivate func requireOneDType() {
    guard writer.generation == .tfKeras, !mentions("merge_mode") || has("merge_mode"),
      let backward = stated("backward_layer"), !backward.isNull,
      let forward = object("layer")?.config.computeDType, let other = object("backward_layer")?.config.computeDType,
      forward != other
    else { return }
    reject("backward_layer", backward, "must compute in \(forward), the dtype of the forward layer")
  }

  /// The width of both outputs concatenated; Keras 2 and 3 state twice the forward width even if the backward width
  /// differs.
  fileprivate func concatenatedWidth(_ forward: Dim, _ backward: Dim) -> Dim {
    writer.generation == .tfKeras ? forward + backward : 2 * forward
  }

  /// How the two outputs are merged; nil if both are returned.
  fileprivate func mergeMode() throws -> String? {
    if mentions("merge_mode"), !has("merge_mode") { return nil }
    return try choice("merge_mode", ["concat", "sum", "mul", "ave"], default: "concat")
  }
}
