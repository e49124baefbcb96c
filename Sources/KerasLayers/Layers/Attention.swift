import Basics

extension Layer {
  /// Mean of the values, weighted by how well each query matches each key.
  ///
  /// - Source: `keras.layers.Attention` (`keras/src/layers/attention/attention.py`, 3.15.1).
  /// - Input: `[query (batch, Tq, dim), value (batch, Tv, channels), key (batch, Tv, dim)]`; the key defaults to the
  ///   value.
  /// - Output: `(batch, Tq, channels)`, and the scores `(batch, Tq, Tv)` with `return_attention_scores`.
  /// - Weights: `scale ()` if `use_scale`, `concat_score_weight ()` if `score_mode` is `concat`.
  /// - Throws: `IncompatibleShapes` for fewer than two inputs.
  static let attention = Layer(
    "Attention", since: .tfKeras, with: 2,
    ranks: .inTensorFlow(atLeast: 2), takes: .floats,
    calling: { config, call in
      config.require("score_mode", oneOf: ["dot", "concat"])
      config.requireDropoutOfScores()
      return Built(
        try call.attentionOutputs(config),
        [
          Weight("scale", [], .scale, when: try config("use_scale", default: false)),
          Weight("concat_score_weight", [], .scale, when: try config("score_mode", default: "dot") == "concat"),
        ]
      ).taking(call.attentionMACs).reaching(.computed { call.attentionReach() })
    })

  /// Attention with additive scores, scaled for each channel.
  ///
  /// - Source: `keras.layers.AdditiveAttention` (`keras/src/layers/attention/additive_attention.py`, 3.15.1).
  /// - Input, output: those of `attention`.
  /// - Weights: `scale (channels)` if `use_scale`.
  /// - Throws: `IncompatibleShapes` for fewer than two inputs.
  static let additiveAttention = Layer(
    "AdditiveAttention", since: .tfKeras, with: 2,
    ranks: .atLeast(2), takes: .realFloats,
    calling: { config, call in
      config.requireDropoutOfScores()
      let inputs = call.positionalInputs
      // tf.keras scales the channels of the value, Keras 3 those of the query.
      let channels = (inputs.count > 1 && !config.isKeras3 ? inputs[1] : call.input)[-1].named("channels")
      return Built(
        try call.attentionOutputs(config),
        [Weight("scale", [channels], .scale, when: try config("use_scale", default: true))]
      ).taking(call.attentionMACs).reaching(.computed { call.attentionReach() })
    })
}

extension Config {
  /// Whether TensorFlow compares each query with each key: by a product of their channels, or by a sum, in which a size
  /// of 1 is repeated, as are the axes before the last two.
  ///
  /// - Source: `Attention._calculate_scores` and `AdditiveAttention._calculate_scores`
  ///   (`keras/src/layers/attention`, 2.15.0), measured with queries and keys of 2 to 5 axes.
  fileprivate func scores(_ query: Shape, _ key: Shape) -> Bool {
    guard let queries = query.sizes, let keys = key.sizes, queries.count > 1, keys.count > 1 else { return true }
    func agree(_ one: Int?, _ other: Int?, repeatsOne: Bool = true) -> Bool {
      one == nil || other == nil || one == other || repeatsOne && (one == 1 || other == 1)
    }
    let adds = className == "AdditiveAttention" || stated("score_mode")?.string == "concat"
    return agree(queries[queries.count - 1], keys[keys.count - 1], repeatsOne: adds)
      && zip(queries.dropLast(2).reversed(), keys.dropLast(2).reversed()).allSatisfy { agree($0, $1) }
  }

  /// - Source: `Attention.__init__` (`keras/src/layers/attention/attention.py`, 3.15.1): the seed counts if there is
  ///   dropout.
  fileprivate func requireDropoutOfScores() {
    requireNumber("dropout")
    if isKeras3, (stated("dropout")?.number ?? 0) > 0 { requireSeed() }
  }
}

extension Call {
  /// Query, value and key; the key defaults to the value.
  var attentionInputs: (query: Shape, value: Shape, key: Shape) {
    let query = tensor(0, "query") ?? .unknown
    let value = tensor(1, "value") ?? .unknown
    return (query, value, tensor(2, "key") ?? value)
  }

  /// Each query depends on all keys and values along the attended axes, which are all but batch and channels by
  /// default.
  func attentionReach(over axes: [Int]? = nil) -> Reach {
    let query = attentionInputs.query
    guard let rank = query.rank else { return .unknown }
    // Tensors in keyword arguments are in the order of the keywords.
    let place = positionalInputs.isEmpty ? keywords.filter { $0.key < "query" }.flatMap(\.value.tensors).count : 0
    let attended = axes ?? Array(1..<max(rank - 1, 1))
    return .outputs([
      .inputs(inputs.indices.map { $0 == place ? .mixing([rank - 1]) : .mixing(attended + [rank - 1]) })
    ])
  }

  /// The scores of each query and key, and the mean of the values.
  fileprivate var attentionMACs: MACCount {
    let inputs = positionalInputs.isEmpty ? inputs : positionalInputs
    guard inputs.count > 1 else { return .unknown }
    let query = inputs[0], value = inputs[1]
    return MACCount(outputs: [query[-2], value[-2]], terms: [query[-1] + value[-1]])
  }

  /// The outputs of attention over a list of query, value and optional key, with the scores if they are returned.
  fileprivate func attentionOutputs(_ config: Config) throws -> [Shape] {
    let inputs = positionalInputs.isEmpty ? inputs : positionalInputs
    guard inputs.count > 1 else {
      throw IncompatibleShapes("attention needs a query and a value, got \(inputs.count.pluralized("input"))")
    }
    let query = inputs[0], value = inputs[1], key = inputs.count > 2 ? inputs[2] : value
    if config.writer.generation == .tfKeras, !config.scores(query, key) {
      throw IncompatibleShapes("\(config.className) compares \(query) with \(key), whose sizes do not fit")
    }
    let attended = query.replacing(-1, with: value[-1]).withoutHistory
    return flag("return_attention_scores") ? [attended, query.replacing(-1, with: key[-2]).withoutHistory] : [attended]
  }
}
