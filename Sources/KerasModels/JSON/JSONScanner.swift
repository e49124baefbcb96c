import Basics
import KerasLayers

/// One pass over JSON text that finds duplicate keys, syntax errors and the objects that may determine what loading
/// does.
struct JSONScanner {
  /// The later and the earlier of duplicate keys.
  private(set) var duplicates: [Range<Int>] = []
  private(set) var superseded: [(range: Range<Int>, token: Int)] = []
  /// The occurrences of `NaN`, `Infinity` and `-Infinity`.
  private(set) var constants: [Range<Int>] = []
  /// The nesting depth; the pass ends beyond the limit.
  var depth = 0
  /// The numbers of objects and lists, and of commas between values; the pass ends beyond the limits.
  var containers = 0
  var commas = 0
  /// The number of objects in lists of layers: those under `layers`, and under `config` if that is a list.
  private(set) var layers = 0
  /// The objects with unusual classes or functions.
  var found = ConfigObjectIndex()
  /// Every value and key.
  var tokens: [SourceText.Token] = []
  /// Whether any object states a `shared_object_id`.
  private(set) var statesSharing = false
  private var grammar = JSONGrammar()
  /// Whether all strings are ASCII.
  private(set) var isASCII = true
  /// Whether a string or a key is written with escapes.
  private(set) var hasEscapes = false

  var needsNormalization: Bool { !superseded.isEmpty || !constants.isEmpty }

  /// An open object or list.
  struct Level {
    let isObject: Bool
    /// The position of its opening bracket.
    let start: Int
    /// Its index in `tokens`.
    let token: Int
    /// The index of its first key in `keys`.
    let firstKey: Int
    /// Whether it is the value of `layers` or `config`.
    let holdsLayers: Bool
    /// The hash of the key whose value it is; nil in a list.
    let key: UInt64?
    /// What had been counted when it was opened.
    let before: Counts
    /// The levels inside it.
    var depth = 0
    /// Its index among the objects found, if any.
    var object: Int?
    /// Whether `indexes` has its keys.
    var isIndexed = false
  }

  private let layersKey = Array("layers".utf8).keyHash
  private let configKey = Array("config".utf8).keyHash
  private let sharingKey = Array("shared_object_id".utf8).keyHash

  private struct ScannedKey {
    let hash: UInt64
    let range: Range<Int>
    /// Its index in `tokens`.
    let token: Int

    func hasSameText(_ other: ScannedKey, in text: UnsafeBufferPointer<UInt8>) -> Bool {
      text.unescaped(range) == text.unescaped(other.range)
    }
  }

  /// The position of the first syntax error.
  var fault: Int? { grammar.fault }
  /// Whether an object, a list or a string is still open.
  var isOpen: Bool { !levels.isEmpty || endsInString }

  private let maximumContainers, maximumLayers, maximumValues: Int
  private var isAfterLayers = false
  /// The hash of the key before the next value.
  private var key: UInt64?
  /// How many things occurred that are noted one by one: duplicate keys, constants, layers, escapes, unusual objects.
  var noted = 0
  var passed = PassedObjects()
  private var endsInString = false
  var levels: [Level] = []
  private var keys: [ScannedKey] = []
  /// By depth, the keys of open objects by hash, for objects with too many keys for a linear search.
  private var indexes: [Int: [UInt64: [Int]]] = [:]

  init(_ limits: Limits) {
    maximumContainers = limits[.jsonObjects]
    maximumLayers = limits[.layers]
    maximumValues = limits[.jsonValues]
  }

