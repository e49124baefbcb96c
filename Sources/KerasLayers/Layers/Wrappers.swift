extension Layer {
  /// The same layer at every step of a sequence.
  static let timeDistributed = Layer("TimeDistributed") { config, input in
    let layer = try config.requiredObject("layer")
    if let rank = input.rank, rank < 3 {
      throw IncompatibleShapes("TimeDistributed takes at least 3 axes and is given \(input)")
    }
    let built = try layer.build(input.removing(1).withoutHistory).prefixed(by: "layer")
    let outputs = built.outputs.map { output in
      Shape(output.dims.map { Array($0.prefix(1)) + [input[1]] + $0.dropFirst() })
    }
    return Built(outputs, built.weights, children: built.children)
  }

  /// A recurrent layer that reads the sequence forwards and another that reads it backwards.
  static let bidirectional = Layer(
    "Bidirectional",
    calling: { config, call in
      let mode = try config.mergeMode()
      let layer = try config.requiredObject("layer")
      let forward = try layer.build(call).prefixed(by: "forward_layer")
      let backward = try (config.object("backward_layer") ?? layer).build(call).prefixed(by: "backward_layer")
      let states = Array(forward.outputs.dropFirst() + backward.outputs.dropFirst())

      let merged: [Shape] =
        switch mode {
        case "concat": [forward.output.replacing(-1, with: config.joinedWidth(forward.output[-1], backward.output[-1]))]
        case nil: [forward.output, backward.output]
        default: [forward.output]
        }
      return Built(merged + states, forward.weights + backward.weights, children: forward.children + backward.children)
    })
}

extension Config {
  /// tf.keras joins the tensors themselves; the others state twice the forward width, even for a backward layer of another.
  fileprivate func joinedWidth(_ forward: Dim, _ backward: Dim) -> Dim {
    writer.generation == .tfKeras ? forward + backward : 2 * forward
  }

  /// How the two directions are joined; nil where both are handed on.
  fileprivate func mergeMode() throws -> String? {
    if mentions("merge_mode"), !has("merge_mode") { return nil }
    return try choice("merge_mode", ["concat", "sum", "mul", "ave"], default: "concat")
  }
}
