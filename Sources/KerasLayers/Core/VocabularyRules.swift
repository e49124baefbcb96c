import Basics

/// What a lookup layer accepts as its vocabulary.
///
/// - Source: `IndexLookup.set_vocabulary` (`keras/src/layers/preprocessing/index_lookup.py`, 3.15.1 and 2.15.0).
package struct VocabularyRules: Sendable {
  /// Whether its words are whole numbers.
  package let isInteger: Bool
  /// The word that stands for a masked position; nil for none.
  let mask: String?
  /// The word that stands for all words outside of the vocabulary; nil for none.
  let unknown: String?
  let unknownCount: Int
  let isInverted: Bool
  /// Whether each word is replaced by its index.
  package let givesIndices: Bool
  /// The limit of words.
  let maximum: Double?
  /// Whether it may have another number of words than when the model was saved.
  let takesAnySize: Bool
  /// The number of words that a vocabulary saved beside the weights must have; nil for any.
  let size: Int?
  /// Whether another layer inside of it, `_lookup_layer`, saves the vocabulary too.
  package let isNested: Bool

  init(_ config: Config) {
    isNested = config.className == "TextVectorization"
    let dtype = config.className == "IndexLookup" ? config.stated("vocabulary_dtype")?.string : nil
    isInteger = config.className == "IntegerLookup" || dtype?.hasPrefix("int") == true
    let mode = config.stated("output_mode")?.string ?? "int"
    givesIndices = mode == "int"
    maximum = config.stated("max_tokens")?.number
    takesAnySize = mode == "int" || config.stated("pad_to_max_tokens")?.isTruthy ?? false
    size = takesAnySize ? nil : config.stated("vocabulary_size")?.integer
    func word(_ key: String, default fallback: String?) -> String? {
      guard let value = config.stated(key) else { return fallback }
      return value.isNull ? nil : value.string ?? value.written
    }
    mask = isNested ? "" : word("mask_token", default: nil)
    unknown = isNested ? "[UNK]" : word("oov_token", default: isInteger ? "-1" : "[UNK]")
    unknownCount = isNested ? 1 : config.stated("num_oov_indices")?.integer ?? 1
    isInverted = !isNested && config.stated("invert")?.isTruthy ?? false
  }

  /// The rules for a vocabulary that is saved beside the weights; nil for one that the configuration states, and for
  /// other releases.
  ///
  /// - Source: `IndexLookup.load_assets` (3.15.1 and 2.15.0).
  static func ofAssets(_ config: Config) -> VocabularyRules? {
    guard config.writer.generation >= .tfKeras else { return nil }
    let isStated = config.stated("vocabulary").map { config.isKeras3 ? !$0.isNull : $0.isTruthy } ?? false
    return isStated ? nil : VocabularyRules(config)
  }

  /// What Keras makes of a vocabulary.
  package enum Verdict: Sendable, Equatable {
    /// It loads, with this number of words, among them those for masked and unknown ones.
    case loads(words: Int)
    /// Keras refuses it for the reason given, which has the vocabulary as its subject.
    case refused(String)
  }

  /// What Keras makes of a file with a word on each line.
  package func verdict(lines: [String]) -> Verdict {
    var words = lines
    for (index, line) in lines.enumerated() where isInteger {
      guard let number = Int(line.trimmed) else {
        let text = line.isEmpty ? "an empty line" : "\"\(line)\" on line"
        return .refused("has \(text) \(index + 1), and the layer looks up whole numbers")
      }
      words[index] = String(number)
    }
    let verdict = verdict(words, each: "line")
    if let size, case .loads(let words) = verdict, words != size {
      return .refused("has \(words) words, and the configuration states a vocabulary_size of \(size)")
    }
    return verdict
  }

  /// What Keras makes of words.
  ///
  /// - Parameter place: what a word is in the file: its `line`, or the `word` of a list.
  func verdict(_ words: [String], each place: String) -> Verdict {
    let words = words.map(\.asInNumPy)
    guard !words.isEmpty else { return .refused("has no words, and Keras sets no empty vocabulary") }
    let special =
      (mask != nil && givesIndices ? [mask] : []) + Array(repeating: unknown, count: max(0, min(unknownCount, 1 << 20)))
    let found = words.count >= special.count && zip(special, words).allSatisfy { $0.map(Name.init) == Name($1) }
    let tokens = found ? words.dropFirst(special.count) : words[...]
    var seen: [Name: Int] = [:]
    for (index, token) in zip(tokens.indices, tokens) {
      if let first = seen.updateValue(index, forKey: Name(token)) {
        let what = token.isEmpty ? "the empty \(place) \(index + 1)" : "\"\(token)\" as \(place) \(index + 1)"
        return .refused("repeats \(place) \(first + 1): \(what)")
      }
    }
    if let mask, let index = seen[Name(mask)] {
      return .refused(
        "has the mask token \"\(mask)\" as \(place) \(index + 1), which may only stand before all words")
    }
    if isInverted, let unknown, let index = seen[Name(unknown)] {
      return .refused(
        "has \"\(unknown)\" as \(place) \(index + 1), which stands for unknown words and may only come first")
    }
    if tokens.isEmpty {
      return .refused("has no words but those for masked and unknown ones, and TensorFlow makes no table of none")
    }
    let count = special.count + tokens.count
    if let maximum, Double(count) > maximum {
      return .refused("has \(count) words, and max_tokens allows \(maximum.plain)")
    }
    return .loads(words: count)
  }
}

extension String {
  /// The text as an array of NumPy holds it, without the NUL characters at its end.
  fileprivate var asInNumPy: String {
    guard utf8.last == 0 else { return self }
    let end = utf8.lastIndex { $0 != 0 }.map(utf8.index(after:)) ?? utf8.startIndex
    return String(self[..<end])
  }

  /// The text without white space around it, as Python's `int` reads it.
  fileprivate var trimmed: Substring {
    let isSpace = { (character: Character) in character.isWhitespace }
    return drop(while: isSpace).reversed().drop(while: isSpace).reversed().reduce(into: "") { $0.append($1) }[...]
  }
}
