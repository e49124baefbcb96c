extension Layer {
  /// A row of `output_dim` numbers for each index below `input_dim`.
  ///
  /// - Source: `keras.layers.Embedding` (`keras/src/layers/core/embedding.py`, 3.15.1).
  /// - Input: `(batch, *)`.
  /// - Output: `(batch, *, output_dim)`.
  /// - Weights: `embeddings (input_dim, output_dim)`; scales if quantised, a LoRA pair if `lora_rank`.
  static let embedding = Layer("Embedding", on: ["length"], takes: .table) { config, input in
    config.requireTable()
    return Built(try config.embedded(input), try config.table()).reaching(.pointwise)
  }

  /// An embedding that, called with `reverse`, maps rows back to a score for each index.
  ///
  /// - Source: `keras.layers.ReversibleEmbedding` (`keras/src/layers/core/reversible_embedding.py`, 3.15.1).
  /// - Input: `(batch, *)`; `(batch, *, output_dim)` with `reverse`.
  /// - Output: `(batch, *, output_dim)`; `(batch, *, input_dim)` with `reverse`.
  /// - Weights: `embeddings (input_dim, output_dim)`, `reverse_embeddings (output_dim, input_dim)` unless
  ///   `tie_weights`.
  static let reversibleEmbedding = Layer(
    "ReversibleEmbedding", since: .keras3, on: ["length"],
    calling: { config, call in
      config.requireTable()
      let isReversed =
        if case .bool(let value)? = call.positional.dropFirst().first { value } else { call.flag("reverse") }
      let words = try config.dim("input_dim")
      let output = isReversed ? call.input.replacing(-1, with: words) : try config.embedded(call.input)
      let tied = try config("tie_weights", default: true)
      return Built(output, try config.table(reverse: !tied)).reaching(
        isReversed ? .mixing([-1], of: call.input) : .pointwise)
    })
}

extension Config {
  /// - Source: `Embedding.__init__` (`keras/src/layers/core/embedding.py`, 3.15.1; `keras/layers/core/embedding.py`,
  ///   2.15.0).
  fileprivate func requireTable() {
    for key in ["input_dim", "output_dim"] {
      if isKeras3 { require(key, integerAtLeast: 1) } else { require(key, atLeast: 1) }
    }
  }

  fileprivate func embedded(_ input: Shape) throws -> Shape {
    let size = try dim("output_dim")
    return Shape(try input.dims.map { try inputAxes($0) + [size] })
  }

  /// The axes before the embedded one. Keras 1 and 2 fill in `input_length`; later ones ignore it.
  private func inputAxes(_ dims: [Dim]) throws -> [Dim] {
    guard writer.generation < .tfKeras, has("input_length") else { return dims }
    let lengths = try optionalIfTyped("input_length", as: [Int?].self) ?? list("input_length", dims.dropFirst().count)
    return Array(dims.prefix(1)) + zip(dims.dropFirst(), lengths).map { $0.value == nil ? Dim($1) : $0 }
  }

  /// The table, according to the dtype policy and the LoRA rank.
  ///
  /// - Parameter reverse: whether there is a second table for the reverse direction.
  fileprivate func table(reverse: Bool = false) throws -> [Weight] {
    let words = try dim("input_dim"), size = try dim("output_dim")
    let rank = try loraRank
    let pair = Weight.pair("lora_embeddings", [words, size], rank: rank)
    let reverseName = "reverse_embeddings"

    let policy = try DTypePolicy(self)

    switch policy.quantization {
    case .int8:
      let weights = [
        Weight("embeddings", [words, size], .embedding, dtype: .int8, trainable: false),
        Weight("embeddings_scale", [words], .quantization, trainable: false),
        Weight(reverseName, [size, words], .embedding, dtype: .int8, trainable: false, when: reverse),
        Weight(reverseName + "_scale", [words], .quantization, trainable: false, when: reverse),
      ]
      return (weights + pair).numbered().trainableFirst
    case .int4(let block):
      let groups = block.map { size.dividedRoundingUp(by: Dim($0, name: "block_size")) }
      let blocks = (groups.map { [$0] } ?? []) + [words]
      let weights =
        [Weight("embeddings", [words, size.halved], .embedding, dtype: .int8, trainable: false)]
        + Weight.scales("embeddings", of: [words], groups: groups, before: false, grouped: size) + [
          Weight(reverseName, [size.halved, words], .embedding, dtype: .int8, trainable: false, when: reverse),
          Weight(reverseName + "_scale", blocks, .quantization, trainable: false, when: reverse),
          Weight(reverseName + "_zero", blocks, .quantization, trainable: false, when: reverse && groups != nil),
        ]
      return (weights + pair).numbered().trainableFirst
    default:
      let weights = [
        Weight("embeddings", [words, size], .embedding, rank: rank, policy),
        Weight(reverseName, [size, words], .embedding, when: reverse),
      ]
      return (weights + pair).numbered()
    }
  }
}
