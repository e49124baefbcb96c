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
    "Conv1D".since(.keras2).alias, "Conv2D".since(.keras2).alias, "Conv3D".since(.keras2).alias,
    "Convolution1D".only(.keras1).alias, "Convolution2D".only(.keras1).alias, "Convolution3D".only(.keras1).alias,
    "AtrousConvolution1D".only(.keras1), "AtrousConvolution2D".only(.keras1), ranks: .convolution, takes: .floats
  ) { config, input in
    config.requireConvolution(paddings: config.spatialRank == 1 ? ["valid", "same", "causal"] : ["valid", "same"])
    config.requireGroups()
    let image = try config.featureMap(input)
    try config.refuseEmpty([image.channels], of: input)
    let window = try config.window("kernel_size")
    let filters = try config.dim("filters")
    config.takesActivation()
    let hasGroups = config.isKeras3 || config.stated("groups").map { $0.isTruthy } ?? true
    let groups = try hasGroups ? config.dim("groups", default: 1) : 1
    try config.requireDivisible(image.channels, by: groups)

    let kernel = window.size + [image.channels / groups, filters]
    let rank = try config.loraRank

    let weights = [
      Weight("kernel", kernel, .kernel, axes: window.axes + [.inputs, .outputs], rank: rank, try DTypePolicy(config)),
      Weight("bias", [filters], .bias, when: try config("use_bias", default: true)),
    ]
    let positions = try window.positions(over: image.spatial)
    return Built(
      image.with(spatial: positions, channels: filters),
      (weights + Weight.pair("lora_kernel", kernel, rank: rank)).numbered()
    ).multiplying(kernel.dropLast(), for: positions + [filters]).reaching(window.reach(over: image))
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
    "Conv1DTranspose".since(2, 4), "Conv2DTranspose", "Conv3DTranspose",
    "Deconvolution2D".only(.keras1), since: .keras2, ranks: .spatial, takes: .floats
  ) { config, input in
    config.requireConvolution(paddings: ["valid", "same"])
    if !config.isKeras3 { config.requireGroups() }
    config.requireOutputPadding()
    let image = try config.featureMap(input)
    let window = try config.window("kernel_size")
    let filters = try config.dim("filters")
    config.takesActivation()
    let padding = try config.has("output_padding") ? config.dims("output_padding", config.spatialRank) : nil
    let stated = try config.shape("output_shape").map { try config.featureMap($0).spatial }
    let spatial = stated ?? window.transposedOutput(over: image.spatial, outputPadding: padding)

    var built = Built(
      image.with(spatial: spatial, channels: filters),
      [
        Weight("kernel", window.size + [filters, image.channels], .kernel, axes: window.axes + [.outputs, .inputs]),
        Weight("bias", [filters], .bias, when: try config("use_bias", default: true)),
      ])
    built = built.multiplying(window.size + [filters], for: image.spatial + [image.channels])
    let states = stated != nil
    built.reach = .computed {
      image.reach { states ? nil : window.transposedMap($0, outputPadding: padding) }
    }
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
  static let depthwiseConvolution = Layer(
    "DepthwiseConv1D".since(2, 7), "DepthwiseConv2D", since: .keras2, ranks: .spatial, takes: .floats
  ) {
    config, input in
    // `BaseDepthwiseConv` of Keras 3 takes strides along with dilation.
    config.requireConvolution(paddings: ["valid", "same"], takesBothStrides: config.isKeras3)
    config.require("depth_multiplier", atLeast: config.isKeras3 ? 1 : 0)
    let image = try config.featureMap(input)
    let window = try config.window("kernel_size")
    let multiplier = try config.dim("depth_multiplier", default: 1)
    config.takesActivation()
    // `compute_output_shape` of Keras 3 multiplies the number of channels, even where the kernel is built already.
    if config.isKeras3, config.recorder == nil, image.channels.value == nil, input.rank != nil, !input.isOpen {
      throw IncompatibleShapes("\(config.className) needs a known number of channels, got \(input)")
    }
    let channels = image.channels * multiplier
    let isOfTensorFlow = config.writer.generation == .tfKeras
    let positions = try window.positionsByBatches(over: image.spatial, isOfTensorFlow: isOfTensorFlow)

    return Built(
      image.with(spatial: positions, channels: channels),
      [
        Weight(
          config.writer.generation < .keras3 ? "depthwise_kernel" : "kernel",
          window.size + [image.channels, multiplier], .kernel, axes: window.axes + [.inputs, .multiplier]),
        Weight("bias", [channels], .bias, when: try config("use_bias", default: true)),
      ]
    ).multiplying(window.size, for: positions + [channels]).reaching(window.reach(over: image))
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
    "SeparableConv1D", "SeparableConv2D".since(.keras2).alias, "SeparableConvolution2D".only(.keras1).alias,
    since: .keras2, ranks: .spatial, takes: .floats
  ) {
    config, input in
    let isCausal = !config.isKeras3 && config.spatialRank == 1
    config.requireConvolution(
      paddings: isCausal ? ["valid", "same", "causal"] : ["valid", "same"], takesBothStrides: config.isKeras3)
    if !config.isKeras3 { config.requireGroups() }
    config.require("depth_multiplier", atLeast: 1)
    let image = try config.featureMap(input)
    try config.refuseEmpty([image.channels], of: input)
    let window = try config.window("kernel_size")
    let filters = try config.dim("filters")
    config.takesActivation()
    let multiplier = try config.dim("depth_multiplier", default: 1)
    let points = window.size.map { _ in Dim(1) }
    let isOfTensorFlow = config.writer.generation == .tfKeras
    let positions = try window.positionsByBatches(over: image.spatial, isOfTensorFlow: isOfTensorFlow)
    try config.refuseEmpty(positions, of: input)
    let channels = image.channels * multiplier

    return Built(
      image.with(spatial: positions, channels: filters),
      [
        Weight(
          "depthwise_kernel", window.size + [image.channels, multiplier], .kernel,
          axes: window.axes + [.inputs, .multiplier]),
        Weight(
          "pointwise_kernel", points + [channels, filters], .kernel, axes: window.axes + [.inputs, .outputs]),
        Weight("bias", [filters], .bias, when: try config("use_bias", default: true)),
      ]
    ).multiplying(window.size, for: positions + [channels]).multiplying([channels], for: positions + [filters])
      .reaching(window.reach(over: image))
  }
}

