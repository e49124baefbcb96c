extension Operation {
  /// Kernels that are tensors themselves, slid over the spatial axes.
  static let convolution = Operation("Conv", "convolution", "conv1d", "conv2d", "conv3d") { given in
    guard let kernel = given[1, "kernel", "filters", "filter"]?.shape else { return .unknown }
    return try given.slid(kernel, channels: kernel[-1])
  }

  /// A kernel for each channel.
  static let depthwiseConvolution = Operation("DepthwiseConv", "depthwise_conv2d", "depthwise_conv2d_native") { given in
    guard let kernel = given[1, "kernel", "filter"]?.shape else { return .unknown }
    return try given.slid(kernel, channels: (kernel[-1] * kernel[-2]).withoutHistory)
  }

  /// A kernel for each channel, then one of size 1 that mixes them.
  static let separableConvolution = Operation("SeparableConv", "separable_conv2d") { given in
    guard let kernel = given[1, "depthwise_kernel", "depthwise_filter"]?.shape else { return .unknown }
    return try given.slid(kernel, channels: given[2, "pointwise_kernel", "pointwise_filter"]?.shape[-1] ?? .unknown)
  }

  /// The convolution turned round.
  static let transposedConvolution = Operation(
    "ConvTranspose", "conv_transpose", "conv1d_transpose", "conv2d_transpose", "conv3d_transpose"
  ) { given in
    if given.isTensorFlow { return Shape(given.sizes("output_shape")) }
    guard let kernel = given[1, "kernel"]?.shape, let image = given.featureMap,
      let window = given.window(kernel.dims.map { $0.dropLast(2) }, over: image)
    else { return given.input.opened }
    let extra = given.perAxis("output_padding", of: image)
    return image.with(spatial: window.transposedOutput(over: image.spatial, outputPadding: extra), channels: kernel[-2])
  }

  /// The largest or the mean of each window.
  static let pool = Operation(
    "AveragePool", "MaxPool", "avg_pool", "avg_pool1d", "avg_pool2d", "avg_pool3d", "max_pool", "max_pool1d",
    "max_pool2d", "max_pool3d", "max_pool_v2", "pool"
  ) { given in
    guard let image = given.featureMap, let size = given.perAxis("pool_size", "ksize", "window_shape", of: image),
      let window = given.window(size, over: image, strides: given.isTensorFlow ? nil : size)
    else { return given.input.opened }
    return image.with(spatial: try window.positions(over: image.spatial))
  }

  /// As many windows as are asked for.
  static let adaptivePool = Operation("AdaptiveAveragePool", "AdaptiveMaxPool") { given in
    guard let dims = given.input.dims, dims.count > 2, let size = given.sizes("output_size") else { return .unknown }
    // With the channels last, Keras drops one axis too few.
    return Shape(given.channelsFirst ? dims.prefix(2) + size : dims.dropLast(size.count) + size + dims.suffix(1))
  }

  /// Windows of a picture, each as one row.
  static let patches = Operation("ExtractPatches") { given in
    let size = given.sizes("size", "sizes") ?? []
    let space = given.isTensorFlow ? 2 : max(2, size.count)
    guard let dims = given.input.dims, dims.count > space else { return .unknown }
    let single = dims.count == space + 1
    guard let image = given.featureMap(Shape(single ? [1] + dims : dims)),
      let sizes = given.perAxis("size", "sizes", of: image),
      let window = given.window(sizes, over: image, strides: given.isTensorFlow ? nil : sizes)
    else { return given.input.opened }
    let shape = image.with(
      spatial: try window.positions(over: image.spatial), channels: (sizes + [image.channels]).product)
    return single ? shape.removing(0) : shape
  }

  /// Blocks of channels laid out as squares of pixels, and back.
  static let depthToSpace = Operation("DepthToSpace", "SpaceToDepth") { given in
    guard let image = given.featureMap, let size = given.integer("block_size").map({ Dim($0) }) else {
      return given.input.opened
    }
    let spreads = given.name == "DepthToSpace" || given.name == "depth_to_space"
    return image.with(
      spatial: image.spatial.map { spreads ? $0 * size : $0 / size },
      channels: spreads ? image.channels / (size * size) : image.channels * size * size)
  }

  /// Windows of a picture as columns, channels first, and back.
  static let unfold = Operation("Unfold") { given in
    let image = FeatureMap(
      batch: [], spatial: [given.input[2], given.input[3]], channels: given.input[1], channelsFirst: true)
    guard let size = given.perAxis("kernel_size", of: image), let dilation = given.perAxis("dilation", of: image),
      let padding = given.perAxis("padding", of: image), let stride = given.perAxis("stride", of: image)
    else { return given.input.opened }
    let window = Window(size: size, strides: stride, dilation: dilation, padding: .valid)
    let positions = try window.positions(over: zip(image.spatial, padding).map { $0 + 2 * $1 })
    return [given.input[0], (size + [image.channels]).product, positions.product]
  }

  static let fold = Operation("Fold") { given in
    guard let size = given.sizes("output_size"), let kernel = given.sizes("kernel_size") else { return .unknown }
    let pair = { (sizes: [Dim]) in sizes.count == 1 ? sizes + sizes : sizes }
    return Shape([given.input[0], given.input[1] / pair(kernel).product] + pair(size))
  }

  /// Half the channels, the other half being gates.
  static let gated = Operation("Glu") { given in
    let axis = given.axis ?? -1
    return given.input.replacing(axis, with: given.input[axis] / 2)
  }
}

