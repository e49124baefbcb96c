extension Layer {
  /// A linear layer that a gate of its own mixes with its input.
  static let highway = Layer("Highway", until: .keras2, on: ["channels"]) { config, input in
    let size = input[-1].named("channels")
    let bias = try config("bias", default: true)
    return Built(
      input.withoutHistory,
      [
        Weight("W", [size, size], .kernel, axes: [.inputs, .outputs]),
        Weight("W_carry", [size, size], .kernel, axes: [.inputs, .outputs]),
        Weight("b", [size], .bias, when: bias),
        Weight("b_carry", [size], .bias, when: bias),
      ])
  }

  /// Of several linear layers the largest result.
  static let maxoutDense = Layer("MaxoutDense", until: .keras2, on: ["channels"]) { config, input in
    let features = try config.dim("nb_feature", default: 4), size = try config.dim("output_dim")
    return Built(
      [input[0], size],
      [
        Weight(
          "W", [features, input[-1].named("channels"), size], .kernel, axes: [.pieces, .inputs, .outputs]),
        Weight("b", [features, size], .bias, when: try config("bias", default: true)),
      ])
  }

  /// Random projections that stand for a kernel.
  static let randomFourierFeatures = Layer("RandomFourierFeatures", since: .tfKeras, until: .tfKeras, on: ["channels"])
  { config, input in
    let size = try config.dim("output_dim")
    return Built(
      [input[0], size],
      [
        Weight("kernel_scale", [1], .scale, dtype: .float32),
        Weight(
          "unscaled_kernel", [input[-1].named("channels"), size], .kernel, axes: [.inputs, .outputs], dtype: .float32,
          trainable: false),
        Weight("bias", [size], .bias, dtype: .float32, trainable: false),
      ])
  }

  /// A factor for each channel.
  static let layerScale = Layer("LayerScale", since: .tfKeras) { config, input in
    let name = config.writer.generation < .keras3 ? "gamma" : "variable"
    return Built(input.withoutHistory, [Weight(name, [try config.dim("projection_dim")], .scale)])
  }

  /// A linear layer without bias for each input, added up, and one bias for all.
  static let linearModel = Layer(
    "LinearModel", since: .tfKeras, until: .tfKeras,
    calling: { config, call in
      let units = try config.dim("units")
      var counter = ObjectCounter()
      let names: [String] =
        if case .dictionary(let inputs)? = call.positional.first { inputs.map(\.key) } else {
          call.inputs.map { _ in counter.next("Dense") }
        }
      let parts = zip(names, call.inputs).map { name, input in
        var plan = LayerPlan(name: name, className: "Dense")
        plan.weights = [
          Weight(
            "kernel", [input[-1].named("channels"), units], .kernel, axes: [.inputs, .outputs], dtype: .float32)
        ]
        return plan
      }
      let bias = Weight("bias", [units], .bias, when: try config("use_bias", default: true))
      return Built([call.input.replacing(-1, with: units)], [bias], children: parts)
    })
}
