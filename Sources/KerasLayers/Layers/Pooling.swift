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
    "MaxPooling1D", "MaxPooling2D", "MaxPooling3D", "AveragePooling1D", "AveragePooling2D", "AveragePooling3D"
  ) { config, input in
    let image = try config.featureMap(input)
    let size = try config.dims("pool_size", config.spatialRank, default: 2)
    let window = try config.window("pool_size", size: 2, strides: size, isDilated: false)
    return Built(image.with(spatial: try window.positions(over: image.spatial)))
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
    "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalAveragePooling3D"
  ) { config, input in
    let image = try config.featureMap(input)
    let kept = try config("keepdims", default: false)
    return Built(image.with(spatial: kept ? image.spatial.map { _ in 1 } : []))
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
    let image = try config.featureMap(input)
    return Built(image.with(spatial: try config.dims("output_size", config.spatialRank)))
  }
}
