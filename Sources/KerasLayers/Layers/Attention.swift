import Basics

extension Layer {
  /// A dense layer whose axes an einsum equation names: `abc,cd->abd`.
  ///
  /// - Source: `keras.layers.EinsumDense` (`keras/src/layers/core/einsum_dense.py`, 3.15.1).
  /// - Input: the axes of the equation's first term.
  /// - Output: the axes of its result, with `output_shape` for all but the batch; tf.keras takes open sizes from the
  ///   input.
  /// - Weights: `kernel`, the axes of the second term; `bias`, the axes in `bias_axes`.
  /// - Throws: `ConfigError` for an unreadable `equation`, `IncompatibleShapes` if the input does not fit it.
  static let einsumDense = Layer("EinsumDense".since(2, 4), takes: .floats) { config, input in
    let text: String = try config.required("equation")
    config.takesActivation()
    config.requireBiasAxes(of: text)
    guard let equation = EinsumEquation(text) else {
      throw config.error("equation", "must be an equation of an input and a kernel, is \"\(text)\"")
    }
    let sizes = try equation.applied(
      to: input, stated: config.openSizes("output_shape"), biasAxes: config.optional("bias_axes"))
    return Built(
      config.writer.generation < .keras3 ? sizes.inferred : sizes.output,
      try config.weights(equation.kernel(sizes, inputRank: input.rank), bias: sizes.bias)
    ).taking(equation.macs(sizes)).reaching(.computed { equation.reach(inputRank: input.rank) })
  }

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
    takes: .floats,
    calling: { config, call in
      config.require("score_mode", oneOf: ["dot", "concat"])
      config.requireDropoutOfScores()
      return Built(
        try call.attentionOutputs(),
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
    takes: .floats,
    calling: { config, call in
      config.requireDropoutOfScores()
      let channels = (call.positionalInputs.count > 1 ? call.positionalInputs[1] : call.input)[-1].named("channels")
      return Built(
        try call.attentionOutputs(), [Weight("scale", [channels], .scale, when: try config("use_scale", default: true))]
      ).taking(call.attentionMACs).reaching(.computed { call.attentionReach() })
    })

  /// Attention in several heads, each with projections of query, key and value of its own.
  ///
  /// - Source: `keras.layers.MultiHeadAttention` (`keras/src/layers/attention/multi_head_attention.py`, 3.15.1).
  /// - Input: query, value and key, `(batch, *, channels)` each; the key defaults to the value.
  /// - Output: the shape of the query, with `output_shape` as its last axes if stated; and the scores with
  ///   `return_attention_scores`.
  /// - Weights: `kernel` and `bias` (if `use_bias`) of the projections `query`, `key` and `gate` (if `use_gate`)
  ///   `(channels, num_heads, key_dim)`, `value (channels, num_heads, value_dim)`, `attention_output (num_heads,
  ///   value_dim, channels)`.
  /// - Throws: `IncompatibleShapes` if an input does not fit its projection.
  static let multiHeadAttention = Layer(
    "MultiHeadAttention".since(2, 4), with: 2,
    takes: .heads,
    calling: { config, call in
      config.requireHeads()
      let (query, value, key) = call.attentionInputs
      let heads = try config.dim("num_heads"), keySize = try config.dim("key_dim")
      let valueSize = try config.dim("value_dim", default: keySize)
      let hasOutput =
        config.stated("output_shape").map { $0.isTruthy && $0.kind != .bool } ?? config.has("output_shape")
      let output = try hasOutput ? config.openSizes("output_shape") : [query[-1].named("channels")]
      let gated = try config("use_gate", default: false)

      let weights = try [
        config.projection("query", query, to: [heads, keySize]),
        config.projection("key", key, to: [heads, keySize]),
        gated ? config.projection("gate", query, to: [heads, valueSize]) : [],
        config.projection("value", value, to: [heads, valueSize]),
        config.projection(
          "output", Shape((query.dims?.dropLast() ?? [.unknown, .unknown]) + [heads, valueSize]), bound: 2, to: output),
      ].flatMap(\.self)

      let attended = Shape(query.dims.map { $0.dropLast() + output })
      let macs = AttentionMACs(
        query: query, key: key, value: value, axes: config.attentionAxes(query), heads: heads, sharedHeads: heads,
        keySize: keySize, valueSize: valueSize,
        output: output, isGated: gated
      ).total
      let axes = config.attentionAxes(query)
      let reach = Reach.computed { call.attentionReach(over: axes) }
      guard call.flag("return_attention_scores") else { return Built(attended, weights).taking(macs).reaching(reach) }
      return Built([attended, try config.scores(query, key, heads)], weights).taking(macs).reaching(reach)
    })

  /// Multi-head attention in which several query heads share a key head and a value head.
  ///
  /// - Source: `keras.layers.GroupQueryAttention` (`keras/src/layers/attention/grouped_query_attention.py`, 3.15.1).
  /// - Input: query, value and key, `(batch, T, channels)` each; the key defaults to the value.
  /// - Output: the shape of the query, and the scores with `return_attention_scores`.
  /// - Weights: `kernel` and `bias` (if `use_bias`) of the projections `query` and `gate` (if `use_gate`) `(channels,
  ///   num_query_heads, head_dim)`, `key` and `value (channels, num_key_value_heads, head_dim)`, `attention_output
  ///   (num_query_heads, head_dim, channels)`.
  static let groupedQueryAttention = Layer(
    "GroupedQueryAttention", "GroupQueryAttention", since: .keras3, with: 2,
    calling: { config, call in
      config.requireQueryGroups()
      let (query, value, key) = call.attentionInputs
      let heads = try config.dim("num_query_heads"), size = try config.dim("head_dim")
      let shared = try config.dim("num_key_value_heads")
      let gated = try config("use_gate", default: false)

      let weights = try [
        config.projection("query", query, to: [heads, size]),
        config.projection("key", key, to: [shared, size]),
        gated ? config.projection("gate", query, to: [heads, size]) : [],
        config.projection("value", value, to: [shared, size]),
        config.projection("output", [query[0], query[1], heads, size], bound: 2, to: [query[-1].named("channels")]),
      ].flatMap(\.self)
      let macs = AttentionMACs(
        query: query, key: key, value: value, axes: [1], heads: heads, sharedHeads: shared, keySize: size,
        valueSize: size,
        output: [query[-1]], isGated: gated
      ).total
      let reach = Reach.computed { call.attentionReach() }
      guard call.flag("return_attention_scores") else {
        return Built(query.withoutHistory, weights).taking(macs).reaching(reach)
      }
      return Built([query.withoutHistory, [query[0], heads, query[1], key[1]]], weights).taking(macs).reaching(reach)
    })
}

extension Config {
  /// - Source: `_analyze_split_string` (`keras/src/layers/core/einsum_dense.py`, 3.15.1).
  fileprivate func requireBiasAxes(of equation: String) {
    guard let axes = stated("bias_axes"), let letters = axes.string, let arrow = equation.firstIndex(of: ">") else {
      return
    }
    let output = equation[arrow...].dropFirst()
    if letters.isEmpty || letters.contains(where: { !output.contains($0) }) {
      reject("bias_axes", axes, "must be letters of the output, \(output)")
    }
  }

