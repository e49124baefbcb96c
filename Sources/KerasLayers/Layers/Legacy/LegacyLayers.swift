extension Layer {
  /// A dense layer mixed with its input by a learned gate.
  ///
  /// - Source: `Highway` (`keras/layers/core.py`, 1.2.2; `keras/legacy/layers.py`, 2.3.1).
  /// - Input, output: `(batch, channels)`.
  /// - Weights: `W (channels, channels)`, `W_carry (channels, channels)`, `b (channels)` and `b_carry (channels)` if
  ///   `bias`.
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
      ]
    ).multiplying([size], for: [2, size]).reaching(.mixing([-1], of: input))
  }

  /// The maximum of `nb_feature` dense layers.
  ///
  /// - Source: `MaxoutDense` (`keras/layers/core.py`, 1.2.2; `keras/legacy/layers.py`, 2.3.1).
  /// - Input: `(batch, channels)`.
  /// - Output: `(batch, output_dim)`.
  /// - Weights: `W (nb_feature, channels, output_dim)`, `b (nb_feature, output_dim)` if `bias`.
  static let maxoutDense = Layer("MaxoutDense", until: .keras2, on: ["channels"]) { config, input in
    let features = try config.dim("nb_feature", default: 4), size = try config.dim("output_dim")
    return Built(
      [input[0], size],
      [
        Weight(
          "W", [features, input[-1].named("channels"), size], .kernel, axes: [.pieces, .inputs, .outputs]),
        Weight("b", [features, size], .bias, when: try config("bias", default: true)),
      ]
    ).multiplying([input[-1]], for: [features, size]).reaching(.mixing([-1], of: input))
  }

  /// Random projections that approximate a kernel method.
  ///
  /// - Source: `tf.keras.layers.experimental.RandomFourierFeatures` (`tf_keras/src/layers/kernelized.py`, 2.15.1).
  /// - Input: `(batch, channels)`.
  /// - Output: `(batch, output_dim)`.
  /// - Weights: `kernel_scale (1)`, `unscaled_kernel (channels, output_dim)`, `bias (output_dim)`.
  static let randomFourierFeatures = Layer(
    "RandomFourierFeatures", since: .tfKeras, until: .tfKeras, on: ["channels"],
    takes: .inFloat32
  ) { config, input in
    let size = try config.dim("output_dim")
    return Built(
      [input[0], size],
      [
        Weight("kernel_scale", [1], .scale, dtype: .float32),
        Weight(
          "unscaled_kernel", [input[-1].named("channels"), size], .kernel, axes: [.inputs, .outputs], dtype: .float32,
          trainable: false),
        Weight("bias", [size], .bias, dtype: .float32, trainable: false),
      ]
    ).multiplying([input[-1]], for: [size]).reaching(.mixing([-1], of: input))
  }

  /// A learned factor for each channel, in the blocks of ConvNeXt.
  ///
  /// - Source: `LayerScale` (`keras/src/applications/convnext.py`, 3.15.1).
  /// - Input, output: `(batch, *, projection_dim)`.
  /// - Weights: `gamma (projection_dim)`, in Keras 3 called `variable`.
  static let layerScale = Layer("LayerScale", since: .tfKeras) { config, input in
    let name = config.writer.generation < .keras3 ? "gamma" : "variable"
    return Built(input.withoutHistory, [Weight(name, [try config.dim("projection_dim")], .scale)]).reaching(.pointwise)
  }

  /// The sum of a linear layer for each input, with one bias.
  ///
  /// - Source: `tf.keras.experimental.LinearModel` (`tf_keras/src/premade_models/linear.py`, 2.15.1).
  /// - Input: one or several tensors `(batch, channels)`.
  /// - Output: `(batch, units)`.
  /// - Weights: `bias (units)` if `use_bias`, and the `kernel (channels, units)` of an inner `Dense` for each input.
  static let linearModel = Layer(
    "LinearModel", since: .tfKeras, until: .tfKeras,
    takes: .linearModel,
    calling: { config, call in
      let units = try config.dim("units", default: 1)
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
      let channels = call.inputs.map { $0[-1] }
      return Built([call.input.replacing(-1, with: units)], [bias], children: parts)
        .multiplying([channels.sum], for: [units]).reaching(.whole)
    })
}
