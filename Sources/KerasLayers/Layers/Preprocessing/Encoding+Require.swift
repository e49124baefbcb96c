/// What the constructors of layers that encode categories check.
extension Config {
  private var statedMode: String { stated("output_mode")?.string ?? "int" }

  /// - Source: `keras/src/layers/preprocessing/category_encoding.py` (3.15.1).
  func requireCategoryEncoding() {
    require("output_mode", oneOf: ["count", "one_hot", "multi_hot", "binary"])
    require("num_tokens", atLeast: 1)
  }

  /// - Source: `keras/src/layers/preprocessing/discretization.py` (3.15.1; `keras/layers/preprocessing`, 2.15.0).
  func requireDiscretization() {
    require("output_mode", oneOf: ["int", "one_hot", "multi_hot", "count"])
    require("num_bins", numberAtLeast: 0, orNull: true)
    requireDenseIntegers()
    let bins = stated("num_bins"), boundaries = stated("bin_boundaries")
    if isKeras3, boundaries?.isNull ?? true, bins?.isNull ?? true, let boundaries = boundaries ?? bins {
      reject("bin_boundaries", boundaries, "must be a list where num_bins is not stated")
    } else if !isKeras3, let bins, !bins.isNull, let boundaries, !boundaries.isNull {
      reject("num_bins", bins, "must be null where bin_boundaries are stated")
    }
  }

  /// - Source: `keras/src/layers/preprocessing/hashing.py` (3.15.1).
  func requireHashing() {
    require("num_bins", atLeast: 1)
    require("output_mode", oneOf: ["int", "one_hot", "multi_hot", "count"])
    requireSalt()
    if isKeras3, let mode = stated("output_mode"), mode.string == "int", let dtype = stated("dtype") {
      let name = dtype.string ?? dtype["config"]?["name"]?.string
      if let name, name != "int32", name != "int64" {
        reject("output_mode", mode, "must not be int for the dtype \(name)")
      }
    }
  }

  /// The salt of a hash: a whole number, or two.
  private func requireSalt() {
    require("salt", "a whole number or two of them", orNull: true) {
      $0.kind == .list ? $0.items.count == 2 : $0.integer != nil
    }
  }

  /// - Source: `keras/src/layers/preprocessing/hashed_crossing.py` (3.15.1).
  func requireHashedCrossing() {
    require("output_mode", oneOf: ["int", "one_hot"])
    if !isKeras3 { require("num_bins", numberAtLeast: 0) }
    if statedMode == "one_hot", isKeras3 {
      require("num_bins", "a number or null", orNull: true) { $0.kind != .text && $0.kind != .list }
    }
  }

  /// The number of bins where Keras takes any value for it.
  func numberOfBins() throws -> Dim {
    guard let value = stated("num_bins") else { return try dim("num_bins") }
    return value.integer.map { $0 < 0 ? .unknown : Dim($0, name: "num_bins") } ?? .unknown
  }

  /// `int` has one number for each value, which cannot be sparse.
  private func requireDenseIntegers() {
    guard let sparse = stated("sparse"), sparse.isTruthy, statedMode == "int" else { return }
    reject("sparse", sparse, "must be false where output_mode is int")
  }

  /// - Source: `IndexLookup.__init__` (`keras/src/layers/preprocessing/index_lookup.py`, 3.15.1).
  func requireLookup() {
    let isText = className == "TextVectorization"
    let modes = ["int", "multi_hot", "count", "tf_idf", "binary", "tf-idf"]
    require("output_mode", oneOf: isText ? modes : modes + ["one_hot"], orNull: isText && !isKeras3)
    // A StringLookup of tf.keras ignores that its words are texts.
    let dtypes = ["int32", "int64"] + (className == "StringLookup" ? ["string"] : [])
    if !isKeras3, !isText, let dtype = stated("dtype")?.string, statedMode == "int", !dtypes.contains(dtype) {
      builder.report(error("dtype", "must be int32 or int64 for the output_mode int, not \(dtype)"))
    }
    require("max_tokens", "a number above 1", orNull: true) { ($0.number ?? 0) > 1 }
    require("num_oov_indices", atLeast: 0)
    requireDenseIntegers()
    if let pad = stated("pad_to_max_tokens"), pad.isTruthy, stated("max_tokens")?.isNull ?? true {
      reject("pad_to_max_tokens", pad, "must be false where max_tokens is not stated")
    }
    if let invert = stated("invert"), invert.isTruthy, statedMode != "int" {
      reject("invert", invert, "must be false unless output_mode is int")
    }
    let counts = ["tf_idf", "tf-idf"].contains(statedMode)
    if let weights = stated("idf_weights"), !weights.isNull, !counts {
      reject("idf_weights", weights, "must be null unless output_mode is tf_idf")
    } else if let weights = stated("idf_weights"), !weights.isNull, weights.kind != .list, isKeras3 {
      reject("idf_weights", weights, "must be a list")
    } else if counts, let mode = stated("output_mode"), stated("idf_weights")?.isNull ?? true,
      let words = stated("vocabulary"), !words.isNull
    {
      reject("output_mode", mode, "must not be tf_idf for a vocabulary without idf_weights")
    }
    requireVocabulary()
  }

