extension Layer {
  /// All axes after the batch in one.
  ///
  /// - Source: `keras.layers.Flatten` (`keras/src/layers/reshaping/flatten.py`, 3.15.1).
  /// - Input: `(batch, *axes)`.
  /// - Output: `(batch, product of axes)`.
  /// - Weights: none.
  static let flatten = Layer("Flatten", takes: .elements) { config, input in
    config.requireDataFormat()
    guard let dims = input.dims else { return Built([.unknown, .unknown]) }
    let output = Shape([dims.first ?? .unknown, dims.dropFirst().product])
    return Built(output).reaching(.computed { .reshaping(input, to: output) })
  }

  /// The elements of each sample in another shape.
  ///
  /// - Source: `keras.layers.Reshape` (`keras/src/layers/reshaping/reshape.py`, 3.15.1).
  /// - Input: `(batch, *axes)`.
  /// - Output: `(batch, *target_shape)`; a size of -1 follows from the others.
  /// - Weights: none.
  /// - Throws: `IncompatibleShapes` if the numbers of elements differ.
  static let reshape = Layer("Reshape", takes: .elements) { config, input in
    config.require("target_shape", "a list of whole numbers, of which at most one is -1") { value in
      let negative = value.items.compactMap(\.integer).filter { $0 < 0 }
      return value.kind == .list && negative.count <= 1 && (negative == [-1] || negative.isEmpty || !config.isKeras3)
    }
    // tf.keras takes any negative number for -1.
    let stated: [Int] = try config.required("target_shape")
    let target = config.isKeras3 ? stated : stated.map { Swift.max($0, -1) }
    let output = Shape([input[0].withoutHistory] + (try input.elementsPerSample.reshaped(to: target)))
    return Built(output).reaching(.computed { .reshaping(input, to: output) })
  }

  /// The axes after the batch in another order, counted from 1.
  ///
  /// - Source: `keras.layers.Permute` (`keras/src/layers/reshaping/permute.py`, 3.15.1).
  /// - Input: `(batch, *axes)`.
  /// - Output: `(batch, *axes in the order of dims)`.
  /// - Weights: none.
  /// - Throws: `IncompatibleShapes` if `dims` does not name each axis once.
  static let permute = Layer("Permute", takes: .elements) { config, input in
    config.require("dims", "the numbers from 1 to the number of axes, in any order") { value in
      value.kind == .list && value.items.compactMap(\.integer).sorted() == Array(1..<(value.items.count + 1))
    }
    let order: [Int] = try config.required("dims")
    if let rank = input.rank, order.sorted() != Array(1..<max(rank, 1)) {
      throw IncompatibleShapes("Permute needs each axis of \(input) after the batch exactly once, got \(order)")
    }
    return Built([input[0]] + order.map { input[$0] }).reaching(.transposing([0] + order))
  }

  /// A vector repeated `n` times.
  ///
  /// - Source: `keras.layers.RepeatVector` (`keras/src/layers/reshaping/repeat_vector.py`, 3.15.1).
  /// - Input: `(batch, channels)`.
  /// - Output: `(batch, n, channels)`.
  /// - Weights: none.
  /// - Throws: `IncompatibleShapes` for other than two axes.
  static let repeatVector = Layer("RepeatVector", takes: .elements) { config, input in
    if config.isKeras3 {
      config.require("n", integerAtLeast: 1)
    } else {
      config.require("n", "a whole number") { $0.integer != nil }
    }
    if let rank = input.rank, rank != 2 {
      throw IncompatibleShapes("RepeatVector needs an input of 2 axes, got \(input)")
    }
    return Built([input[0], try config.dim("n"), input[1]]).reaching(.axes([.along(0, .same), .along(2, .same)]))
  }

