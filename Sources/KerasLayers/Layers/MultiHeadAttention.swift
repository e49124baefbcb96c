import Basics

extension Layer {
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
      config.requireBuiltShapes(query, value, key)
      try config.requireAttentionAxes(of: query)
      let heads = try config.dim("num_heads"), keySize = try config.dim("key_dim")
      let valueSize = try config.dim("value_dim", default: keySize)
      let hasOutput =
        config.stated("output_shape").map { $0.isTruthy && $0.kind != .bool } ?? config.has("output_shape")
      let channels = config.builtChannels.map { Dim($0) } ?? query[-1]
      let output = try hasOutput ? config.openSizes("output_shape") : [channels.named("channels")]
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
  /// - Source: `MultiHeadAttention.__init__` (`keras/src/layers/attention/multi_head_attention.py`, 3.15.1).
  fileprivate func requireHeads() {
    require("num_heads", atLeast: isKeras3 ? 1 : 0)
    require("key_dim", atLeast: 1)
    require("value_dim", atLeast: isKeras3 ? 1 : 0, orNull: true)
    if isKeras3 { require("dropout", in: 0...1) }
    require("sliding_window", atLeast: 1, orNull: true)
    require("attention_axes", "a whole number or a list of them", orNull: true) {
      $0.kind != .text && ($0.kind != .number || $0.integer != nil) && $0.items.allSatisfy { $0.integer != nil }
    }
    require("output_shape", "a whole number or a list of them", orNull: true) { value in
      value.oneOrMoreWholeNumbers?.allSatisfy { $0 >= 0 } ?? (value.kind != .text)
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

  /// tf.keras makes an equation of the axes as they are stated, in which that of the channels has another letter.
  ///
  /// - Source: `_build_attention_equation` (`keras/src/layers/attention/multi_head_attention.py`, 2.15.0).
  fileprivate func requireAttentionAxes(of query: Shape) throws {
    guard !isKeras3, let stated = stated("attention_axes"), !stated.isNull, let rank = query.rank,
      let axes = stated.oneOrMoreWholeNumbers
    else { return }
    if axes.isEmpty || axes.contains(-1) || axes.contains(where: { $0 >= rank }) || Set(axes).count < axes.count {
      throw IncompatibleShapes("\(className) cannot attend over the axes \(stated.shortened) of \(query)")
    }
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
