import KerasLayers

extension ShapeDifferencePattern {
  /// Keras 1 computed a one-dimensional convolution as a two-dimensional one with a window of size 1 along the second
  /// axis.
  static let keras1Row = ShapeDifferencePattern("keras-1-row", isConverted: { loader, _ in loader.treatsAsKeras1 }) {
    mismatch in
    guard let kernel = mismatch.kernel, kernel.window.count == 1, mismatch.storedShape.count == 4 else { return nil }
    let window = kernel.window + [1]
    let forms = [window + [kernel.inputs, kernel.outputs], [kernel.outputs, kernel.inputs] + window]
    guard forms.contains(mismatch.storedShape) else { return nil }
    return "it has the layout of a one-dimensional convolution in Keras 1"
  }

  /// Channels, then the window: Theano, Keras 1 with `dim_ordering="th"`, PyTorch.
  static let outputsFirst = ShapeDifferencePattern(
    "outputs-first",
    isConverted: { loader, mismatch in
      loader.treatsAsKeras1 && mismatch.takesChannelsFirst && mismatch.expectedShape.count > 3
        && mismatch.weight.cell == nil
    }
  ) { mismatch in
    guard let kernel = mismatch.kernel, !kernel.isChannelsFirst,
      kernel.channelOrders.contains(where: { $0 + kernel.window == mismatch.storedShape })
    else { return nil }
    return "its channels come first, as in Theano and PyTorch; the configuration has them last"
  }

  /// The window, then channels, where the configuration is of Keras 1 with `dim_ordering="th"`.
  static let spatialFirst = ShapeDifferencePattern("spatial-first") { mismatch in
    guard let kernel = mismatch.kernel, kernel.isChannelsFirst,
      kernel.channelOrders.contains(where: { kernel.window + $0 == mismatch.storedShape })
    else { return nil }
    return "its channels come last; the configuration has Theano's order, channels first"
  }

  /// A transposed convolution stores outputs before inputs, a plain one inputs before outputs, as Keras 1 did for both.
  static let channelsSwapped = ShapeDifferencePattern(
    "channels-swapped",
    isConverted: { loader, mismatch in
      loader.treatsAsKeras1 && mismatch.className == "Conv2DTranspose" && !mismatch.takesChannelsFirst
    }
  ) { mismatch in
    guard let kernel = mismatch.kernel, !kernel.isChannelsFirst, let sizes = mismatch.expectedSizes,
      mismatch.storedShape == kernel.window + sizes.suffix(2).reversed()
    else { return nil }
    return "inputs and outputs are swapped, as between a plain and a transposed convolution"
  }

  /// Keras 2 permutes a two-dimensional kernel that does not fit, whatever the file states.
  static let permutedByKeras2 = ShapeDifferencePattern(
    "permuted-by-keras-2", isConverted: { loader, _ in loader.convertsLayouts }
  ) { mismatch in
    guard mismatch.weight.cell == nil, let permuted = mismatch.shapePermutedByKeras2,
      permuted == mismatch.expectedSizes
    else { return nil }
    return "Keras 2 permutes its axes by (3, 2, 0, 1) into the expected shape"
  }

  /// A kernel for each channel instead of one for all channels.
  static let depthwise = ShapeDifferencePattern("depthwise") { mismatch in
    guard let layout = mismatch.weight.layout, layout.isConvolution, !layout.isDepthwise,
      mismatch.weight.name == "kernel", mismatch.differingAxes == [mismatch.storedShape.count - 1],
      mismatch.storedShape.last == 1
    else { return nil }
    return "it is a depthwise kernel, one for each channel; \(mismatch.className) has full kernels"
  }

  static let full = ShapeDifferencePattern("full") { mismatch in
    guard let layout = mismatch.weight.layout, layout.isConvolution, layout.isDepthwise, mismatch.isAlone,
      mismatch.differingAxes == [mismatch.storedShape.count - 1], let last = mismatch.storedShape.last, last > 1
    else { return nil }
    return "it is a full kernel, \(last) filters over all channels; \(mismatch.className) has one for each channel"
  }
}

/// The sizes of a convolution's kernel.
private struct ConvolutionKernel {
  let window: [Int]
  let inputs: Int
  let outputs: Int
  let isChannelsFirst: Bool

  /// The numbers of channels in both orders.
  var channelOrders: [[Int]] { [[inputs, outputs], [outputs, inputs]] }
}

extension ShapeMismatch {
  /// The expected kernel of a convolution; nil for any other weight.
  fileprivate var kernel: ConvolutionKernel? {
    guard let layout = weight.layout, layout.isConvolution, let sizes = expectedSizes,
      let inputs = layout.index(of: .inputs), layout.axes.count == sizes.count
    else { return nil }
    let channels = layout.axes.indices.filter { layout.axes[$0] != .window }
    guard channels.count == 2, let outputs = channels.first(where: { $0 != inputs }) else { return nil }
    let window = layout.axes.indices.filter { layout.axes[$0] == .window }.map { sizes[$0] }
    return ConvolutionKernel(
      window: window, inputs: sizes[inputs], outputs: sizes[outputs], isChannelsFirst: layout.isChannelsFirst)
  }

  /// Whether the input's channels follow the batch: the number of input channels occurs on that axis only.
  fileprivate var takesChannelsFirst: Bool {
    guard let input, input.count > 2, let channels = kernel?.inputs else { return false }
    return input[1] == channels && input[input.count - 1] != channels
  }
}
