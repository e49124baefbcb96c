import Basics

extension Layer {
  /// Normalisation of each channel over the batch, with moving statistics for inference.
  ///
  /// - Source: `keras.layers.BatchNormalization` (`keras/src/layers/normalization/batch_normalization.py`, 3.15.1);
  ///   `SyncBatchNormalization` and `renorm` of tf.keras (`tf_keras/src/layers/normalization/batch_normalization.py`,
  ///   2.15.1).
  /// - Input, output: any shape; the axis `axis` holds the channels.
  /// - Weights: `gamma` if `scale`, `beta` if `center`, `moving_mean`, `moving_variance`: `(channels)` each; three
  ///   more statistics with `renorm`.
  /// - Throws: `IncompatibleShapes` if `axis` does not exist.
  static let batchNormalization = Layer(
    "BatchNormalization", "SyncBatchNormalization".only(.tfKeras), "BatchNormalizationV1".only(.tfKeras),
    "BatchNormalizationV2".only(.tfKeras), ranks: .ofFirstCall, takes: .casting
  ) { config, input in
    config.requireBatchNormalization()
    let size = try config.normalizedSizes(of: input, defaultAxis: -1)
    config.requireKnownSizes(of: input)
    let statistics = try config("renorm", default: false)
    let dtype = try config.statisticsDType
    return Built(
      input.withoutHistory,
      [
        Weight("gamma", size, .scale, dtype: dtype, when: try config("scale", default: true)),
        Weight("beta", size, .offset, dtype: dtype, when: try config("center", default: true)),
        Weight("moving_mean", size, .statistic(.mean), dtype: dtype, trainable: false),
        Weight("moving_variance", size, .statistic(.variance), dtype: dtype, trainable: false),
        Weight("moving_stddev", size, .statistic(.standardDeviation), dtype: dtype, trainable: false, when: statistics),
        Weight("renorm_mean", size, .statistic(.mean), dtype: dtype, trainable: false, when: statistics),
        Weight("renorm_stddev", size, .statistic(.standardDeviation), dtype: dtype, trainable: false, when: statistics),
      ]
    ).reaching(.pointwise)
  }

  /// Normalisation of each sample over the axes in `axis`.
  ///
  /// - Source: `keras.layers.LayerNormalization` (`keras/src/layers/normalization/layer_normalization.py`, 3.15.1).
  /// - Input, output: any shape.
  /// - Weights: `gamma` if `scale` (or `rms_scaling`), `beta` if `center` (and not `rms_scaling`): the sizes of
  ///   `axis`.
  /// - Throws: `IncompatibleShapes` if an axis does not exist.
  static let layerNormalization = Layer("LayerNormalization", since: .tfKeras, takes: .casting) { config, input in
    config.requireAxes("axis")
    let axes = try config.normalizedAxes(of: input, default: -1)
    let size =
      input.rank == nil
      ? axes.map { _ in Dim.unknown }
      : (config.isKeras3 ? axes.compactMap(input.index).sorted() : axes).map { input[$0] }
    config.requireKnownSizes(of: input)
    if !config.isKeras3 { config.require("epsilon", "a number") { $0.number != nil } }
    let onlyScale = try config("rms_scaling", default: false)
    let built = Built(
      input.withoutHistory,
      [
        Weight("gamma", size, .scale, when: try onlyScale || config("scale", default: true)),
        Weight("beta", size, .offset, when: try !onlyScale && config("center", default: true)),
      ]
    ).reaching(.mixing(axes, of: input))
    // tf.keras gives the weights the shape of the input, unless they lie along its last axis.
    if config.writer.generation == .tfKeras, !built.weights.isEmpty, let rank = input.rank, !input.isOpen,
      axes.map(input.index) != [rank - 1], size.contains(where: { $0.value == nil })
    {
      throw IncompatibleShapes("LayerNormalization must know the sizes of its axes, got \(input)")
    }
    return built
  }

