import Basics

/// One pass over JSON text that keeps, for each open object, the keys it has stated.
struct JSONScanner {
  /// Where a repeated key stands, first the later one, then the earlier.
  private(set) var duplicates: [Range<Int>] = []
  private(set) var superseded: [Range<Int>] = []
  /// Where `NaN`, `Infinity` and `-Infinity` stand.
  private(set) var constants: [Range<Int>] = []
  /// How many objects and lists were open at once; the pass ends where they are too many.
  private(set) var depth = 0
  /// How many objects and lists there are, and how many commas between values; the pass ends where they are too many.
  private(set) var containers = 0
  private(set) var commas = 0
  /// How many objects stand in lists of layers: those under `layers`, and under `config` where that is a list.
  private(set) var layers = 0
  /// The objects that name something out of the ordinary.
  private(set) var found = ConfigObjectIndex()
  private var grammar = JSONGrammar()
  /// Whether there is nothing but ASCII in the strings.
  private(set) var isASCII = true

  var needsMending: Bool { !superseded.isEmpty || !constants.isEmpty }

  /// An open object or list.
  private struct Level {
    let isObject: Bool
    /// Where it opens.
    let start: Int
    /// Where its keys begin in `keys`.
    let firstKey: Int
    /// Whether it stands under a key of layers.
    let holdsLayers: Bool
    /// Its place among the objects found, where it has one.
    var object: Int?
    /// Filled once an object has more keys than a short search should go through.
    var index: [UInt64: [Int]]?
  }

  private static let layersKey = "layers".utf8.fnv1a
  private static let configKey = "config".utf8.fnv1a

  private struct Key {
    let hash: UInt64
    let range: Range<Int>

    func reads(_ other: Key, in text: UnsafeBufferPointer<UInt8>) -> Bool {
      text.unescaped(range) == text.unescaped(other.range)
    }
  }

  /// Where the first byte stands that cannot stand there.
  var fault: Int? { grammar.fault }
  /// Whether an object, a list or a string is still open.
  var isOpen: Bool { !levels.isEmpty || endsInString }

  private let maximumContainers, maximumLayers, maximumValues: Int
  private var isAfterLayers = false
  private var endsInString = false
  private var levels: [Level] = []
  private var keys: [Key] = []

  init(_ limits: Limits) {
    maximumContainers = limits[.jsonObjects]
    maximumLayers = limits[.layers]
    maximumValues = limits[.jsonValues]
  }

  mutating func run(_ text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var expectsKey = false
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\""):
        let string = text.string(from: position)
        grammar.take(expectsKey ? .key : .value, at: position, expectsKey: expectsKey)
        grammar.note(string.fault)
        if expectsKey { note(string.content, string.hasEscapes, in: text) }
        expectsKey = false
        isASCII = isASCII && string.isASCII
        position = string.content.upperBound
        endsInString = position >= text.count
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        grammar.take(.opening, at: position, expectsKey: expectsKey)
        expectsKey = text[position] == UInt8(ascii: "{")
        if expectsKey, let level = levels.last, level.holdsLayers, !level.isObject { layers += 1 }
        levels.append(
          Level(isObject: expectsKey, start: position, firstKey: keys.count, holdsLayers: isAfterLayers))
        isAfterLayers = false
        depth = max(depth, levels.count)
        containers += 1
        if depth > JSONNormalizer.maximumDepth || containers > maximumContainers || layers > maximumLayers { return }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        grammar.take(.closing, at: position, expectsKey: expectsKey)
        let isBrace = text[position] == UInt8(ascii: "}")
        if levels.last?.isObject != isBrace { grammar.note(position) }
        if let level = levels.popLast() {
          keys.removeLast(keys.count - level.firstKey)
          if let object = level.object { found.close(object, in: text) }
        }
        expectsKey = false
      case UInt8(ascii: ","):
        grammar.take(.comma, at: position, expectsKey: expectsKey)
        if levels.isEmpty { grammar.note(position) }
        expectsKey = levels.last?.isObject ?? false
        commas += 1
        if commas > maximumValues { return }
      case UInt8(ascii: ":"):
        grammar.take(.colon, at: position, expectsKey: expectsKey)
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
      default:
        grammar.take(.value, at: position, expectsKey: expectsKey)
        let end = text.endOfScalar(from: position)
        if end == position { grammar.note(position) }
        if end > position, text[end - 1] == UInt8(ascii: "N") || text[end - 1] == UInt8(ascii: "y") {
          constants.append(position..<end)
        }
        position = max(position, end - 1)
      }
      position += 1
    }
  }

  private mutating func note(_ range: Range<Int>, _ hasEscapes: Bool, in text: UnsafeBufferPointer<UInt8>) {
    guard let level = levels.indices.last else { return }
    // Of the key as it reads once escapes are undone.
    let key = Key(hash: hasEscapes ? text.unescaped(range).fnv1a : text[range].fnv1a, range: range)
    if let earlier = earlierKey(equalTo: key, at: level, in: text) {
      duplicates.append(range)
      superseded.append(keys[earlier].range)
      keys[earlier] = key
    } else {
      levels[level].index?[key.hash, default: []].append(keys.count)
      keys.append(key)
    }
    isAfterLayers = key.hash == Self.layersKey || key.hash == Self.configKey
    if let known = found.key(of: key.hash) { keep(known, after: range.upperBound, at: level, in: text) }
  }

  private mutating func earlierKey(equalTo key: Key, at level: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let first = levels[level].firstKey
    if keys.count - first > 64, levels[level].index == nil {
      levels[level].index = Dictionary(grouping: first..<keys.count) { keys[$0].hash }
    }
    if let index = levels[level].index { return index[key.hash]?.first { keys[$0].reads(key, in: text) } }
    var candidate = first
    while candidate < keys.count {
      if keys[candidate].hash == key.hash, keys[candidate].reads(key, in: text) { return candidate }
      candidate += 1
    }
    return nil
  }

  /// Keeps a key that may decide what loading does, with its value, where that is of a kind to do so.
  private mutating func keep(
    _ key: ConfigObjects.Key, after end: Int, at level: Int, in text: UnsafeBufferPointer<UInt8>
  ) {
    guard let value = text.value(after: end), key.takes(text[value]) else { return }
    found.add(key, value, to: object(at: level))
  }

  /// The place of an open object among those found; the object around it is found too.
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
  /// The bytes as one number, by the method of Fowler, Noll and Vo.
  var fnv1a: UInt64 { reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } }
}
