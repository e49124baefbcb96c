extension Layer {
  /// The largest or the mean of each window.
  static let pooling = Layer(
    "MaxPooling1D", "MaxPooling2D", "MaxPooling3D", "AveragePooling1D", "AveragePooling2D", "AveragePooling3D"
  ) { config, input in
    let image = try config.featureMap(input)
    let size = try config.dims("pool_size", config.spatialRank, default: 2)
    let window = try config.window("pool_size", size: 2, strides: size, isDilated: false)
    return Built(image.with(spatial: try window.positions(over: image.spatial)))
  }

  /// The largest or the mean over all spatial axes; `keepdims` leaves them in place with size 1.
  static let globalPooling = Layer(
    "GlobalMaxPooling1D", "GlobalMaxPooling2D", "GlobalMaxPooling3D",
    "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalAveragePooling3D"
  ) { config, input in
    let image = try config.featureMap(input)
    let kept = try config("keepdims", default: false)
    return Built(image.with(spatial: kept ? image.spatial.map { _ in 1 } : []))
  }

  /// The largest or the mean of as many windows as the output shall have places.
  static let adaptivePooling = Layer(
    "AdaptiveMaxPooling1D", "AdaptiveMaxPooling2D", "AdaptiveMaxPooling3D",
    "AdaptiveAveragePooling1D", "AdaptiveAveragePooling2D", "AdaptiveAveragePooling3D", since: .keras3
  ) { config, input in
    let image = try config.featureMap(input)
    return Built(image.with(spatial: try config.dims("output_size", config.spatialRank)))
  }
}