extension Config {
  /// What the constructors of all convolutions check.
  ///
  /// - Source: `BaseConv.__init__` (`keras/src/layers/convolutional/base_conv.py`, 3.15.1), `Conv._validate_init`
  ///   (2.15.0).
  /// - Parameter takesBothStrides: whether strides and dilation may both be above 1.
  func requireConvolution(paddings: [String], takesBothStrides: Bool = false, leastFilters: Int = 1) {
    let rank = spatialRank
    requireStated("kernel_size")
    if className.hasPrefix("Depthwise") {
    } else if isKeras3 || leastFilters == 0 || className.hasPrefix("ConvLSTM") {
      requireStated("filters")
      require("filters", atLeast: leastFilters)
    } else {
      // tf.keras calls `int` on a fraction.
      requireStated("filters")
      require("filters", numberAtLeast: 1)
    }
    requireSizes("kernel_size", rank)
    // The output sizes of a transposed convolution are products of them.
    let isTransposed = className.hasSuffix("Transpose")
    let isPadded = stated("padding")?.string?.lowercased() == "same"
    requireSizes("strides", rank, wholeOnly: isTransposed)
    requireSizes("dilation_rate", rank, wholeOnly: isTransposed && !isPadded)
    require("padding", oneOf: paddings, ignoringCase: true)
    requireDataFormat()
    guard !takesBothStrides, let strides = stated("strides"), let dilation = stated("dilation_rate"),
      strides.largest > 1, dilation.largest > 1
    else { return }
    reject("dilation_rate", dilation, "must be 1 where strides are above 1")
  }

  /// - Source: `BaseConv.__init__` (3.15.1), `Conv._validate_init` (2.15.0).
  fileprivate func requireGroups() {
    if !isKeras3, let groups = stated("groups"), !groups.isTruthy { return }
    require("groups", isKeras3 ? "a whole number of at least 1" : "a number") {
      isKeras3 || spatialRank < 4 && className.hasPrefix("Conv") && !className.hasSuffix("Transpose")
        ? ($0.integer ?? 0) >= 1 : $0.number != nil
    }
    guard let stated = stated("groups"), let groups = stated.number, groups != 0,
      let filters = self.stated("filters")?.number?.rounded(.towardZero),
      filters.truncatingRemainder(dividingBy: groups) != 0
    else { return }
    reject("groups", stated, "must divide the number of filters")
  }

  /// - Source: `BaseConvTranspose.__init__` (3.15.1), `Conv2DTranspose.__init__` (2.15.0).
  fileprivate func requireOutputPadding() {
    guard let padding = stated("output_padding"), !padding.isNull else { return }
    requireSizes("output_padding", spatialRank, atLeast: 0)
    let strides = stated("strides")?.numbers ?? [1]
    let paddings = padding.numbers
    let isTooLarge = paddings.indices.contains { index in
      paddings[index]
        >= (strides.count == 1 ? strides[0] : strides.indices.contains(index) ? strides[index] : .infinity)
    }
    if isTooLarge { reject("output_padding", padding, "must be less than the strides") }
  }

  /// Checks that the groups share the channels evenly.
  fileprivate func requireDivisible(_ channels: Dim, by groups: Dim) throws {
    guard let groups = groups.value else { return }
    guard groups > 0 else { throw error("groups", "must be at least 1, is \(groups)") }
    if let channels = channels.value, channels % groups != 0 {
      throw IncompatibleShapes("\(channels) channels are not divisible by \(groups) groups")
    }
  }
}

extension SourceValue {
  /// The number, or the numbers of the list.
  var numbers: [Double] { kind == .list ? items.compactMap(\.number) : number.map { [$0] } ?? [] }

  /// The largest number in it; 0 without any.
  fileprivate var largest: Double { numbers.max() ?? 0 }
}
