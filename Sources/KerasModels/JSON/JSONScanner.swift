import Basics
import KerasLayers

/// One pass over JSON text that finds duplicate keys, syntax errors and the objects that may determine what loading
/// does.
struct JSONScanner {
  /// The later and the earlier of duplicate keys.
  private(set) var duplicates: [Range<Int>] = []
  private(set) var superseded: [Range<Int>] = []
  /// The occurrences of `NaN`, `Infinity` and `-Infinity`.
  private(set) var constants: [Range<Int>] = []
  /// The nesting depth; the pass ends beyond the limit.
  private(set) var depth = 0
  /// The numbers of objects and lists, and of commas between values; the pass ends beyond the limits.
  private(set) var containers = 0
  private(set) var commas = 0
  /// The number of objects in lists of layers: those under `layers`, and under `config` if that is a list.
  private(set) var layers = 0
  /// The objects with unusual classes or functions.
  private(set) var found = ConfigObjectIndex()
  /// Every value and key.
  private(set) var tokens: [SourceText.Token] = []
  /// Whether any object states a `shared_object_id`.
  private(set) var statesSharing = false
  private var grammar = JSONGrammar()
  /// Whether all strings are ASCII.
  private(set) var isASCII = true
  /// Whether a string or a key is written with escapes.
  private(set) var hasEscapes = false

  var needsNormalization: Bool { !superseded.isEmpty || !constants.isEmpty }

  /// An open object or list.
  private struct Level {
    let isObject: Bool
    /// The position of its opening bracket.
    let start: Int
    /// Its index in `tokens`.
    let token: Int
    /// The index of its first key in `keys`.
    let firstKey: Int
    /// Whether it is the value of `layers` or `config`.
    let holdsLayers: Bool
    /// Its index among the objects found, if any.
    var object: Int?
    /// Keys by hash, for an object with too many keys for a linear search.
    var index: [UInt64: [Int]]?
  }

  private static let layersKey = "layers".utf8.fnv1a
  private static let configKey = "config".utf8.fnv1a
  private static let sharingKey = "shared_object_id".utf8.fnv1a

  private struct ScannedKey {
    let hash: UInt64
    let range: Range<Int>

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
  private var endsInString = false
  private var levels: [Level] = []
  private var keys: [ScannedKey] = []

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
        tokens.append(SourceText.Token(position..<end, at: tokens.count, hasEscapes: string.hasEscapes))
        if expectsKey {
          addKey(string.content, string.hasEscapes, in: text)
        } else if string.content.count >= Self.leastCode {
          noteCode(string, in: text)
        }
        expectsKey = false
        isASCII = isASCII && string.isASCII
        hasEscapes = hasEscapes || string.hasEscapes
        position = string.content.upperBound
        endsInString = position >= text.count
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        grammar.check(.opening, at: position, expectsKey: expectsKey)
        expectsKey = text[position] == UInt8(ascii: "{")
        if expectsKey, let level = levels.last, level.holdsLayers, !level.isObject { layers += 1 }
        levels.append(
          Level(
            isObject: expectsKey, start: position, token: tokens.count, firstKey: keys.count,
            holdsLayers: isAfterLayers))
        tokens.append(SourceText.Token(position..<(position + 1), at: tokens.count))
        isAfterLayers = false
        depth = max(depth, levels.count)
        containers += 1
        if depth > JSONNormalizer.maximumDepth || containers > maximumContainers || layers > maximumLayers { return }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        grammar.check(.closing, at: position, expectsKey: expectsKey)
        let isBrace = text[position] == UInt8(ascii: "}")
        if levels.last?.isObject != isBrace { grammar.report(position) }
        if let level = levels.popLast() {
          keys.removeLast(keys.count - level.firstKey)
          tokens[level.token].close(at: position + 1, next: tokens.count)
          if let object = level.object { found.close(object, in: text) }
        }
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
        tokens.append(SourceText.Token(position..<end, at: tokens.count))
        if end > position, text[end - 1] == UInt8(ascii: "N") || text[end - 1] == UInt8(ascii: "y") {
          constants.append(position..<end)
        }
        position = max(position, end - 1)
      }
      position += 1
      // As behind most commas and colons.
      if position < text.count, text[position] == UInt8(ascii: " ") { position += 1 }
    }
  }

  /// No code object takes fewer characters, in base 64.
  private static let leastCode = 100

  /// Keeps a long string that may be marshalled code, with the object around it.
  private mutating func noteCode(_ string: JSONString, in text: UnsafeBufferPointer<UInt8>) {
    guard let level = levels.lastIndex(where: \.isObject), text.mayBeCode(string) else { return }
    found.add(.possibleCode, string.content.lowerBound - 1, to: object(at: level))
  }

  private mutating func addKey(_ range: Range<Int>, _ hasEscapes: Bool, in text: UnsafeBufferPointer<UInt8>) {
    guard let level = levels.indices.last else { return }
    if hasEscapes { tokens[levels[level].token].noteEscapes() }
    // The hash of the unescaped key.
    let key = ScannedKey(hash: hasEscapes ? text.unescaped(range).fnv1a : text.fnv1a(range), range: range)
    if let earlier = earlierKey(equalTo: key, at: level, in: text) {
      duplicates.append(range)
      superseded.append(keys[earlier].range)
      keys[earlier] = key
    } else {
      levels[level].index?[key.hash, default: []].append(keys.count)
      keys.append(key)
    }
    isAfterLayers = key.hash == Self.layersKey || key.hash == Self.configKey
    if key.hash == Self.sharingKey { statesSharing = true }
    let known =
      hasEscapes
      ? found.key(of: key.hash, unescaped: text.unescaped(range)) : found.key(of: key.hash, range, in: text)
    if let known { keep(known, after: range.upperBound, at: level, in: text) }
  }

  private mutating func earlierKey(equalTo key: ScannedKey, at level: Int, in text: UnsafeBufferPointer<UInt8>) -> Int?
  {
    let first = levels[level].firstKey
    if keys.count - first > 64, levels[level].index == nil {
      levels[level].index = Dictionary(grouping: first..<keys.count) { keys[$0].hash }
    }
    if let index = levels[level].index { return index[key.hash]?.first { keys[$0].hasSameText(key, in: text) } }
    var candidate = first
    while candidate < keys.count {
      if keys[candidate].hash == key.hash, keys[candidate].hasSameText(key, in: text) { return candidate }
      candidate += 1
    }
    return nil
  }

  /// Keeps a key that may determine what loading does, if its value is of a relevant type.
  private mutating func keep(
    _ key: ConfigObjects.Key, after end: Int, at level: Int, in text: UnsafeBufferPointer<UInt8>
  ) {
    guard let value = text.value(after: end), key.accepts(text[value]) else { return }
    found.add(key, value, to: object(at: level))
  }

  /// The index of an open object among those found; adds it and the objects around it if needed.
  private mutating func object(at level: Int) -> Int {
    if let object = levels[level].object { return object }
    var outer: Int?
    if level > 0, levels[level - 1].isObject { outer = object(at: level - 1) }
    let object = found.open(levels[level].start, in: outer)
    levels[level].object = object
    return object
  }
}

extension Sequence<UInt8> {
  /// The FNV-1a hash of the bytes.
  var fnv1a: UInt64 { reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } }
}

extension UnsafeBufferPointer<UInt8> {
  /// The same of a part of the text.
  fileprivate func fnv1a(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(self[index])) &* 0x100_0000_01b3 }
    return hash
  }
}