  /// Normalisation of each sample over groups of channels.
  ///
  /// - Source: `keras.layers.GroupNormalization` (`keras/src/layers/normalization/group_normalization.py`, 3.15.1).
  /// - Input, output: any shape; the axis `axis` holds the channels.
  /// - Weights: `gamma (channels)` if `scale`, `beta (channels)` if `center`.
  static let groupNormalization = Layer("GroupNormalization".since(2, 11), ranks: .atLeast(2), takes: .realFloats) {
    config, input in
    config.require("axis", "a whole number") { $0.integer != nil }
    if let rank = input.rank, let stated = config.stated("axis"), let axis = stated.integer,
      axis >= rank || axis < -rank
    {
      config.reject("axis", stated, "must be an axis of \(input)")
    }
    let channels = input[try config("axis", default: -1)].named("channels")
    config.requireGroups(of: channels)
    return Built(
      input.withoutHistory,
      [
        Weight("gamma", [channels], .scale, when: try config("scale", default: true)),
        Weight("beta", [channels], .offset, when: try config("center", default: true)),
      ]
    ).reaching(.whole)
  }

  /// Division of each sample by its root mean square over the axes in `axis`.
  ///
  /// - Source: `keras.layers.RMSNormalization` (`keras/src/layers/normalization/rms_normalization.py`, 3.15.1).
  /// - Input, output: any shape.
  /// - Weights: `scale`, the sizes of `axis`.
  /// - Throws: `IncompatibleShapes` if an axis does not exist.
  static let rmsNormalization = Layer("RMSNormalization", since: .keras3) { config, input in
    config.requireAxes("axis")
    config.requireKnownSizes(of: input)
    let axes = try config.normalizedAxes(of: input, default: -1)
    return Built(input.withoutHistory, [Weight("scale", axes.map { input[$0] }, .scale)])
      .reaching(.mixing(axes, of: input))
  }

  /// A wrapped layer whose kernel is divided by its spectral norm. Wrapper and layer both store the kernel.
  ///
  /// - Source: `keras.layers.SpectralNormalization` (`keras/src/layers/normalization/spectral_normalization.py`,
  ///   3.15.1).
  /// - Input, output: those of the layer.
  /// - Weights: those of the layer, and `vector_u (1, last axis of the kernel)`.
  /// - Throws: `ConfigError` without a layer, and what the layer throws.
  static let spectralNormalization = Layer(
    "SpectralNormalization".since(2, 13), takes: .normalizingKernel,
    calling: { config, call in
      config.require("power_iterations", "a number above 0") { ($0.number ?? 0) > 0 }
      var built = try config.requiredObject("layer").build(call).prefixed(by: "layer")
      guard let index = built.weights.firstIndex(where: { ["kernel", "embeddings"].contains($0.name) }) else {
        return Built(built.outputs, built.weights, children: built.children).reaching(built.reach)
      }
      built.weights = built.weights.numbered()
      let kernel = built.weights.remove(at: index).copied(to: "")
      if config.isKeras3, let dtype = kernel.dtype, dtype.isInteger, let layer = config.stated("layer") {
        config.reject("layer", layer, "must not be quantized: the vector is drawn at random, in \(dtype)")
      }
      let vector = Weight(
        "vector_u", [1, kernel.shape.last ?? .unknown], .state, dtype: kernel.dtype, trainable: false
      ).stored(as: .key("1"))
      return Built(built.outputs, [kernel, vector] + built.weights, children: built.children).reaching(built.reach)
    })

  /// Scaling of each sample to length 1.
  ///
  /// - Source: `keras.layers.UnitNormalization` (`keras/src/layers/normalization/unit_normalization.py`, 3.15.1).
  /// - Input, output: any shape.
  /// - Weights: none.
  static let unitNormalization = Layer("UnitNormalization".since(2, 9), takes: .castingNumbers) { config, input in
    config.requireAxes("axis")
    let axes = try config.stated("axis") == nil ? [-1] : config.normalizedAxes(of: input, default: -1)
    return Built(input.withoutHistory).reaching(.mixing(axes, of: input))
  }
}

