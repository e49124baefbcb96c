/// What a lookup layer of Keras 3 accepts as the vocabulary that is saved beside its weights.
///
/// - Source: `IndexLookup.load_assets`, `set_vocabulary` (`keras/src/layers/preprocessing/index_lookup.py`, 3.15.1).
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
  let maximum: Int?
  /// Whether another layer inside of it, `_lookup_layer`, saves the vocabulary too.
  package let isNested: Bool

  /// Nil for a vocabulary that the configuration states, and for other releases.
  init?(_ config: Config) {
    guard config.isKeras3, config.stated("vocabulary")?.isNull ?? true else { return nil }
    isNested = config.className == "TextVectorization"
    isInteger = config.className == "IntegerLookup"
    let mode = config.stated("output_mode")?.string ?? "int"
    givesIndices = mode == "int"
    maximum = config.stated("max_tokens")?.integer
    func word(_ key: String, default fallback: String?) -> String? {
      guard let value = config.stated(key) else { return fallback }
      return value.isNull ? nil : value.string ?? value.written
    }
    mask = isNested ? "" : word("mask_token", default: nil)
    unknown = isNested ? "[UNK]" : word("oov_token", default: isInteger ? "-1" : "[UNK]")
    unknownCount = isNested ? 1 : config.stated("num_oov_indices")?.integer ?? 1
    isInverted = !isNested && config.stated("invert")?.isTruthy ?? false
  }

  /// What Keras makes of the lines of the file.
  package enum Verdict: Sendable, Equatable {
    /// It loads, with this number of words.
    case loads(words: Int)
    /// Keras refuses it for the reason given.
    case refused(String)
  }

  package func verdict(_ lines: [String]) -> Verdict {
    guard !lines.isEmpty else { return .refused("it has no words, and Keras sets no empty vocabulary") }
    if isInteger, let line = lines.firstIndex(where: { Int($0.trimmed) == nil }) {
      let text = lines[line].isEmpty ? "is empty" : "is not a whole number"
      return .refused("line \(line + 1) \(text), and the layer looks up whole numbers")
    }
    let special =
      (mask != nil && givesIndices ? [mask] : []) + Array(repeating: unknown, count: max(0, min(unknownCount, 1 << 20)))
    let found = lines.count >= special.count && zip(special, lines).allSatisfy { $0 == $1 }
    let tokens = found ? lines.dropFirst(special.count) : lines[...]
    var seen: [String: Int] = [:]
    for (index, token) in zip(tokens.indices, tokens) {
      if let first = seen.updateValue(index, forKey: token) {
        let what = token.isEmpty ? "the empty line \(index + 1)" : "\"\(token)\" on line \(index + 1)"
        return .refused("it repeats line \(first + 1): \(what)")
      }
    }
    if let mask, let index = seen[mask] {
      return .refused("line \(index + 1) is the mask token \"\(mask)\", which may only stand before all words")
    }
    if isInverted, let unknown, let index = seen[unknown] {
      return .refused("line \(index + 1) is \"\(unknown)\", which stands for unknown words and may only come first")
    }
    let words = special.count + tokens.count
    if let maximum, words > maximum {
      return .refused("it has \(words) words, and max_tokens allows \(maximum)")
    }
    return .loads(words: words)
  }
}

extension String {
  /// The text without white space around it, as Python's `int` reads it.
  fileprivate var trimmed: Substring {
    let isSpace = { (character: Character) in character.isWhitespace }
    return drop(while: isSpace).reversed().drop(while: isSpace).reversed().reduce(into: "") { $0.append($1) }[...]
  }
}
