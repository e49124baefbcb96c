extension Layer {
  /// Scale and shift for each channel, with the moving mean and variance beside them.
  static let batchNormalization = Layer(
    "BatchNormalization", "SyncBatchNormalization", "BatchNormalizationV1", "BatchNormalizationV2"
  ) { config, input in
    let size = try config.normalizedSizes(of: input, defaultAxis: -1)
    let statistics = try config("renorm", default: false)
    return Built(input.settled, [
      Weight("gamma", size, when: try config("scale", default: true)),
      Weight("beta", size, when: try config("center", default: true)),
      Weight("moving_mean", size, trainable: false),
      Weight("moving_variance", size, trainable: false),
      Weight("moving_stddev", size, trainable: false, when: statistics && config.writer.generation < .keras3),
      Weight("renorm_mean", size, trainable: false, when: statistics),
      Weight("renorm_stddev", size, trainable: false, when: statistics),
    ])
  }

  /// Scale and shift for each place along the normalised axes, statistics taken anew for each sample.
  static let layerNormalization = Layer("LayerNormalization") { config, input in
    let size = try config.normalizedAxes(of: input, default: -1).map { input[$0] }
    let onlyScale = try config("rms_scaling", default: false)
    return Built(input.settled, [
      Weight("gamma", size, when: try onlyScale || config("scale", default: true)),
      Weight("beta", size, when: try !onlyScale && config("center", default: true)),
    ])
  }

  /// Scale and shift for each channel, statistics taken over groups of channels.
  static let groupNormalization = Layer("GroupNormalization") { config, input in
    let channels = input[try config("axis", default: -1)].named("channels")
    return Built(input.settled, [
      Weight("gamma", [channels], when: try config("scale", default: true)),
      Weight("beta", [channels], when: try config("center", default: true)),
    ])
  }

  /// Every sample brought to length one.
  static let unitNormalization = Layer("UnitNormalization") { _, input in Built(input.settled) }

  /// Mean and variance that `adapt` found, and how many samples it saw; fixed ones are no weights.
  static let normalization = Layer("Normalization") { config, input in
    let fixed = config.has("mean") || config.has("input_mean")
    let axes = try config.optionalAxes(of: input)
    let size = axes.map { input[$0] }
    let counted = config.writer.generation < .keras3
    return Built(input.settled, [
      Weight("mean", size, trainable: false, when: !fixed),
      Weight("variance", size, trainable: false, when: !fixed),
      Weight("count", [], dtype: counted ? "int64" : "int32", trainable: false, when: !fixed),
    ])
  }
}

extension Config {
  /// The axes of a layer that normalises over one or several; Keras writes a number or a list.
  fileprivate func normalizedAxes(of input: Shape, default fallback: Int) throws -> [Int] {
    let axes = try lenient("axis", as: [Int].self) ?? [self("axis", default: fallback)]
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
    if values?.contains(Key("axis")) == true, !has("axis") { return [] }
    let axes = try normalizedAxes(of: input, default: -1).compactMap(input.index)
    return axes.sorted()
  }
}
