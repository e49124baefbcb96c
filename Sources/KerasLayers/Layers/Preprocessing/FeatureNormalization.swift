import Basics

extension Layer {
  /// Normalisation by a mean and a variance that `adapt` computes or the configuration states.
  ///
  /// - Source: `keras.layers.Normalization` (`keras/src/layers/preprocessing/normalization.py`, 3.15.1).
  /// - Input, output: any shape.
  /// - Weights: `mean` and `variance`, the sizes of `axis`, and `count ()`; none if `mean` is stated.
  /// - Throws: `IncompatibleShapes` if an axis does not exist or its size is not known.
  static let normalization = Layer("Normalization", since: .tfKeras, takes: .normalization) { config, input in
    config.requireMoments()
    let fixed = config.has("mean") || config.has("input_mean")
    let axes = try config.optionalAxes(of: input)
    config.requireKnownSizes(of: input)
    if config.recorder == nil, !config.isBuiltAsRecorded, input.rank != nil, !input.isOpen,
      let axis = axes.first(where: { input[$0].value == nil })
    {
      throw IncompatibleShapes("Normalization needs the size of axis \(axis), got \(input)")
    }
    let size = axes.map { input[$0] }
    let isOld = config.writer.generation < .keras3
    let dtype = isOld ? try DTypePolicy(config).computeDType : nil
    var built = Built(
      input.withoutHistory,
      [
        Weight("mean", size, .statistic(.mean), dtype: dtype, trainable: false, when: !fixed),
        Weight("variance", size, .statistic(.variance), dtype: dtype, trainable: false, when: !fixed),
        Weight(
          "count", [], .statistic(.count), dtype: .int64, otherDType: isOld ? nil : .int32, trainable: false,
          when: !fixed),
      ]
    )
    // Keras repeats a mean and a variance that the configuration states along the axes, when it builds the layer.
    if fixed { built.costs.add(.numbers, size + [2]) }
    return built.reaching(.pointwise)
  }
}

extension Config {
  /// - Source: `Normalization.__init__` (`keras/src/layers/preprocessing/normalization.py`, 3.15.1).
  fileprivate func requireMoments() {
    let isStated = { [self] (key: String) in stated(key).map { !$0.isNull } ?? false }
    for (key, other) in [("mean", "variance"), ("variance", "mean")] where isStated(key) && !isStated(other) {
      guard let value = stated(key) else { continue }
      reject(key, value, "must be null where \(other) is")
    }
    for key in ["mean", "variance"] {
      require(key, "a number or a list of numbers", orNull: true) { [self] in
        switch $0.kind {
        case .list: !$0.items.contains { $0.kind == .text }
        case .object: isKeras3
        default: $0.number != nil
        }
      }
    }
    guard isStated("mean"), isStated("variance"), let mean = stated("mean"), let variance = stated("variance") else {
      return
    }
    if mean.items.count != variance.items.count && (isKeras3 || mean.kind == variance.kind) {
      reject("mean", mean, "must have as many values as variance")
    }
  }

  /// The axes with statistics of their own in `Normalization`; none if `axis` is null.
  fileprivate func optionalAxes(of input: Shape) throws -> [Int] {
    if mentions("axis"), !has("axis") { return [] }
    let axes = try normalizedAxes(of: input, default: -1).compactMap(input.index)
    return axes.sorted()
  }
}