  /// Zeros before and after each spatial axis.
  ///
  /// - Source: `keras.layers.ZeroPadding1D/2D/3D` (`keras/src/layers/reshaping/zero_padding1d.py`, `…2d.py`,
  ///   `…3d.py`, 3.15.1).
  /// - Input: `(batch, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, *(before + size + after), channels)`.
  /// - Weights: none.
  /// - Throws: `ConfigError` if `padding` does not fit the axes, `IncompatibleShapes` for too few axes.
  static let zeroPadding = Layer("ZeroPadding1D", "ZeroPadding2D", "ZeroPadding3D", ranks: .spatial, takes: .elements) {
    config, input in
    config.requireMargins("padding")
    config.requireDataFormat()
    let image = try config.featureMap(input)
    let margins = try config.margins("padding", default: 1)
    return Built(image.with(spatial: zip(image.spatial, margins).map { $0 + $1.before + $1.after }))
      .reaching(image.moved(by: margins.map(\.before), sign: 1))
  }

  /// Elements removed from the start and the end of each spatial axis.
  ///
  /// - Source: `keras.layers.Cropping1D/2D/3D` (`keras/src/layers/reshaping/cropping1d.py`, `…2d.py`, `…3d.py`,
  ///   3.15.1).
  /// - Input: `(batch, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, *(size - before - after), channels)`.
  /// - Weights: none.
  /// - Throws: `ConfigError` if `cropping` does not fit the axes, `IncompatibleShapes` if nothing of an axis is left.
  static let cropping = Layer("Cropping1D", "Cropping2D", "Cropping3D", ranks: .spatial, takes: .elements) {
    config, input in
    config.requireMargins("cropping")
    config.requireDataFormat()
    let image = try config.featureMap(input)
    let margins = try config.margins("cropping", default: config.spatialRank == 2 ? 0 : 1)
    var cropped = zip(image.spatial, margins).map { $0 - $1.before - $1.after }
    if config.spatialRank == 3, config.writer.generation == .tfKeras {
      // The only one of the three that does not compare the sizes.
      cropped = cropped.map { ($0.value ?? 0) < 0 ? 0 : $0 }
    } else if let empty = cropped.first(where: { ($0.value ?? 1) <= 0 }) {
      throw IncompatibleShapes("cropping \(input) leaves nothing of an axis: \(empty.formula)")
    }
    return Built(image.with(spatial: cropped)).reaching(image.moved(by: margins.map(\.before), sign: -1))
  }

  /// Each element repeated, or interpolated, `size` times along each spatial axis.
  ///
  /// - Source: `keras.layers.UpSampling1D/2D/3D` (`keras/src/layers/reshaping/up_sampling1d.py`, `…2d.py`, `…3d.py`,
  ///   3.15.1).
  /// - Input: `(batch, *spatial, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, *(spatial * size), channels)`.
  /// - Weights: none.
  /// - Throws: `IncompatibleShapes` for too few axes.
  static let upSampling = Layer("UpSampling1D", "UpSampling2D", "UpSampling3D", ranks: .upSampling, takes: .upSampling)
  { config, input in
    config.requireUpSampling()
    let image = try config.featureMap(input)
    if config.spatialRank != 2 { try config.refuseEmpty(image.spatial, of: input) }
    let size = try config.dims("size", config.spatialRank, default: 2)
    // tf.keras resizes images at run time unless both sizes are known.
    let isResizedAtRunTime =
      config.spatialRank == 2 && config.writer.generation == .tfKeras && image.spatial.contains { $0.value == nil }
    let interpolation = config.stated("interpolation")?.string ?? "nearest"
    var built = Built(image.with(spatial: zip(image.spatial, size).map { isResizedAtRunTime ? .unknown : $0 * $1 }))
    // Before Keras 3, `repeat_elements` (`keras/src/backend.py`, 2.15.0) lists each position as often as it repeats it.
    if !config.isKeras3, config.spatialRank != 2 {
      for (length, times) in zip(image.spatial, size) { built.costs.add(.entries, [length, times]) }
    }
    return built.reaching(.computed { image.upsampled(by: size, interpolation) })
  }
}

extension FeatureMap {
  /// The reach of margins added to the start of each spatial axis, or of what is cropped with the sign -1.
  fileprivate func moved(by margins: [Dim], sign: Int) -> Reach {
    .computed { reach { axis in margins[axis].value.flatMap { PositionMap.padded(by: sign < 0 ? 0 &- $0 : $0) } } }
  }