  private func requireVocabulary() {
    guard let vocabulary = stated("vocabulary"), !vocabulary.isNull else { return }
    guard vocabulary.kind == .list else {
      // A text is the path of a file of words (KI306).
      if vocabulary.kind != .text { reject("vocabulary", vocabulary, "must be a list of words") }
      return
    }
    let rules = VocabularyRules(self)
    guard let words = statedWords else {
      return reject("vocabulary", vocabulary, rules.isInteger ? "must hold whole numbers" : "must hold texts")
    }
    switch rules.verdict(words, each: "word") {
    case .refused(let reason): builder.report(error("vocabulary", reason))
    case .loads(let count):
      requireSize(count, rules)
      requireFrequencies(of: words.count)
    }
  }

  /// The words of the vocabulary that is stated; nil without a list, or if no table can be made of it.
  var statedWords: [String]? {
    guard let vocabulary = stated("vocabulary"), vocabulary.kind == .list else { return nil }
    return VocabularyRules(self).isInteger ? vocabulary.numberWords : vocabulary.textWords
  }

  /// The number of words when the model was saved, which shapes its weights unless words are replaced by indices.
  private func requireSize(_ count: Int, _ rules: VocabularyRules) {
    guard !rules.takesAnySize, let size = stated("vocabulary_size"), !size.isNull, size.number != Double(count) else {
      return
    }
    reject("vocabulary_size", size, "must be the number of words, \(count)")
  }

  /// A number for each word that is listed.
  private func requireFrequencies(of count: Int) {
    guard ["tf_idf", "tf-idf"].contains(statedMode), let weights = stated("idf_weights"), weights.kind == .list else {
      return
    }
    if weights.items.count != count {
      reject("idf_weights", weights, "must be as many as the words, \(count)")
    } else if !weights.items.allSatisfy({ $0.number != nil }) {
      reject("idf_weights", weights, "must be numbers")
    }
  }

  /// - Source: `keras/src/layers/preprocessing/string_lookup.py`, `integer_lookup.py` (3.15.1).
  func requireTokens() {
    let isString =
      className == "StringLookup" || className == "IndexLookup" && stated("vocabulary_dtype")?.string == "string"
    if let token = stated("mask_token"), !token.isNull {
      if isString
        ? token.kind != .text && token.kind != .bool
        : token.kind == .text || token.kind == .object || token.kind == .number && token.integer == nil
      {
        reject("mask_token", token, isString ? "must be a text" : "must be a whole number")
      }
    }
    guard isKeras3 else {
      let dtypes = ["string", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]
      return require("vocabulary_dtype", dtypes.alternatives, orNull: true) { value in
        value.string.map { dtypes.contains($0) || $0.hasPrefix("float") } ?? false
      }
    }
    require("oov_method", oneOf: ["floormod", "farmhash"])
    if !isString {
      require("vocabulary_dtype", oneOf: ["int64"])
      if let salt = stated("salt"), !salt.isNull, stated("oov_method")?.string != "farmhash" {
        reject("salt", salt, "must be null unless oov_method is farmhash")
      }
    }
    requireSalt()
  }

  /// - Source: `TextVectorization.__init__` (`keras/src/layers/preprocessing/text_vectorization.py`, 3.15.1).
  func requireTexts() {
    let standards = ["lower_and_strip_punctuation", "lower", "strip_punctuation"]
    let isStandard = { (value: SourceValue, words: [String]) in
      value["class_name"] != nil || value.string.map(words.contains) ?? false
    }
    require("standardize", standards.alternatives, orNull: true) { isStandard($0, standards) }
    require("split", ["whitespace", "character"].alternatives, orNull: true) {
      isStandard($0, ["whitespace", "character"])
    }
    require("ngrams", "a whole number or a list of them", orNull: true) {
      $0.integer != nil || $0.kind == .list && $0.items.allSatisfy { $0.integer != nil }
    }
    guard let length = stated("output_sequence_length"), !length.isNull else { return }
    if statedMode != "int" {
      reject("output_sequence_length", length, "must be null unless output_mode is int")
    } else {
      require("output_sequence_length", atLeast: 0)
    }
  }
}

/// Words of a list, equal where NumPy's elements are.
extension SourceValue {
  /// The words of a list for a table of texts; nil where TensorFlow makes none of them.
  ///
  /// NumPy writes numbers beside texts as texts.
  fileprivate var textWords: [String]? {
    var hasText = items.isEmpty
    let words = items.map { item -> String? in
      switch item.kind {
      case .text:
        hasText = true
        return item.string
      case .number: return item.written
      case .bool: return item.bool == true ? "True" : "False"
      default: return nil
      }
    }
    return hasText ? words.allPresent : nil
  }

  /// The words of a list for a table of whole numbers, likewise.
  fileprivate var numberWords: [String]? {
    items.map { item -> String? in
      switch item.kind {
      case .text: item.string.flatMap { Int($0) }.map { "\($0)" }
      case .number, .bool: item.integer.map { "\($0)" } ?? item.fraction?.plain
      default: nil
      }
    }.allPresent
  }

  /// A number that is written with a fraction or an exponent.
  private var fraction: Double? {
    written.utf8.contains { !($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") || $0 == UInt8(ascii: "-")) }
      ? number : nil
  }
}

extension [String?] {
  /// The elements; nil if one is.
  fileprivate var allPresent: [String]? {
    let present = compactMap(\.self)
    return present.count == count ? present : nil
  }
}
