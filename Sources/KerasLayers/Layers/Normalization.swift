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
    "BatchNormalizationV2".only(.tfKeras)
  ) { config, input in
    let size = try config.normalizedSizes(of: input, defaultAxis: -1)
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
      ])
  }

  /// Normalisation of each sample over the axes in `axis`.
  ///
  /// - Source: `keras.layers.LayerNormalization` (`keras/src/layers/normalization/layer_normalization.py`, 3.15.1).
  /// - Input, output: any shape.
  /// - Weights: `gamma` if `scale` (or `rms_scaling`), `beta` if `center` (and not `rms_scaling`): the sizes of
  ///   `axis`.
  /// - Throws: `IncompatibleShapes` if an axis does not exist.
  static let layerNormalization = Layer("LayerNormalization", since: .tfKeras) { config, input in
    let size = try config.normalizedAxes(of: input, default: -1).map { input[$0] }
    let onlyScale = try config("rms_scaling", default: false)
    return Built(
      input.withoutHistory,
      [
        Weight("gamma", size, .scale, when: try onlyScale || config("scale", default: true)),
        Weight("beta", size, .offset, when: try !onlyScale && config("center", default: true)),
      ])
  }

  /// Normalisation of each sample over groups of channels.
  ///
  /// - Source: `keras.layers.GroupNormalization` (`keras/src/layers/normalization/group_normalization.py`, 3.15.1).
  /// - Input, output: any shape; the axis `axis` holds the channels.
  /// - Weights: `gamma (channels)` if `scale`, `beta (channels)` if `center`.
  static let groupNormalization = Layer("GroupNormalization", since: .tfKeras) { config, input in
    let channels = input[try config("axis", default: -1)].named("channels")
    return Built(
      input.withoutHistory,
      [
        Weight("gamma", [channels], .scale, when: try config("scale", default: true)),
        Weight("beta", [channels], .offset, when: try config("center", default: true)),
      ])
  }

  /// Division of each sample by its root mean square over the axes in `axis`.
  ///
  /// - Source: `keras.layers.RMSNormalization` (`keras/src/layers/normalization/rms_normalization.py`, 3.15.1).
  /// - Input, output: any shape.
  /// - Weights: `scale`, the sizes of `axis`.
  /// - Throws: `IncompatibleShapes` if an axis does not exist.
  static let rmsNormalization = Layer("RMSNormalization", since: .keras3) { config, input in
    let size = try config.normalizedAxes(of: input, default: -1).map { input[$0] }
    return Built(input.withoutHistory, [Weight("scale", size, .scale)])
  }

  /// A wrapped layer whose kernel is divided by its spectral norm. Wrapper and layer both store the kernel.
  ///
  /// - Source: `keras.layers.SpectralNormalization` (`keras/src/layers/normalization/spectral_normalization.py`,
  ///   3.15.1).
  /// - Input, output: those of the layer.
  /// - Weights: those of the layer, and `vector_u (1, last axis of the kernel)`.
  /// - Throws: `ConfigError` without a layer, and what the layer throws.
  static let spectralNormalization = Layer(
    "SpectralNormalization", since: .tfKeras,
    calling: { config, call in
      var built = try config.requiredObject("layer").build(call).prefixed(by: "layer")
      guard let index = built.weights.firstIndex(where: { ["kernel", "embeddings"].contains($0.name) }) else {
        return Built(built.outputs, built.weights, children: built.children)
      }
      built.weights = built.weights.numbered()
      let kernel = built.weights.remove(at: index).shared(with: "")
      let vector = Weight("vector_u", [1, kernel.shape.last ?? .unknown], .state, trainable: false)
        .stored(as: .key("1"))
      return Built(built.outputs, [kernel, vector] + built.weights, children: built.children)
    })

  /// Scaling of each sample to length 1.
  ///
  /// - Source: `keras.layers.UnitNormalization` (`keras/src/layers/normalization/unit_normalization.py`, 3.15.1).
  /// - Input, output: any shape.
  /// - Weights: none.
  static let unitNormalization = Layer("UnitNormalization", since: .tfKeras) { _, input in Built(input.withoutHistory) }

  /// Normalisation by a mean and a variance that `adapt` computes or the configuration states.
  ///
  /// - Source: `keras.layers.Normalization` (`keras/src/layers/preprocessing/normalization.py`, 3.15.1).
  /// - Input, output: any shape.
  /// - Weights: `mean` and `variance`, the sizes of `axis`, and `count ()`; none if `mean` is stated.
  /// - Throws: `IncompatibleShapes` if an axis does not exist.
  static let normalization = Layer("Normalization", since: .tfKeras) { config, input in
    let fixed = config.has("mean") || config.has("input_mean")
    let axes = try config.optionalAxes(of: input)
    let size = axes.map { input[$0] }
    let isOld = config.writer.generation < .keras3
    let dtype = isOld ? try DTypePolicy(config).computeDType : nil
    return Built(
      input.withoutHistory,
      [
        Weight("mean", size, .statistic(.mean), dtype: dtype, trainable: false, when: !fixed),
        Weight("variance", size, .statistic(.variance), dtype: dtype, trainable: false, when: !fixed),
        Weight(
          "count", [], .statistic(.count), dtype: .int64, otherDType: isOld ? nil : .int32, trainable: false,
          when: !fixed),
      ])
  }
}

extension Config {
  /// tf.keras stores the weights of a batch normalisation with 32 bits if the layer has 16.
  fileprivate var statisticsDType: DType? {
    get throws {
      let dtype = try DTypePolicy(self).variableDType
      return writer.generation == .tfKeras && (dtype == .float16 || dtype == .bfloat16) ? .float32 : nil
    }
  }

  /// The axes that a layer normalises over, stated as a number or a list.
  fileprivate func normalizedAxes(of input: Shape, default fallback: Int) throws -> [Int] {
    let axes = try optionalIfTyped("axis", as: [Int].self) ?? [self("axis", default: fallback)]
    if input.rank != nil, let outside = axes.first(where: { input.index(of: $0) == nil }) {
      throw IncompatibleShapes("axis \(outside) does not exist in \(input)")
    }
    return axes
  }

  /// The shape of a weight along the normalised axes; if there are several, the other axes have size 1.
  fileprivate func normalizedSizes(of input: Shape, defaultAxis: Int) throws -> [Dim] {
    let axes = try normalizedAxes(of: input, default: defaultAxis)
    if axes.count == 1 { return [input[axes[0]].named("channels")] }
    let kept = Set(axes.compactMap(input.index))
    return (input.dims ?? []).enumerated().map { kept.contains($0) ? $1 : 1 }
  }

  /// The axes with statistics of their own in `Normalization`; none if `axis` is null.
  fileprivate func optionalAxes(of input: Shape) throws -> [Int] {
    if mentions("axis"), !has("axis") { return [] }
    let axes = try normalizedAxes(of: input, default: -1).compactMap(input.index)
    return axes.sorted()
  }
}