  /// The reach of an upsampling.
  fileprivate func upsampled(by times: [Dim], _ interpolation: String) -> Reach {
    // How many neighbours on each side a method interpolates between.
    let neighbours = ["nearest": 0, "bilinear": 1, "bicubic": 2][interpolation.lowercased()]
    return reach { axis, place in
      guard let times = times[axis].value, let neighbours else { return .irregular(AxisReach.bit(place)) }
      return PositionMap.repeated(times, neighbours: neighbours).map { .along(place, $0) } ?? .unknown
    }
  }
}

extension Shape {
  /// The number of elements of one sample.
  fileprivate var elementsPerSample: Dim { self[1...]?.product ?? .unknown }
}

extension Dim {
  /// The sizes of this number of elements in the shape `target`, in which -1 follows from the others.
  ///
  /// - Throws: `IncompatibleShapes` if the elements do not fill it.
  func reshaped(to target: [Int]) throws -> [Dim] {
    let known = target.filter { $0 != -1 }.map { Dim($0) }.product
    guard target.contains(-1) else {
      if let value, let needed = known.value, value != needed {
        throw IncompatibleShapes("\(value) elements do not fill \(target)")
      }
      return target.map { Dim($0) }
    }
    if let value, let part = known.value, part == 0 || value % part != 0 {
      throw IncompatibleShapes("\(value) elements do not fill \(target)")
    }
    return target.map { $0 == -1 ? self / known : Dim($0) }
  }
}

extension Config {
  /// A number, one for each axis, or a pair for each.
  ///
  /// - Source: `ZeroPadding2D.__init__`, `Cropping2D.__init__` (`keras/src/layers/reshaping`, 3.15.1).
  fileprivate func requireMargins(_ key: String) {
    let rank = spatialRank
    require(key, "a whole number, or a list of \(rank == 1 ? 2 : rank) of them or of pairs") { value in
      guard value.kind == .list else { return value.integer.map { $0 >= 0 || rank > 1 && key == "padding" } ?? false }
      let items = value.items
      return items.count == (rank == 1 ? 2 : rank)
        && items.allSatisfy { item in
          guard item.kind == .list, rank > 1 else { return (item.integer ?? -1) >= 0 }
          return item.items.count == 2 && item.items.allSatisfy { ($0.integer ?? -1) >= 0 }
        }
    }
  }

  /// - Source: `UpSampling1D.__init__`, `UpSampling2D.__init__` (`keras/src/layers/reshaping`, 3.15.1).
  fileprivate func requireUpSampling() {
    if spatialRank == 1 {
      if isKeras3 { require("size", integerAtLeast: 1) } else { requireNumber("size") }
    } else {
      // tf.keras resizes pictures by a fraction too.
      if isKeras3 || stated("size")?.kind == .list || spatialRank == 3 {
        requireSizes("size", spatialRank, wholeOnly: isKeras3)
      } else {
        require("size", numberAtLeast: 1)
      }
      requireDataFormat()
    }
    guard spatialRank == 2 else { return }
    if isKeras3 {
      // Looked up when the layer runs.
      require("interpolation", "a text") { $0.kind == .text }
    } else {
      require("interpolation", oneOf: Self.interpolations, ignoringCase: true)
    }
  }

  /// The margins before and after each spatial axis, stated as a number, a number for each axis, or a pair for each.
  fileprivate func margins(_ key: String, default fallback: Int) throws -> [(before: Dim, after: Dim)] {
    let rank = spatialRank
    if let recorder { return recorder.margins(key, rank, default: fallback) }
    if let margins = try legacyMargins(key, rank) { return margins }
    if let pairs = optionalIfTyped(key, as: [[Int]].self) {
      guard pairs.count == rank, pairs.allSatisfy({ $0.count == 2 }) else {
        throw error(key, "must contain a pair for each of \(rank) axes")
      }
      return pairs.map { (Dim($0[0]), Dim($0[1])) }
    }
    if rank == 1 {
      let pair = try list(key, 2, default: fallback)
      return [(Dim(pair[0]), Dim(pair[1]))]
    }
    return try dims(key, rank, default: fallback).map { ($0, $0) }
  }
}