extension OperationArguments {
  /// The first input as a picture; nil for one that has no spatial axes, or whose rank is unknown.
  fileprivate var featureMap: FeatureMap? { featureMap(input) }

  fileprivate func featureMap(_ input: Shape) -> FeatureMap? {
    guard let dims = input.dims, dims.count > 2 else { return nil }
    let last = dims.count - 1
    return FeatureMap(
      batch: [dims[0]], spatial: Array(channelsFirst ? dims[2...] : dims[1..<last]),
      channels: channelsFirst ? dims[1] : dims[last], channelsFirst: channelsFirst)
  }

  /// A size for each spatial axis. TensorFlow states some for batch and channels too.
  fileprivate func perAxis(_ names: String..., of image: FeatureMap) -> [Dim]? {
    let space = image.spatial.count
    guard let sizes = self[names]?.sizes else { return nil }
    if sizes.count == 1 { return Array(repeating: sizes[0], count: space) }
    if sizes.count == space + 2 {
      return Array(image.channelsFirst ? sizes.dropFirst(2) : sizes.dropFirst().dropLast())
    }
    return sizes.count == space ? sizes : nil
  }

  fileprivate func window(_ size: [Dim]?, over image: FeatureMap, strides: [Dim]? = nil) -> Window? {
    let once = image.spatial.map { _ in Dim(1) }
    guard let size, size.count == image.spatial.count,
      let padding = Window.Padding(rawValue: (text("padding") ?? "valid").lowercased())
    else { return nil }
    let steps = perAxis("strides", "stride", of: image) ?? strides ?? once
    guard steps.allSatisfy({ $0.value != 0 }) else { return nil }
    return Window(
      size: size, strides: steps, dilation: perAxis("dilation_rate", "dilations", "rates", of: image) ?? once,
      padding: padding)
  }

  /// The shape that a kernel leaves of the first input.
  fileprivate func slid(_ kernel: Shape, channels: Dim) throws -> Shape {
    guard let image = featureMap else { return input.opened }
    guard let window = window(kernel.dims.map { $0.dropLast(2) }, over: image) else {
      return image.with(spatial: image.spatial.map { _ in .unknown }, channels: channels)
    }
    return image.with(spatial: try window.positions(over: image.spatial), channels: channels)
  }
}
