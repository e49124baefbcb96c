extension ShapeDifferencePattern {
  /// Keras 1 worked on one axis as on a row of two.
  static let keras1Row = ShapeDifferencePattern("keras-1-row", isConverted: { loader, _ in loader.takesForKeras1 }) {
    pair in
    guard pair.isConvolutionKernel, let size = pair.sizes, size.count == 3, pair.stored.count == 4 else { return nil }
    let forms = [[size[0], 1, size[1], size[2]], [size[2], size[1], size[0], 1]]
    guard forms.contains(pair.stored) else { return nil }
    return "it is laid out as Keras 1 keeps the kernel of a one-dimensional convolution"
  }

  /// Filters, channels, then the kernel's own axes: Theano, Keras 1 with `dim_ordering="th"`, PyTorch.
  static let outputsFirst = ShapeDifferencePattern(
    "outputs-first",
    isConverted: { loader, pair in
      loader.takesForKeras1 && pair.isChannelsFirst && pair.expected.count > 3 && !pair.className.contains("LSTM")
    }
  ) { pair in
    guard let (kernel, a, b) = pair.kernelAxes, [[b, a] + kernel, [a, b] + kernel].contains(pair.stored) else {
      return nil
    }
    return "its channels come first, as Theano and PyTorch keep a kernel, where they are to come last"
  }

  /// The other way round: the configuration is one of Keras 1 with `dim_ordering="th"`.
  static let spatialFirst = ShapeDifferencePattern("spatial-first") { pair in
    guard pair.isConvolutionKernel, pair.weight.name.hasPrefix("W"), let size = pair.sizes else { return nil }
    let kernel = Array(size[2...])
    guard [kernel + [size[1], size[0]], kernel + [size[0], size[1]]].contains(pair.stored) else { return nil }
    return "its channels come last, where Theano's order has them first"
  }

  /// A transposed convolution keeps outputs before inputs, a plain one inputs before outputs, as Keras 1 had it for both.
  static let channelsSwapped = ShapeDifferencePattern(
    "channels-swapped",
    isConverted: { loader, pair in
      loader.takesForKeras1 && pair.className == "Conv2DTranspose" && !pair.isChannelsFirst
    }
  ) { pair in
    guard let (kernel, a, b) = pair.kernelAxes, pair.stored == kernel + [b, a] else { return nil }
    return "inputs and outputs are swapped, as between a plain and a transposed convolution"
  }

  /// What Keras 2 turns round whenever a kernel of two axes does not fit, whatever the file says of itself.
  static let storedBackToFront = ShapeDifferencePattern(
    "turned-by-keras-2", isConverted: { loader, _ in loader.converts }
  ) { pair in
    let stored = pair.stored
    guard ["Conv2D", "Conv2DTranspose"].contains(pair.className), stored.count == 4,
      pair.sizes == [stored[3], stored[2], stored[0], stored[1]]
    else { return nil }
    return "its axes are in the order that Keras 2 turns round by (3, 2, 0, 1)"
  }
}

extension ShapeMismatch {
  /// The kernel's own sizes, then the two of channels.
  fileprivate var kernelAxes: (kernel: [Int], Int, Int)? {
    guard isConvolutionKernel, let sizes else { return nil }
    return (Array(sizes.dropLast(2)), sizes[sizes.count - 2], sizes[sizes.count - 1])
  }

  /// Whether the layer takes its channels from the first axis after the batch: the size that it asks for stands there alone.
  fileprivate var isChannelsFirst: Bool {
    guard let input, input.count > 2, let (_, a, b) = kernelAxes else { return false }
    let channels = className.contains("Transpose") ? b : a
    return input[1] == channels && input[input.count - 1] != channels
  }
}
