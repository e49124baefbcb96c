extension Layer {
  /// Maximum or mean of each window.
  ///
  /// - Source: `keras.layers.MaxPooling1D/2D/3D`, `AveragePooling1D/2D/3D`
  ///   (`keras/src/layers/pooling/base_pooling.py`, 3.15.1).
  /// - Input: `(batch, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, *positions, channels)`; `strides` default to `pool_size`.
  /// - Weights: none.
  /// - Throws: `IncompatibleShapes` for too few axes or a window larger than the input.
  static let pooling = Layer(
    "MaxPooling1D", "MaxPooling2D", "MaxPooling3D", "AveragePooling1D", "AveragePooling2D", "AveragePooling3D",
    ranks: .spatial, takes: .pooling
  ) { config, input in
    // `BasePooling.__init__` (`keras/src/layers/pooling/base_pooling.py`, 3.15.1); Keras 3 does not lower the padding.
    if config.isKeras3, config.className.hasPrefix("Average") { config.requireStated("pool_size") }
    config.requireSizes("pool_size", config.spatialRank, wholeOnly: false)
    config.requireSizes("strides", config.spatialRank, orNull: true, wholeOnly: false)
    config.require("padding", oneOf: ["valid", "same"], ignoringCase: !config.isKeras3)
    config.requireDataFormat()
    let image = try config.featureMap(input)
    let size = try config.dims("pool_size", config.spatialRank, default: 2)
    let window = try config.window("pool_size", size: 2, strides: size, isDilated: false)
    if config.className.hasPrefix("Max"), config.spatialRank < 3, window.padding == .valid {
      try config.refuseEmpty([image.channels], of: input)
    }
    return Built(image.with(spatial: try window.positions(over: image.spatial))).reaching(window.reach(over: image))
  }

  /// Maximum or mean over all spatial axes.
  ///
  /// - Source: `keras.layers.GlobalMaxPooling1D/2D/3D`, `GlobalAveragePooling1D/2D/3D`
  ///   (`keras/src/layers/pooling/base_global_pooling.py`, 3.15.1).
  /// - Input: `(batch, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, channels)`; `(batch, 1…, channels)` with `keepdims`.
  /// - Weights: none.
  /// - Throws: `IncompatibleShapes` for too few axes.
  static let globalPooling = Layer(
    "GlobalMaxPooling1D", "GlobalMaxPooling2D", "GlobalMaxPooling3D",
    "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalAveragePooling3D", ranks: .spatial,
    takes: .globalPooling
  ) { config, input in
    config.requireDataFormat()
    let image = try config.featureMap(input)
    try config.refuseEmpty(image.spatial, of: input)
    let kept = try config("keepdims", default: false)
    return Built(image.with(spatial: kept ? image.spatial.map { _ in 1 } : [])).reaching(.whole)
  }

  /// Maximum or mean of windows chosen so that the output has a given size.
  ///
  /// - Source: `keras.layers.AdaptiveMaxPooling1D/2D/3D`, `AdaptiveAveragePooling1D/2D/3D`
  ///   (`keras/src/layers/pooling/base_adaptive_pooling.py`, 3.15.1).
  /// - Input: `(batch, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, *output_size, channels)`.
  /// - Weights: none.
  /// - Throws: `IncompatibleShapes` for too few axes.
  static let adaptivePooling = Layer(
    "AdaptiveMaxPooling1D", "AdaptiveMaxPooling2D", "AdaptiveMaxPooling3D",
    "AdaptiveAveragePooling1D", "AdaptiveAveragePooling2D", "AdaptiveAveragePooling3D", since: .keras3
  ) { config, input in
    config.require("data_format", ["channels_last", "channels_first"].alternatives, orNull: true) {
      !$0.isTruthy && $0.kind != .list || ["channels_last", "channels_first"].contains($0.string ?? "")
    }
    let image = try config.featureMap(input)
    let sizes = try config.adaptiveSizes()
    return Built(image.with(spatial: sizes)).reaching(
      .computed {
        image.reach { axis in
          guard let length = image.spatial[axis].value, let count = sizes[axis].value else { return nil }
          return PositionMap.adaptive(length, to: count)
        }
      })
  }
}

extension Config {
  /// The number of windows on each axis. Keras takes `null` and negative sizes until it makes the output shape.
  ///
  /// - Source: `AdaptiveAveragePooling2D.__init__` (`keras/src/layers/pooling`, 3.15.1).
  fileprivate func adaptiveSizes() throws -> [Dim] {
    let rank = spatialRank
    require("output_size", rank == 1 ? "a whole number" : "a whole number or \(rank) of them") { value in
      guard value.kind == .list else { return (value.integer ?? -1) >= 0 }
      let items = value.items
      return items.count == rank && items.allSatisfy { $0.isNull || ($0.integer ?? -1) >= 0 }
    }
    guard let items = stated("output_size")?.items, items.contains(where: \.isNull) else {
      return try dims("output_size", rank)
    }
    return items.map { Dim($0.integer) }
  }
}
