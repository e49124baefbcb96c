extension Layer {
  /// Category indices encoded as vectors of `num_tokens`.
  ///
  /// - Source: `keras.layers.CategoryEncoding` (`keras/src/layers/preprocessing/category_encoding.py`, 3.15.1).
  /// - Input: `(batch, *)`.
  /// - Output: with `one_hot` a vector for each index, otherwise one for each row.
  /// - Weights: none.
  static let categoryEncoding = Layer("CategoryEncoding".since(2, 4), on: ["length"], takes: .encoding) {
    config, input in
    config.requireCategoryEncoding()
    let depth = try config.dim("num_tokens")
    return input.encoding(try config.encoded(input, config("output_mode", default: "multi_hot"), depth))
  }

  /// Numbers replaced by the index of their bin, or its encoding.
  ///
  /// - Source: `keras.layers.Discretization` (`keras/src/layers/preprocessing/discretization.py`, 3.15.1).
  /// - Input: `(batch, *)`.
  /// - Output: the same shape with `int`, otherwise vectors with an entry for each bin.
  /// - Weights: none; in tf.keras `summary (2, None)` until the bins are computed.
  static let discretization = Layer("Discretization", since: .tfKeras, on: ["length"], takes: .encoding) {
    config, input in
    config.requireDiscretization()
    let mode = try config("output_mode", default: "int")
    let bins = config.optionalIfTyped("bin_boundaries", as: [Double].self)
    let count = config.stated("bin_boundaries").flatMap { $0.kind == .list ? $0.items.count : nil } ?? bins?.count
    let depth = try count.map { Dim($0 + 1) } ?? (config.has("num_bins") ? config.dim("num_bins") : .unknown)
    let isOld = config.writer.generation < .keras3
    let summary = Weight(
      "summary", [2, .unknown], .statistic(.histogram), dtype: .float32, trainable: false,
      when: bins == nil && isOld)
    guard !isOld, mode != "one_hot", mode != "int", let rank = input.rank, rank > 2 else {
      return input.encoding(try config.encoded(input, mode, depth), [summary])
    }
    return Built([input[0]] + input[2..<rank] + [depth])
  }

  /// Values replaced by a hash below `num_bins`, or its encoding.
  ///
  /// - Source: `keras.layers.Hashing` (`keras/src/layers/preprocessing/hashing.py`, 3.15.1).
  /// - Input: `(batch, *)`.
  /// - Output: the same shape with `int`, otherwise vectors of `num_bins`.
  /// - Weights: none.
  static let hashing = Layer("Hashing", since: .tfKeras, on: ["length"], takes: .encoding) { config, input in
    config.requireHashing()
    let mode = try config("output_mode", default: "int"), bins = try config.dim("num_bins")
    let isOld = config.writer.generation < .keras3
    return input.encoding(try config.encoded(input, mode == "one_hot" && !isOld ? "multi_hot" : mode, bins))
  }

  /// Combinations of several features replaced by a hash below `num_bins`, or its encoding.
  ///
  /// - Source: `keras.layers.HashedCrossing` (`keras/src/layers/preprocessing/hashed_crossing.py`, 3.15.1).
  /// - Input: tensors of one shape.
  /// - Output: that shape with `int`, otherwise vectors of `num_bins`.
  /// - Weights: none.
  static let hashedCrossing = Layer("HashedCrossing".since(2, 8), on: ["length"], takes: .encoding) { config, input in
    config.requireHashedCrossing()
    return input.encoding(
      try config.encoded(input, config("output_mode", default: "int"), config.numberOfBins()))
  }

  /// Words or integers replaced by their index in a vocabulary, or its encoding.
  ///
  /// - Source: `keras.layers.StringLookup`, `IntegerLookup` (`keras/src/layers/preprocessing/index_lookup.py`,
  ///   3.15.1).
  /// - Input: `(batch, *)`.
  /// - Output: the same shape with `int`, otherwise vectors of the vocabulary's size.
  /// - Weights: `idf_weights` with `tf_idf`, which Keras 3 saves without listing it; in tf.keras the table, until the
  ///   vocabulary is part of the configuration.
  static let lookup = Layer(
    "StringLookup", "IntegerLookup", "IndexLookup".only(.tfKeras), since: .tfKeras, on: ["length"], takes: .encoding
  ) { config, input in
    config.requireLookup()
    config.requireTokens()
    let mode = try config("output_mode", default: "int")
    var built = input.encoding(try config.lookupOutput(input, mode), config.vocabularyWeights(mode))
    built.vocabulary = VocabularyRules.ofAssets(config)
    return built
  }

  /// Texts split into words, which are replaced by their index in a vocabulary, or its encoding.
  ///
  /// - Source: `keras.layers.TextVectorization` (`keras/src/layers/preprocessing/text_vectorization.py`, 3.15.1).
  /// - Input: `(batch,)` or `(batch, 1)`.
  /// - Output: `(batch, output_sequence_length)` with `int`, otherwise vectors of the vocabulary's size.
  /// - Weights: those of `lookup`.
  static let textVectorization = Layer("TextVectorization", since: .tfKeras, on: [], takes: .encoding) {
    config, input in
    config.requireLookup()
    config.requireTexts()
    let mode = config.has("output_mode") ? try config("output_mode", default: "int") : nil
    let splits = config.has("split")
    if splits, !config.isKeras3 { try config.requireOneText(in: input, mode) }
    var built = Built(try config.vectors(of: input, mode, splits: splits), config.vocabularyWeights(mode ?? "int"))
    built.vocabulary = VocabularyRules.ofAssets(config)
    return built
  }
}

