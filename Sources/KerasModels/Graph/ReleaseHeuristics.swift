import KerasLayers

/// The text of a configuration, looked at for the words by which releases of Keras differ.
struct ReleaseHeuristics {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// Words that only one generation writes, the surest first.
  private static let marks: [(word: String, generation: KerasRelease.Generation)] = [
    ("__keras_tensor__", .keras3), ("batch_shape", .keras3), ("registered_name", .keras3), ("build_config", .keras3),
    ("kernel_initializer", .keras2), ("embeddings_initializer", .keras2), ("beta_initializer", .keras2),
    ("nb_filter", .keras1), ("border_mode", .keras1), ("W_regularizer", .keras1), ("input_dtype", .keras1),
    ("dim_ordering", .keras1), ("concat_axis", .keras1), ("node_config", .keras1),
  ]

  /// Words by which tf.keras differs from the multi-backend Keras 2.
  private static let marksOfTensorFlow = [
    "GlorotUniform", "Functional", "ragged", "shared_object_id", "BatchNormalizationV",
  ]

  /// Which generation wrote it, as far as its words tell.
  var generation: KerasRelease.Generation? {
    switch Self.marks.first(where: { holds($0.word) })?.generation {
    case .keras2: holds("VarianceScaling") && !Self.marksOfTensorFlow.contains { holds($0) } ? .keras2 : .tfKeras
    case .keras3: holds("batch_input_shape") ? .tfKeras : .keras3
    case let generation: generation
    }
  }

  /// Whether the layers that state an order of axes all have the channels first. Keras 1 keeps it from the padding, cropping and
  /// upsampling layers, though they have one.
  var hasChannelsFirst: Bool {
    let words = IteratorSequence(places(of: "dim_ordering")).map { word(after: $0) }
    return !words.isEmpty && words.allSatisfy { $0 == "th" }
  }

  /// The next run of letters after a place.
  private func word(after place: Int) -> String {
    let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    return String(decoding: text[place...].drop { !isLetter($0) }.prefix(while: isLetter), as: UTF8.self)
  }

  private func holds(_ word: String) -> Bool { places(of: word).next() != nil }

  /// Where a word ends, wherever it occurs.
  private func places(of word: String) -> AnyIterator<Int> {
    let word = Array(word.utf8)
    var position = 0
    return AnyIterator {
      while position + word.count <= text.count {
        position += 1
        if text[position - 1] == word[0], text[(position - 1)..<(position - 1 + word.count)].elementsEqual(word) {
          return position - 1 + word.count
        }
      }
      return nil
    }
  }
}