  /// - Source: `Attention.__init__` (`keras/src/layers/attention/attention.py`, 3.15.1): the seed counts if there is
  ///   dropout.
  fileprivate func requireDropoutOfScores() {
    requireNumber("dropout")
    if isKeras3, (stated("dropout")?.number ?? 0) > 0 { requireSeed() }
  }

  /// - Source: `MultiHeadAttention.__init__` (`keras/src/layers/attention/multi_head_attention.py`, 3.15.1).
  fileprivate func requireHeads() {
    require("num_heads", atLeast: isKeras3 ? 1 : 0)
    require("key_dim", atLeast: 1)
    require("value_dim", atLeast: isKeras3 ? 1 : 0, orNull: true)
    if isKeras3 { require("dropout", in: 0...1) }
    require("sliding_window", atLeast: 1, orNull: true)
    require("attention_axes", "a whole number or a list of them", orNull: true) {
      $0.kind != .text && ($0.kind != .number || $0.integer != nil)
    }
    require("output_shape", "a whole number or a list of them", orNull: true) { value in
      (value.wholeNumbers ?? value.integer.map { [$0] })?.allSatisfy { $0 >= 0 } ?? (value.kind != .text)
    }
    if isKeras3, (stated("dropout")?.number ?? 0) > 0 { requireSeed() }
    if !isKeras3 {
      require("dropout", "a number from 0 to 1", orNull: true) { $0.number.map { (0...1).contains($0) } ?? true }
    }
  }

  /// - Source: `GroupedQueryAttention.__init__` (`keras/src/layers/attention/grouped_query_attention.py`, 3.15.1).
  fileprivate func requireQueryGroups() {
    require("num_query_heads", atLeast: 0)
    require("num_key_value_heads", atLeast: 1)
    require("head_dim", atLeast: 1)
    require("dropout", in: 0...1)
    require("sliding_window", atLeast: 1, orNull: true)
    if (stated("dropout")?.number ?? 0) > 0 { requireSeed() }
    guard let heads = stated("num_query_heads")?.integer, let stated = stated("num_key_value_heads"),
      let shared = stated.integer, shared > 0, heads % shared != 0
    else { return }
    reject("num_key_value_heads", stated, "must divide num_query_heads, \(heads)")
  }