extension Config {
  /// Texts are split one by one, each in a row of its own.
  ///
  /// - Source: `TextVectorization._preprocess` (`keras/src/layers/preprocessing/text_vectorization.py`, 2.15.0).
  fileprivate func requireOneText(in input: Shape, _ mode: String?) throws {
    guard let rank = input.rank else { return }
    if rank > 1, input[-1].value != 1 {
      throw IncompatibleShapes("TextVectorization splits one text in each row, got \(input)")
    }
    if rank > 2, let mode, mode != "int" {
      throw IncompatibleShapes("TextVectorization with output_mode \(mode) takes 2 axes at most, got \(input)")
    }
  }

  /// What becomes of texts: indices of words, or a vector of the vocabulary's size.
  fileprivate func vectors(of input: Shape, _ mode: String?, splits: Bool) throws -> Shape {
    let isOld = writer.generation < .keras3
    if let mode, mode != "int" {
      let words = splits ? Shape(input.dims.map { $0 + [.unknown] }) : input.rank == 1 ? [input[0], 1] : input
      return try lookupOutput(isOld && input.rank != nil ? [input[0], .unknown] : words, mode)
    }
    let length =
      stated("output_sequence_length")?.integer ?? optionalIfTyped("output_sequence_length", as: Int.self)
    guard isOld, !splits, length == nil else {
      // Without the axis of one text.
      let rows = isOld ? input.dims.map { $0.count > 1 ? Array($0.dropLast()) : $0 } : [input[0]]
      return Shape(rows.map { $0 + [Dim(length)] }).withoutHistory
    }
    let ngrams = has("ngrams")
    return input.rank == 1 && mode == nil ? input : [input[0], ngrams ? .unknown : input.rank == 1 ? 1 : input[1]]
  }
}

extension Shape {
  /// An encoding of each element, or of the last axis.
  fileprivate func encoding(_ output: Shape, _ weights: [Weight] = []) -> Built {
    Built(output, weights).reaching(.computed { .encoding(self, to: output) })
  }
}

extension Config {
  /// The shape of encoded category indices: unchanged, with a vector for each, or with a vector for each row.
  ///
  /// - Throws: `IncompatibleShapes` for more than the 2 axes that tf.keras encodes since 2.6.
  /// - Source: `encode_categorical_inputs` (`keras/src/layers/preprocessing/preprocessing_utils.py`, 2.15.0).
  fileprivate func encoded(_ input: Shape, _ mode: String, _ depth: Dim) throws -> Shape {
    guard mode != "int" else { return input.withoutHistory }
    guard let dims = input.dims else { return .unknown }
    let rows = mode == "one_hot" && dims.last?.value != 1 ? dims : Array(dims.dropLast())
    if rows.count > 1, writer.generation == .tfKeras, !writer.isOlder(than: 2, 6) {
      throw IncompatibleShapes("\(className) with output_mode \(mode) encodes 2 axes at most, got \(input)")
    }
    return Shape(rows + [depth]).withoutHistory
  }
}

extension Config {
  fileprivate func lookupOutput(_ input: Shape, _ mode: String) throws -> Shape {
    guard mode != "int" else { return input.withoutHistory }
    let depth = try vocabularySize(mode)
    if writer.generation == .keras3, writer.isOlder(than: 3, 14) { return [input[0], depth] }
    if mode == "one_hot", input.rank == 1, writer.generation == .keras3 { return [input[0], depth] }
    return try encoded(input, mode, depth)
  }

  /// The number of categories: padded to `max_tokens`, stated, or counted in the vocabulary.
  private func vocabularySize(_ mode: String) throws -> Dim {
    if try callAsFunction("pad_to_max_tokens", default: false), has("max_tokens") { return try dim("max_tokens") }
    if has("vocabulary_size") { return try dim("vocabulary_size") }
    guard let words = statedWords, case .loads(let count) = VocabularyRules(self).verdict(words, each: "word") else {
      return .unknown
    }
    return Dim(count)
  }

  /// The inverse document frequencies with `tf_idf`. Until the vocabulary is part of the configuration, tf.keras also
  /// lists the table, and the number of documents with `tf_idf`.
  fileprivate func vocabularyWeights(_ mode: String) -> [Weight] {
    let counts = ["tf_idf", "tf-idf"].contains(mode), adapts = !has("vocabulary"), isOld = writer.generation < .keras3
    let frequencies = Weight(
      "Variable", [.unknown], .statistic(.frequency), dtype: .float32, trainable: false,
      kind: isOld ? .variable : .unlisted, when: counts
    ).stored(as: .key("idf_weights"))
    let stored =
      className == "TextVectorization" ? frequencies.prefixed(by: "_lookup_layer").shared(with: "") : frequencies
    return !isOld
      ? [stored]
      : [
        stored,
        Weight(table: "VocabWeightHandler", when: adapts),
        Weight("Variable", [], .statistic(.count), dtype: .int64, trainable: false, when: counts && adapts)
          .stored(as: .notSaved),
      ]
  }
}
