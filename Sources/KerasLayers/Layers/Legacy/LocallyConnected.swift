extension Layer {
  /// Convolution with a kernel of its own at each position.
  ///
  /// - Source: `keras.layers.LocallyConnected1D/2D` (`tf_keras/src/layers/locally_connected/locally_connected1d.py`,
  ///   `locally_connected2d.py`, 2.15.1).
  /// - Input: `(batch, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, *positions, filters)`.
  /// - Weights: `kernel` in the layout of `implementation`, `bias (*positions, filters)` if `use_bias`.
  /// - Throws: `ConfigError` for an unknown `implementation`, `IncompatibleShapes` for a window larger than the
  ///   input.
  static let locallyConnected = Layer(
    "LocallyConnected1D", "LocallyConnected2D", until: .tfKeras, ranks: .spatial, takes: .floats
  ) {
    config, input in
    let isSparse = config.stated("implementation")?.number ?? 1 != 1
    config.require("implementation", "1, 2 or 3") { [1, 2, 3].contains($0.number) }
    config.requireConvolution(paddings: isSparse ? ["valid", "same", "causal"] : ["valid"], leastFilters: 0)
    let image = try config.featureMap(input)
    let window = try config.window("kernel_size")
    let filters = try config.dim("filters")
    config.takesActivation()
    let positions = try window.positions(over: image.spatial)
    let kernel = try config.localKernel(image, window, positions, filters)

    var built = Built(
      image.with(spatial: positions, channels: filters),
      [
        Weight("kernel", kernel.shape, .kernel, axes: kernel.axes),
        Weight("bias", positions + [filters], .bias, when: try config("use_bias", default: true)),
      ]
    )
    switch config.written("implementation")?.number ?? 1 {
    // A slice of the input for each position.
    case 1: built.costs.add(.tensors, positions)
    // A mask of the kernel's shape.
    case 2: built.costs.add(.numbers, kernel.shape)
    // A set, and a sorted list, of the pairs that are connected: each pair takes as much as several entries.
    default: built.costs.add(.entries, positions + window.size + [image.channels, filters, 5])
    }
    return built.multiplying(window.size + [image.channels], for: positions + [filters])
      .reaching(window.reach(over: image))
  }
}

extension Config {
  /// The kernel in the layout of `implementation`: a matrix for each position (1), a weight for each pair of an input
  /// and an output element (2), or a row of the pairs that are connected (3).
  fileprivate func localKernel(
    _ image: FeatureMap, _ window: Window, _ positions: [Dim], _ filters: Dim
  ) throws -> (shape: [Dim], axes: [KernelLayout.Axis]) {
    let positionAxes = positions.map { _ in KernelLayout.Axis.position }
    switch try callAsFunction("implementation", default: 1) {
    case 1:
      return ([positions.product, window.size.product * image.channels, filters], [.position, .inputs, .outputs])
    case 2:
      return image.channelsFirst
        ? (
          [image.channels] + image.spatial + [filters] + positions, [.inputs] + positionAxes + [.outputs] + positionAxes
        )
        : (
          image.spatial + [image.channels] + positions + [filters], positionAxes + [.inputs] + positionAxes + [.outputs]
        )
    case 3:
      return (
        [window.connectionCount(over: image.spatial, at: positions) * image.channels * filters], [.connections]
      )
    case let other: throw error("implementation", "must be 1, 2 or 3, is \(other)")
    }
  }
}

extension Window {
  /// The number of connected pairs of an input and an output position; a window that crosses an edge has fewer.
  fileprivate func connectionCount(over axes: [Dim], at positions: [Dim]) -> Dim {
    axes.indices.map { axis in
      guard padding != .valid else { return positions[axis] * size[axis] }
      guard let length = axes[axis].value, let count = positions[axis].value, count <= 1 << 20,
        let size = size[axis].value, let stride = strides[axis].value, size < 1 << 20, stride < 1 << 20
      else { return .unknown }
      let connections = (0..<count).reduce(0) { sum, position in
        let center = position * stride
        return sum + Swift.max(0, min(length, center + size - size / 2) - Swift.max(0, center - size / 2))
      }
      return Dim(connections)
    }.product
  }
}