  /// Sizes stated as a number or as a list, in which `null` stands for an open size.
  fileprivate func openSizes(_ key: String) throws -> [Dim] {
    if let one = optionalIfTyped(key, as: Int.self) { return [Dim(one, name: key)] }
    return try required(key, as: [Int?].self).enumerated().map { Dim($1, name: "\(key)[\($0)]") }
  }

  /// The weights of a projection inside an attention, which sums over the last `bound` axes of the input.
  fileprivate func projection(_ name: String, _ input: Shape, bound: Int = 1, to sizes: [Dim]) throws -> [Weight] {
    let rank = max(input.rank ?? 3, bound + 1)
    let equation = EinsumEquation(free: rank - bound, bound: bound, made: sizes.count)
    let free = input.dims.map { Array($0.dropLast(bound).dropFirst()) } ?? []
    let applied = try equation.applied(
      to: input, stated: free.map { _ in .unknown } + sizes, biasAxes: String(equation.output.suffix(sizes.count)))
    let bias = try callAsFunction("use_bias", default: true) ? applied.bias : nil
    let part = name == "output" ? "attention_output" : name
    let isPublic = className == "MultiHeadAttention" && writer.generation == .keras3 && name != "gate"
    var kernel = equation.kernel(applied, inputRank: rank)
    kernel.axes[bound == 1 ? 1 : 0] = .heads
    let weights = try weights(kernel, bias: bias, of: part)
    return weights.map { $0.prefixed(by: (isPublic ? "" : "_") + name + "_dense").inUnfrozenPart() }
  }

  /// The axes over which queries attend to keys: those that are stated, or all between batch and channels.
  fileprivate func attentionAxes(_ query: Shape) -> [Int] {
    let stated =
      optionalIfTyped("attention_axes", as: Int.self).map { [$0] }
      ?? optionalIfTyped("attention_axes", as: [Int].self)
    return stated?.compactMap(query.index) ?? Array(1..<max((query.rank ?? 2) - 1, 1))
  }

  /// The shape of the scores. tf.keras states the length of the query for both axes.
  fileprivate func scores(_ query: Shape, _ key: Shape, _ heads: Dim) throws -> Shape {
    guard writer.generation < .keras3 else { return [query[0], heads, query[1], query[1]] }
    guard let rank = query.rank, key.rank == rank else { return .unknown }
    let axes = attentionAxes(query)
    let rest = (0..<rank - 1).filter { !axes.contains($0) }.map { query[$0] }
    return Shape(rest + [heads] + axes.map { query[$0] } + axes.map { key[$0] })
  }
}

extension Call {
  /// Query, value and key; the key defaults to the value.
  fileprivate var attentionInputs: (query: Shape, value: Shape, key: Shape) {
    let query = tensor(0, "query") ?? .unknown
    let value = tensor(1, "value") ?? .unknown
    return (query, value, tensor(2, "key") ?? value)
  }

  /// Each query depends on all keys and values along the attended axes, which are all but batch and channels by
  /// default.
  fileprivate func attentionReach(over axes: [Int]? = nil) -> Reach {
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
  fileprivate func attentionOutputs() throws -> [Shape] {
    let inputs = positionalInputs.isEmpty ? inputs : positionalInputs
    guard inputs.count > 1 else {
      throw IncompatibleShapes("attention needs a query and a value, got \(inputs.count.pluralized("input"))")
    }
    let query = inputs[0], value = inputs[1], key = inputs.count > 2 ? inputs[2] : value
    let attended = query.replacing(-1, with: value[-1]).withoutHistory
    return flag("return_attention_scores") ? [attended, query.replacing(-1, with: key[-2]).withoutHistory] : [attended]
  }
}

/// The multiply-accumulates of attention in several heads.
private struct AttentionMACs: Sendable {
  let query, key, value: Shape
  /// The axes over which queries attend to keys; the others are like a batch.
  let axes: [Int]
  /// The heads of the query, and those of key and value.
  let heads, sharedHeads: Dim
  let keySize, valueSize: Dim
  let output: [Dim]
  let isGated: Bool

  /// The projections, the scores of each query and key, and the means of the values.
  var total: MACCount {
    [
      MACCount(outputs: query.positions + [heads, keySize], terms: [query[-1]]),
      MACCount(outputs: key.positions + [sharedHeads, keySize], terms: [key[-1]]),
      MACCount(outputs: value.positions + [sharedHeads, valueSize], terms: [value[-1]]),
      isGated ? MACCount(outputs: query.positions + [heads, valueSize], terms: [query[-1]]) : .zero,
      MACCount(outputs: query.positions + axes.map { key[$0] } + [heads], terms: [keySize + valueSize]),
      MACCount(outputs: query.positions + output, terms: [heads, valueSize]),
    ].total
  }
}
