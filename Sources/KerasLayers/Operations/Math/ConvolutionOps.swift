extension Operation {
  /// Convolution with a kernel that is a tensor argument, `(*window, channels, filters)`.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1); functions of TensorFlow.
  static let convolution = Operation("Conv", "convolution", "conv1d", "conv2d", "conv3d") { given in
    guard let kernel = given[1, "kernel", "filters", "filter"]?.shape else { return .unknown }
    return try given.convolved(kernel, channels: kernel[-1])
  }.summing { $0[1, "kernel", "filters", "filter"]?.shape.dims?.dropLast() ?? [.unknown] }
    .reaching { given, _ in given.windowReach(given[1, "kernel", "filters", "filter"]?.shape) }

  /// Convolution of each channel by itself, with a kernel `(*window, channels, multiplier)`.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1); functions of TensorFlow.
  static let depthwiseConvolution = Operation("DepthwiseConv", "depthwise_conv2d", "depthwise_conv2d_native") { given in
    guard let kernel = given[1, "kernel", "filter"]?.shape else { return .unknown }
    return try given.convolved(kernel, channels: (kernel[-1] * kernel[-2]).withoutHistory)
  }.summing { $0[1, "kernel", "filter"]?.shape.dims?.dropLast(2) ?? [.unknown] }
    .reaching { given, _ in given.windowReach(given[1, "kernel", "filter"]?.shape) }

  /// Depthwise convolution followed by a pointwise convolution.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1); functions of TensorFlow.
  static let separableConvolution = Operation("SeparableConv", "separable_conv2d") { given in
    guard let kernel = given[1, "depthwise_kernel", "depthwise_filter"]?.shape else { return .unknown }
    return try given.convolved(
      kernel, channels: given[2, "pointwise_kernel", "pointwise_filter"]?.shape[-1] ?? .unknown)
  }.summing()

  /// Transposed convolution with a kernel `(*window, filters, channels)`.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1); functions of TensorFlow.
  static let transposedConvolution = Operation(
    "ConvTranspose", "conv_transpose", "conv1d_transpose", "conv2d_transpose", "conv3d_transpose"
  ) { given in
    if given.isTensorFlow { return Shape(given.sizes("output_shape")) }
    guard let kernel = given[1, "kernel"]?.shape, let image = given.featureMap,
      let window = given.window(kernel.dims.map { $0.dropLast(2) }, over: image)
    else { return given.input.withUnknownSizes }
    let extra = given.perAxis("output_padding", of: image)
    return image.with(spatial: window.transposedOutput(over: image.spatial, outputPadding: extra), channels: kernel[-2])
  }.summing()

  /// Maximum or mean of each window.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1); functions of TensorFlow.
  static let pool = Operation(
    "AveragePool", "MaxPool", "avg_pool", "avg_pool1d", "avg_pool2d", "avg_pool3d", "max_pool", "max_pool1d",
    "max_pool2d", "max_pool3d", "max_pool_v2", "pool"
  ) { given in
    guard let image = given.featureMap, let size = given.perAxis("pool_size", "ksize", "window_shape", of: image),
      let window = given.window(size, over: image, strides: given.isTensorFlow ? nil : size)
    else { return given.input.withUnknownSizes }
    return image.with(spatial: try window.positions(over: image.spatial))
  }.reaching { given, _ in
    guard let image = given.featureMap, let size = given.perAxis("pool_size", "ksize", "window_shape", of: image),
      let window = given.window(size, over: image, strides: given.isTensorFlow ? nil : size)
    else { return .unknown }
    return window.reach(over: image)
  }

  /// Maximum or mean of windows chosen so that the output has a given size.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1).
  static let adaptivePool = Operation("AdaptiveAveragePool", "AdaptiveMaxPool") { given in
    guard let dims = given.input.dims, dims.count > 2, let size = given.sizes("output_size") else { return .unknown }
    // With channels last, Keras drops one axis too few.
    return Shape(given.channelsFirst ? dims.prefix(2) + size : dims.dropLast(size.count) + size + dims.suffix(1))
  }

  /// Windows of an image, each flattened into the channels of one position.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/image.py`, 3.15.1).
  static let patches = Operation("ExtractPatches") { given in
    let size = given.sizes("size", "sizes") ?? []
    let spatialRank = given.isTensorFlow ? 2 : max(2, size.count)
    guard let dims = given.input.dims, dims.count > spatialRank else { return .unknown }
    let isSingle = dims.count == spatialRank + 1
    guard let image = given.featureMap(Shape(isSingle ? [1] + dims : dims)),
      let sizes = given.perAxis("size", "sizes", of: image),
      let window = given.window(sizes, over: image, strides: given.isTensorFlow ? nil : sizes)
    else { return given.input.withUnknownSizes }
    let shape = image.with(
      spatial: try window.positions(over: image.spatial), channels: (sizes + [image.channels]).product)
    return isSingle ? shape.removing(0) : shape
  }

  /// Channels rearranged into square blocks of pixels, and the inverse.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1).
  static let depthToSpace = Operation("DepthToSpace", "SpaceToDepth") { given in
    guard let image = given.featureMap, let size = given.integer("block_size").map({ Dim($0) }) else {
      return given.input.withUnknownSizes
    }
    let isDepthToSpace = given.name == "DepthToSpace" || given.name == "depth_to_space"
    return image.with(
      spatial: image.spatial.map { isDepthToSpace ? $0 * size : $0 / size },
      channels: isDepthToSpace ? image.channels / (size * size) : image.channels * size * size)
  }

  /// Windows of an image as columns: `(batch, channels * window, positions)`; channels first.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1).
  static let unfold = Operation("Unfold") { given in
    let image = FeatureMap(
      batch: [], spatial: [given.input[2], given.input[3]], channels: given.input[1], channelsFirst: true)
    guard let size = given.perAxis("kernel_size", of: image), let dilation = given.perAxis("dilation", of: image),
      let padding = given.perAxis("padding", of: image), let stride = given.perAxis("stride", of: image)
    else { return given.input.withUnknownSizes }
    let window = Window(size: size, strides: stride, dilation: dilation, padding: .valid)
    let positions = try window.positions(over: zip(image.spatial, padding).map { $0 + 2 * $1 })
    return [given.input[0], (size + [image.channels]).product, positions.product]
  }

  /// The inverse of `unfold`.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1).
  static let fold = Operation("Fold") { given in
    guard let size = given.sizes("output_size"), let kernel = given.sizes("kernel_size") else { return .unknown }
    let pair = { (sizes: [Dim]) in sizes.count == 1 ? sizes + sizes : sizes }
    return Shape([given.input[0], given.input[1] / pair(kernel).product] + pair(size))
  }

  /// Half of the channels multiplied by gates, which are the other half.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1).
  static let gated = Operation("Glu") { given in
    let axis = given.axis ?? -1
    return given.input.replacing(axis, with: given.input[axis] / 2)
  }
}