extension Config {
  /// - Source: `BatchNormalization.__init__` (`keras/src/layers/normalization/batch_normalization.py`, 3.15.1), which
  ///   calls `int` and `float`.
  fileprivate func requireBatchNormalization() {
    guard isKeras3 else {
      requireAxes("axis")
      return require("epsilon", "a number") { $0.number != nil || $0.kind == .list }
    }
    require("axis", "a whole number") { $0.number != nil || Int($0.string ?? "") != nil }
    for key in ["epsilon", "momentum"] {
      require(key, "a number") { $0.number != nil || Double($0.string ?? "") != nil }
    }
  }

  fileprivate func requireAxes(_ key: String) {
    require(key, "a whole number or a list of them") { [self] in
      if !isKeras3, $0.wholeNumbers?.isEmpty == true { return className == "UnitNormalization" }
      return $0.integer != nil || $0.wholeNumbers != nil
    }
  }

  /// A weight along an axis needs its size.
  func requireKnownSizes(of input: Shape) {
    guard let stated = stated("axis"), input.rank != nil, input[0].value == nil else { return }
    for axis in stated.oneOrMoreWholeNumbers ?? [] where input.index(of: axis) == 0 {
      reject("axis", stated, "must not be the batch axis")
    }
  }

  /// - Source: `GroupNormalization.__init__` and `build` (`keras/src/layers/normalization/group_normalization.py`,
  ///   3.15.1).
  fileprivate func requireGroups(of channels: Dim) {
    require("groups", "a whole number of at least 1, or -1") { ($0.integer ?? 0) >= 1 || $0.integer == -1 }
    guard let channels = channels.value else { return }
    guard let stated = stated("groups") else {
      if source != nil, writer.generation >= .tfKeras, channels < 32 {
        builder.report(error("groups", "is missing, and 32, the default, is more than the \(channels) channels"))
      }
      return
    }
    guard let groups = stated.integer else { return }
    if groups > channels {
      reject("groups", stated, "must be at most the number of channels, \(channels)")
    } else if groups > 0, channels % groups != 0 {
      reject("groups", stated, "must divide the number of channels, \(channels)")
    }
  }

  /// tf.keras stores the weights of a batch normalisation with 32 bits if the layer has 16.
  fileprivate var statisticsDType: DType? {
    get throws {
      let dtype = try DTypePolicy(self).variableDType
      return writer.generation == .tfKeras && (dtype == .float16 || dtype == .bfloat16) ? .float32 : nil
    }
  }

  /// The axes that a layer normalises over, stated as a number or a list.
  func normalizedAxes(of input: Shape, default fallback: Int) throws -> [Int] {
    let axes = try optionalIfTyped("axis", as: [Int].self) ?? [self("axis", default: fallback)]
    if input.rank != nil, let outside = axes.first(where: { input.index(of: $0) == nil }) {
      throw IncompatibleShapes("axis \(outside) does not exist in \(input)")
    }
    if !isKeras3, input.rank != nil, let stated = stated("axis"), Set(axes.compactMap(input.index)).count < axes.count {
      reject("axis", stated, "must name each axis once")
    }
    return axes
  }

  /// The shape of a weight along the normalised axes; if there are several, the other axes have size 1.
  func normalizedSizes(of input: Shape, defaultAxis: Int) throws -> [Dim] {
    let axes = try normalizedAxes(of: input, default: defaultAxis)
    if axes.count == 1 { return [input[axes[0]].named("channels")] }
    let kept = Set(axes.compactMap(input.index))
    return (input.dims ?? []).enumerated().map { kept.contains($0) ? $1 : 1 }
  }
}
