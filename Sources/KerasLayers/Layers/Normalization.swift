import Basics

extension Layer {
  /// Scale and shift for each channel, with the moving mean and variance beside them.
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

  /// Scale and shift for each place along the normalised axes, statistics taken anew for each sample.
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

  /// Scale and shift for each channel, statistics taken over groups of channels.
  static let groupNormalization = Layer("GroupNormalization", since: .tfKeras) { config, input in
    let channels = input[try config("axis", default: -1)].named("channels")
    return Built(
      input.withoutHistory,
      [
        Weight("gamma", [channels], .scale, when: try config("scale", default: true)),
        Weight("beta", [channels], .offset, when: try config("center", default: true)),
      ])
  }

  /// Scale for each place along the normalised axes; the root of the mean square is taken anew for each sample.
  static let rmsNormalization = Layer("RMSNormalization", since: .keras3) { config, input in
    let size = try config.normalizedAxes(of: input, default: -1).map { input[$0] }
    return Built(input.withoutHistory, [Weight("scale", size, .scale)])
  }

  /// A layer whose kernel is divided by its spectral norm; the vector that finds the norm is kept beside it. Both the wrapper
  /// and the layer keep the kernel.
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

  /// Every sample brought to length one.
  static let unitNormalization = Layer("UnitNormalization", since: .tfKeras) { _, input in Built(input.withoutHistory) }

  /// Mean and variance that `adapt` found, and how many samples it saw; fixed ones are no weights.
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
  /// tf.keras keeps what belongs to batch statistics in 32 bits where the layer has 16.
  fileprivate var statisticsDType: DType? {
    get throws {
      let dtype = try DTypePolicy(self).variableDType
      return writer.generation == .tfKeras && (dtype == .float16 || dtype == .bfloat16) ? .float32 : nil
    }
  }

  /// The axes of a layer that normalises over one or several; Keras writes a number or a list.
  fileprivate func normalizedAxes(of input: Shape, default fallback: Int) throws -> [Int] {
    let axes = try optionalIfTyped("axis", as: [Int].self) ?? [self("axis", default: fallback)]
    if input.rank != nil, let outside = axes.first(where: { input.index(of: $0) == nil }) {
      throw IncompatibleShapes("axis \(outside) does not exist in \(input)")
    }
    return axes
  }

  /// The shape of a weight along the normalised axes: of several, the others count 1.
  fileprivate func normalizedSizes(of input: Shape, defaultAxis: Int) throws -> [Dim] {
    let axes = try normalizedAxes(of: input, default: defaultAxis)
    if axes.count == 1 { return [input[axes[0]].named("channels")] }
    let kept = Set(axes.compactMap(input.index))
    return (input.dims ?? []).enumerated().map { kept.contains($0) ? $1 : 1 }
  }

  /// The axes kept by `Normalization`: none where `axis` is null.
  fileprivate func optionalAxes(of input: Shape) throws -> [Int] {
    if mentions("axis"), !has("axis") { return [] }
    let axes = try normalizedAxes(of: input, default: -1).compactMap(input.index)
    return axes.sorted()
  }
}