extension OperationArguments {
  /// The first input as a feature map; nil without spatial axes, or if the rank is unknown.
  fileprivate var featureMap: FeatureMap? { featureMap(input) }

  fileprivate func featureMap(_ input: Shape) -> FeatureMap? {
    guard let dims = input.dims, dims.count > 2 else { return nil }
    let last = dims.count - 1
    return FeatureMap(
      batch: [dims[0]], spatial: Array(channelsFirst ? dims[2...] : dims[1..<last]),
      channels: channelsFirst ? dims[1] : dims[last], channelsFirst: channelsFirst)
  }

  /// A size for each spatial axis. TensorFlow also states sizes for batch and channels.
  fileprivate func perAxis(_ names: String..., of image: FeatureMap) -> [Dim]? {
    let spatialRank = image.spatial.count
    guard let sizes = self[names]?.sizes else { return nil }
    if sizes.count == 1 { return Array(repeating: sizes[0], count: spatialRank) }
    if sizes.count == spatialRank + 2 {
      return Array(image.channelsFirst ? sizes.dropFirst(2) : sizes.dropFirst().dropLast())
    }
    return sizes.count == spatialRank ? sizes : nil
  }

  fileprivate func window(_ size: [Dim]?, over image: FeatureMap, strides: [Dim]? = nil) -> Window? {
    let ones = image.spatial.map { _ in Dim(1) }
    guard let size, size.count == image.spatial.count,
      let padding = Window.Padding(rawValue: (text("padding") ?? "valid").lowercased())
    else { return nil }
    let steps = perAxis("strides", "stride", of: image) ?? strides ?? ones
    guard steps.allSatisfy({ $0.value != 0 }) else { return nil }
    return Window(
      size: size, strides: steps, dilation: perAxis("dilation_rate", "dilations", "rates", of: image) ?? ones,
      padding: padding)
  }

  /// The reach of a convolution with a kernel `(*window, channels, filters)`.
  fileprivate func windowReach(_ kernel: Shape?) -> Reach {
    guard let image = featureMap, let window = window(kernel?.dims.map { $0.dropLast(2) }, over: image) else {
      return .unknown
    }
    return .inputs([window.reach(over: image)] + tensors.dropFirst().map { _ in .whole })
  }

  /// The shape of the first input convolved with a kernel.
  fileprivate func convolved(_ kernel: Shape, channels: Dim) throws -> Shape {
    guard let image = featureMap else { return input.withUnknownSizes }
    guard let window = window(kernel.dims.map { $0.dropLast(2) }, over: image) else {
      return image.with(spatial: image.spatial.map { _ in .unknown }, channels: channels)
    }
    return image.with(spatial: try window.positions(over: image.spatial), channels: channels)
  }
}
