import KerasLayers

/// Derives the release of Keras from words in the text of a configuration.
struct ReleaseHeuristics {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// Words that only one generation writes, the most reliable first.
  private static let evidence: [(word: String, generation: KerasRelease.Generation)] = [
    ("__keras_tensor__", .keras3), ("batch_shape", .keras3), ("registered_name", .keras3), ("build_config", .keras3),
    ("kernel_initializer", .keras2), ("embeddings_initializer", .keras2), ("beta_initializer", .keras2),
    ("nb_filter", .keras1), ("border_mode", .keras1), ("W_regularizer", .keras1), ("input_dtype", .keras1),
    ("dim_ordering", .keras1), ("concat_axis", .keras1), ("node_config", .keras1),
  ]

  /// Words that tf.keras writes and multi-backend Keras 2 does not.
  private static let tensorFlowWords = [
    "GlorotUniform", "Functional", "ragged", "shared_object_id", "BatchNormalizationV",
  ]

  /// The generation that wrote the text; nil if no word indicates one.
  var generation: KerasRelease.Generation? {
    switch Self.evidence.first(where: { contains($0.word) })?.generation {
    case .keras2: contains("VarianceScaling") && !Self.tensorFlowWords.contains { contains($0) } ? .keras2 : .tfKeras
    case .keras3: contains("batch_input_shape") ? .tfKeras : .keras3
    case let generation: generation
    }
  }

  /// The release with a stated version, in the package that the text names.
  func release(stating version: String) -> KerasRelease? {
    guard let release = KerasRelease(version), release.version?.isBeforeFirst == true, contains("keras_core.") else {
      return KerasRelease(version)
    }
    return KerasRelease(version, isKerasCore: true)
  }

  /// The release of the weights, where it says more about the architecture than its own text, which states none.
  ///
  /// Both files of one program come from one release, but weights are also loaded by other releases: what the text
  /// shows of its generation decides.
  func release(ofWeights version: String) -> KerasRelease? {
    guard let release = release(stating: version) else { return nil }
    guard let generation else { return release }
    return generation == release.generation ? release : nil
  }

  /// Whether all layers that state an order of axes have the channels first. Keras 1 does not write the order of
  /// padding, cropping and upsampling layers.
  var hasChannelsFirst: Bool {
    let words = ends(of: "dim_ordering").map { word(after: $0) }
    return !words.isEmpty && words.allSatisfy { $0 == "th" }
  }

  /// The next run of letters after a position.
  private func word(after position: Int) -> String {
    let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    return String(decoding: text[position...].drop { !isLetter($0) }.prefix(while: isLetter), as: UTF8.self)
  }

  private func contains(_ word: String) -> Bool { end(of: Array(word.utf8), from: 0) != nil }

  /// The end of each occurrence of a word.
  private func ends(of word: String) -> [Int] {
    let word = Array(word.utf8)
    return Array(
      sequence(state: 0) { position in
        let end = end(of: word, from: position)
        position = end ?? position
        return end
      })
  }

  /// The end of the first occurrence of a word from a position on, which must not be empty.
  ///
  /// It goes on by what the byte under the word's end allows (Boyer, Moore, Horspool): texts are megabytes long.
  private func end(of word: [UInt8], from start: Int) -> Int? {
    var steps = [Int](repeating: word.count, count: 256)
    for (index, byte) in word.dropLast().enumerated() { steps[Int(byte)] = word.count - 1 - index }
    var end = start + word.count
    while end <= text.count {
      let last = text[end - 1]
      if last == word[word.count - 1], text[end - word.count..<end].elementsEqual(word) { return end }
      end += steps[Int(last)]
    }
    return nil
  }
}
