extension Layer {
  /// Convolution over 1, 2 or 3 spatial axes with `filters` kernels, each over the channels of its group.
  ///
  /// - Source: `keras.layers.Conv1D/2D/3D` (`keras/src/layers/convolutional/base_conv.py`, 3.15.1); `Convolution*D`
  ///   and `AtrousConvolution*D` of Keras 1.
  /// - Input: `(batch, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, *positions, filters)` with the positions of `Window`.
  /// - Weights: `kernel (*kernel_size, channels / groups, filters)`, `bias (filters)` if `use_bias`, a LoRA pair if
  ///   `lora_rank`.
  /// - Throws: `IncompatibleShapes` for too few axes, a window larger than the input, channels not divisible by
  ///   `groups`.
  static let convolution = Layer(
    "Conv1D".since(.keras2), "Conv2D".since(.keras2), "Conv3D".since(.keras2),
    "Convolution1D".only(.keras1), "Convolution2D".only(.keras1), "Convolution3D".only(.keras1),
    "AtrousConvolution1D".only(.keras1), "AtrousConvolution2D".only(.keras1)
  ) { config, input in
    let image = try config.featureMap(input)
    let window = try config.window("kernel_size")
    let filters = try config.dim("filters")
    let groups = try config.dim("groups", default: 1)
    try config.requireDivisible(image.channels, by: groups)

    let kernel = window.size + [image.channels / groups, filters]
    let rank = try config.loraRank

    let weights = [
      Weight("kernel", kernel, .kernel, axes: window.axes + [.inputs, .outputs], rank: rank, try DTypePolicy(config)),
      Weight("bias", [filters], .bias, when: try config("use_bias", default: true)),
    ]
    return Built(
      image.with(spatial: try window.positions(over: image.spatial), channels: filters),
      (weights + Weight.pair("lora_kernel", kernel, rank: rank)).numbered())
  }

  /// Transposed convolution: each input position adds a kernel to the output.
  ///
  /// - Source: `keras.layers.Conv1DTranspose/2DTranspose/3DTranspose`
  ///   (`keras/src/layers/convolutional/base_conv_transpose.py`, 3.15.1); `Deconvolution2D` of Keras 1.
  /// - Input: `(batch, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, *sizes, filters)` with the sizes of `Window.transposedOutput`; Keras 1 states `output_shape`.
  /// - Weights: `kernel (*kernel_size, filters, channels)`, `bias (filters)` if `use_bias`.
  /// - Throws: `IncompatibleShapes` for too few axes.
  static let transposedConvolution = Layer(
    "Conv1DTranspose".since(.tfKeras), "Conv2DTranspose", "Conv3DTranspose",
    "Deconvolution2D".only(.keras1), since: .keras2
  ) { config, input in
    let image = try config.featureMap(input)
    let window = try config.window("kernel_size")
    let filters = try config.dim("filters")
    let padding = try config.has("output_padding") ? config.dims("output_padding", config.spatialRank) : nil
    let stated = try config.shape("output_shape").map { try config.featureMap($0).spatial }
    let spatial = stated ?? window.transposedOutput(over: image.spatial, outputPadding: padding)

    var built = Built(
      image.with(spatial: spatial, channels: filters),
      [
        Weight("kernel", window.size + [filters, image.channels], .kernel, axes: window.axes + [.outputs, .inputs]),
        Weight("bias", [filters], .bias, when: try config("use_bias", default: true)),
      ])
    // Keras 3 did not write `output_padding` before 3.15.
    built.isInferred = config.writer.generation == .keras3 && !config.mentions("output_padding")
    return built
  }

  /// Convolution of each channel by itself with `depth_multiplier` kernels.
  ///
  /// - Source: `keras.layers.DepthwiseConv1D/2D` (`keras/src/layers/convolutional/base_depthwise_conv.py`, 3.15.1).
  /// - Input: `(batch, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, *positions, channels * depth_multiplier)`.
  /// - Weights: `kernel (*kernel_size, channels, depth_multiplier)`, called `depthwise_kernel` before Keras 3; `bias
  ///   (channels * depth_multiplier)` if `use_bias`.
  /// - Throws: `IncompatibleShapes` for too few axes or a window larger than the input.
  static let depthwiseConvolution = Layer("DepthwiseConv1D".since(.tfKeras), "DepthwiseConv2D", since: .keras2) {
    config, input in
    let image = try config.featureMap(input)
    let window = try config.window("kernel_size")
    let multiplier = try config.dim("depth_multiplier", default: 1)
    let channels = image.channels * multiplier

    return Built(
      image.with(spatial: try window.positions(over: image.spatial), channels: channels),
      [
        Weight(
          config.writer.generation < .keras3 ? "depthwise_kernel" : "kernel",
          window.size + [image.channels, multiplier], .kernel, axes: window.axes + [.inputs, .multiplier]),
        Weight("bias", [channels], .bias, when: try config("use_bias", default: true)),
      ])
  }

  /// Depthwise convolution followed by a pointwise convolution, which mixes the channels.
  ///
  /// - Source: `keras.layers.SeparableConv1D/2D` (`keras/src/layers/convolutional/base_separable_conv.py`, 3.15.1);
  ///   `SeparableConvolution2D` of Keras 1.
  /// - Input: `(batch, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, *positions, filters)`.
  /// - Weights: `depthwise_kernel (*kernel_size, channels, depth_multiplier)`, `pointwise_kernel (1…, channels *
  ///   depth_multiplier, filters)`, `bias (filters)` if `use_bias`.
  /// - Throws: `IncompatibleShapes` for too few axes or a window larger than the input.
  static let separableConvolution = Layer(
    "SeparableConv1D", "SeparableConv2D", "SeparableConvolution2D".only(.keras1), since: .keras2
  ) {
    config, input in
    let image = try config.featureMap(input)
    let window = try config.window("kernel_size")
    let filters = try config.dim("filters")
    let multiplier = try config.dim("depth_multiplier", default: 1)
    let points = window.size.map { _ in Dim(1) }

    return Built(
      image.with(spatial: try window.positions(over: image.spatial), channels: filters),
      [
        Weight(
          "depthwise_kernel", window.size + [image.channels, multiplier], .kernel,
          axes: window.axes + [.inputs, .multiplier]),
        Weight(
          "pointwise_kernel", points + [image.channels * multiplier, filters], .kernel,
          axes: window.axes + [.inputs, .outputs]),
        Weight("bias", [filters], .bias, when: try config("use_bias", default: true)),
      ])
  }
}

extension Config {
  /// Checks that the groups share the channels evenly.
  fileprivate func requireDivisible(_ channels: Dim, by groups: Dim) throws {
    guard let groups = groups.value else { return }
    guard groups > 0 else { throw error("groups", "must be at least 1, is \(groups)") }
    if let channels = channels.value, channels % groups != 0 {
      throw IncompatibleShapes("\(channels) channels are not divisible by \(groups) groups")
    }
  }
}
