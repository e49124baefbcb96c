import FoundationEssentials

/// JSON as Python writes it, made into what JSONDecoder takes.
///
/// Python writes `NaN` and `Infinity`, which the decoder refuses, and of two equal keys Python keeps the last where the decoder
/// keeps the first: a file could show this tool one model and Keras another. One pass over the bytes mends both, and bounds the
/// depth before anything recurses.
struct JSONText {
  /// The text to decode.
  let bytes: [UInt8]
  /// Keys that an object states more than once, in the order in which they were met.
  let duplicateKeys: [String]

  /// Whether the text ends before all that it opened is closed.
  let isCutShort: Bool

  /// Deeper than any real configuration, and within what the decoder takes.
  static let maximumDepth = 500

  init(_ original: [UInt8]) throws(ModelError) {
    let text = original.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(original.dropFirst(3)) : original
    var scan = Scan()
    text.withUnsafeBufferPointer { scan.run($0) }
    guard scan.depthExceeded == nil else {
      throw ModelError("the JSON is nested more than \(Self.maximumDepth) levels deep, which no real configuration is")
    }
    duplicateKeys = scan.duplicates.map { String(decoding: text[$0], as: UTF8.self) }
    isCutShort = scan.isOpen
    bytes = scan.needsMending ? Self.mended(text, scan) : text
  }

  /// Overwrites the earlier of two equal keys, so that only the last is found, and puts Python's constants in quotes, where the
  /// decoder's strategy for them looks.
  private static func mended(_ text: [UInt8], _ scan: Scan) -> [UInt8] {
    var bytes = text
    for key in scan.superseded { for index in key { bytes[index] = UInt8(ascii: "~") } }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 2 * scan.constants.count)
    var copied = 0
    for constant in scan.constants {
      result += bytes[copied..<constant.lowerBound]
      result += [UInt8(ascii: "\"")] + bytes[constant] + [UInt8(ascii: "\"")]
      copied = constant.upperBound
    }
    return result + bytes[copied...]
  }
}

/// One pass over JSON text that keeps, for each open object, the keys it has stated.
private struct Scan {
  /// Where a repeated key stands, first the later one, then the earlier.
  var duplicates: [Range<Int>] = []
  var superseded: [Range<Int>] = []
  /// Where `NaN`, `Infinity` and `-Infinity` stand.
  var constants: [Range<Int>] = []
  var depthExceeded: Int?

  var needsMending: Bool { !superseded.isEmpty || !constants.isEmpty }

  /// An open object or list.
  private struct Level {
    let isObject: Bool
    /// Where its keys begin in `keys`.
    let firstKey: Int
    /// Filled once an object has more keys than a short search should go through.
    var index: [UInt64: [Int]]?
  }

  private struct Key {
    let hash: UInt64
    let range: Range<Int>
  }

  /// Whether an object, a list or a string is still open.
  var isOpen: Bool { !levels.isEmpty || endsInString }

  private var endsInString = false
  private var levels: [Level] = []
  private var keys: [Key] = []

  mutating func run(_ text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var expectsKey = false
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\""):
        let content = string(in: text, from: position)
        if expectsKey { note(content, in: text) }
        expectsKey = false
        position = content.upperBound
        endsInString = position >= text.count
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        expectsKey = text[position] == UInt8(ascii: "{")
        levels.append(Level(isObject: expectsKey, firstKey: keys.count))
        if levels.count > JSONText.maximumDepth {
          depthExceeded = position
          return
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let level = levels.popLast() { keys.removeSubrange(level.firstKey...) }
        expectsKey = false
      case UInt8(ascii: ","):
        expectsKey = levels.last?.isObject ?? false
      case UInt8(ascii: "N"), UInt8(ascii: "I"):
        position = constant(in: text, from: position)
      default: break
      }
      position += 1
    }
  }

  /// The content of the string that opens at a position, without its quotes.
  private func string(in text: UnsafeBufferPointer<UInt8>, from quote: Int) -> Range<Int> {
    var end = quote + 1
    while end < text.count, text[end] != UInt8(ascii: "\"") {
      end += text[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return (quote + 1)..<max(quote + 1, min(end, text.count))
  }

  /// Notes a bare constant; gives the position of its last byte.
  private mutating func constant(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let word: StaticString = text[start] == UInt8(ascii: "N") ? "NaN" : "Infinity"
    let end = start + word.utf8CodeUnitCount
    guard end <= text.count, text[start..<end].elementsEqual(word.withUTF8Buffer { Array($0) }) else { return start }
    let negative = start > 0 && text[start - 1] == UInt8(ascii: "-")
    constants.append((negative ? start - 1 : start)..<end)
    return end - 1
  }

  private mutating func note(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    guard let level = levels.indices.last else { return }
    let key = Key(hash: Self.hash(text, range), range: range)
    if let earlier = earlierKey(equalTo: key, at: level, in: text) {
      duplicates.append(range)
      superseded.append(keys[earlier].range)
      keys[earlier] = key
    } else {
      levels[level].index?[key.hash, default: []].append(keys.count)
      keys.append(key)
    }
  }

  private mutating func earlierKey(equalTo key: Key, at level: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let first = levels[level].firstKey
    if keys.count - first > 64, levels[level].index == nil {
      levels[level].index = Dictionary(grouping: first..<keys.count) { keys[$0].hash }
    }
    let candidates =
      levels[level].index.map { $0[key.hash] ?? [] } ?? (first..<keys.count).filter { keys[$0].hash == key.hash }
    return candidates.first { Self.unescaped(text, keys[$0].range) == Self.unescaped(text, key.range) }
  }

  /// FNV-1a over the key as it reads once escapes are undone.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    if text[range].contains(UInt8(ascii: "\\")) {
      for byte in unescaped(text, range) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    } else {
      for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3 }
    }
    return hash
  }

  private static func unescaped(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    let raw = Array(text[range])
    guard raw.contains(UInt8(ascii: "\\")) else { return raw }
    let quoted = Data([UInt8(ascii: "\"")] + raw + [UInt8(ascii: "\"")])
    return (try? JSONDecoder().decode(String.self, from: quoted)).map { Array($0.utf8) } ?? raw
  }
}