  mutating func run(_ text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var expectsKey = false
    // Values and keys of a configuration take 9 or 10 bytes on average; a text of many short ones makes the list grow.
    tokens.reserveCapacity(text.count / 8)
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\""):
        let string = text.string(from: position)
        grammar.check(expectsKey ? .key : .value, at: position, expectsKey: expectsKey)
        grammar.report(string.fault)
        let end = min(string.content.upperBound + 1, text.count)
        tokens.append(SourceText.Token(scalar: position..<end, hasEscapes: string.hasEscapes))
        if expectsKey {
          addKey(string.content, string.hasEscapes, in: text)
        } else if string.content.count >= Self.leastCode {
          noteCode(string, in: text)
        }
        isASCII = isASCII && string.isASCII
        if string.hasEscapes {
          hasEscapes = true
          noted += 1
        }
        position = string.content.upperBound
        endsInString = position >= text.count
        if expectsKey, position + 1 < text.count, text[position + 1] == UInt8(ascii: ":") {
          position += 1
          grammar.check(.colon, at: position, expectsKey: false)
        }
        expectsKey = false
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        grammar.check(.opening, at: position, expectsKey: expectsKey)
        expectsKey = text[position] == UInt8(ascii: "{")
        if expectsKey, let key, let object = passed.object(under: key, at: position, in: text) {
          // It reads like an earlier one.
          grammar.check(.closing, at: position, expectsKey: false)
          add(object, at: position)
          position += object.length - 1
          expectsKey = false
        } else {
          if expectsKey, let level = levels.last, level.holdsLayers, !level.isObject {
            layers += 1
            noted += 1
          }
          levels.append(
            Level(
              isObject: expectsKey, start: position, token: tokens.count, firstKey: keys.count,
              holdsLayers: isAfterLayers, key: key, before: counts))
          tokens.append(SourceText.Token(container: position))
          depth = max(depth, levels.count)
          containers += 1
        }
        isAfterLayers = false
        key = nil
        if depth > JSONNormalizer.maximumDepth || containers > maximumContainers || layers > maximumLayers { return }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        grammar.check(.closing, at: position, expectsKey: expectsKey)
        let isBrace = text[position] == UInt8(ascii: "}")
        if levels.last?.isObject != isBrace { grammar.report(position) }
        if let level = levels.popLast() {
          keys.removeLast(keys.count - level.firstKey)
          tokens[level.token].close(size: tokens.count - level.token)
          if level.isIndexed { indexes[levels.count] = nil }
          if let object = level.object, !found.close(object, in: text) { noted += 1 }
          keep(level, endingAt: position + 1)
        }
        key = nil
        expectsKey = false
      case UInt8(ascii: ","):
        grammar.check(.comma, at: position, expectsKey: expectsKey)
        if levels.isEmpty { grammar.report(position) }
        expectsKey = levels.last?.isObject ?? false
        commas += 1
        if commas > maximumValues { return }
      case UInt8(ascii: ":"):
        grammar.check(.colon, at: position, expectsKey: expectsKey)
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
      default:
        grammar.check(.value, at: position, expectsKey: expectsKey)
        let end = text.endOfScalar(from: position)
        if end == position { grammar.report(position) }
        tokens.append(SourceText.Token(scalar: position..<end))
        if end > position, text[end - 1] == UInt8(ascii: "N") || text[end - 1] == UInt8(ascii: "y") {
          constants.append(position..<end)
          noted += 1
        }
        position = max(position, end - 1)
      }
      position += 1
      // As behind most commas and colons.
      if position < text.count, text[position] == UInt8(ascii: " ") { position += 1 }
    }
  }

  private mutating func addKey(_ range: Range<Int>, _ hasEscapes: Bool, in text: UnsafeBufferPointer<UInt8>) {
    guard let level = levels.indices.last else { return }
    if hasEscapes { tokens[levels[level].token].noteEscapes() }
    // The hash of the unescaped key.
    let key = ScannedKey(
      hash: hasEscapes ? text.unescaped(range).keyHash : text.keyHash(range), range: range, token: tokens.count - 1)
    if let earlier = earlierKey(equalTo: key, at: level, in: text) {
      noted += 1
      duplicates.append(range)
      superseded.append((keys[earlier].range, keys[earlier].token))
      keys[earlier] = key
    } else {
      if levels[level].isIndexed { indexes[level]?[key.hash, default: []].append(keys.count) }
      keys.append(key)
    }
    self.key = key.hash
    isAfterLayers = key.hash == layersKey || key.hash == configKey
    if key.hash == sharingKey { statesSharing = true }
    let known =
      hasEscapes
      ? found.key(of: key.hash, unescaped: text.unescaped(range)) : found.key(of: key.hash, range, in: text)
    if let known { keep(known, after: range.upperBound, at: level, in: text) }
  }

  private mutating func earlierKey(equalTo key: ScannedKey, at level: Int, in text: UnsafeBufferPointer<UInt8>) -> Int?
  {
    let first = levels[level].firstKey
    if keys.count - first > 64 {
      if !levels[level].isIndexed {
        indexes[level] = Dictionary(grouping: first..<keys.count) { keys[$0].hash }
        levels[level].isIndexed = true
      }
      return indexes[level]?[key.hash]?.first { keys[$0].hasSameText(key, in: text) }
    }
    var candidate = first
    while candidate < keys.count {
      if keys[candidate].hash == key.hash, keys[candidate].hasSameText(key, in: text) { return candidate }
      candidate += 1
    }
    return nil
  }
}
