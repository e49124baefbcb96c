/// The objects found in the text, stored as positions without copies.
struct ConfigObjectIndex: Sendable {
  private(set) var objects: [IndexedObject] = []
  private(set) var members: [Member] = []
  private let keys = ConfigObjects.Key.allCases
  /// The texts of the keys, and their hashes.
  private let texts: [[UInt8]]
  private let hashes: [UInt64]
  /// Whether a key has these lowest eight bits in its hash, which rules out most other keys.
  private let filter: [Bool]

  init() {
    texts = keys.map { Array($0.rawValue.utf8) }
    hashes = texts.map(\.keyHash)
    filter = hashes.reduce(into: Array(repeating: false, count: 256)) { $0[Int($1 & 255)] = true }
  }

  struct IndexedObject {
    /// The position of the opening brace.
    let start: Int
    /// The index of the object of which it is a value; nil for one in a list, and for the outermost.
    let outer: Int?
    let firstMember: Int
    /// The index of its last member, which links to those before.
    var last: Int?
  }

  struct Member {
    let key: ConfigObjects.Key
    /// The position of its value.
    let value: Int
    let previous: Int?
  }

  /// The key with this hash and text, which is written without escapes. Another key may have the same hash.
  func key(of hash: UInt64, _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> ConfigObjects.Key? {
    guard filter[Int(hash & 255)], let index = hashes.firstIndex(of: hash), texts[index].count == range.count
    else { return nil }
    for offset in 0..<range.count where text[range.lowerBound + offset] != texts[index][offset] { return nil }
    return keys[index]
  }

  /// The key with this hash and text.
  func key(of hash: UInt64, unescaped text: [UInt8]) -> ConfigObjects.Key? {
    text.withUnsafeBufferPointer { key(of: hash, 0..<text.count, in: $0) }
  }

  mutating func open(_ start: Int, in outer: Int?) -> Int {
    objects.append(IndexedObject(start: start, outer: outer, firstMember: members.count, last: nil))
    return objects.count - 1
  }

  mutating func add(_ key: ConfigObjects.Key, _ value: Int, to object: Int) {
    members.append(Member(key: key, value: value, previous: objects[object].last))
    objects[object].last = members.count - 1
  }

  /// Removes an object with only usual classes and functions, in which nothing else was found.
  ///
  /// - Returns: whether it was removed.
  mutating func close(_ object: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard object == objects.count - 1 else { return false }
    var next = objects[object].last
    while let member = next {
      if !Self.isUsual(members[member], in: text) { return false }
      next = members[member].previous
    }
    members.removeLast(members.count - objects[object].firstMember)
    objects.removeLast()
    return true
  }

  /// How the names of classes begin that execute what they load, or whose arguments may take any memory.
  private static let executing: [StaticString] = ["F", "J", "T", "Reloaded", "KerasL", "MeanT"]

  /// The modules of Keras that define nothing but layers and parts of them.
  private static let usualModules: [StaticString] = [
    "keras.layers\"", "keras.initializers\"", "keras.regularizers\"", "keras.constraints\"",
    "keras.dtype_policies\"", "keras.optimizers", "keras.losses\"", "keras.metrics\"", "keras.models\"",
    "keras.quantizers\"", "keras.mixed_precision\"",
  ]

  /// Whether a member is a usual one: a package class of Keras.
  private static func isUsual(_ member: Member, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let content = member.value + 1
    func begins(_ word: StaticString) -> Bool { text.has(word, at: content) }
    // Marshalled code is the first entry of a list.
    var beginsListOfText: Bool {
      text[member.value] == UInt8(ascii: "[")
        && text[content...].first { $0 > UInt8(ascii: " ") } == UInt8(ascii: "\"")
    }
    switch member.key {
    case .className:
      guard content < text.count else { return false }
      let isKerasClass =
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[content])
        && !executing.contains { text.has($0, at: content) } && !text.string(from: member.value).hasEscapes
      return isKerasClass || begins("__keras_tensor__\"")
    case .module: return begins("keras\"") || usualModules.contains(where: begins)
    case .functionType, .outputShapeType, .maskType, .modeType, .outputMaskType, .residualFunctionType,
      .dropoutFunctionType:
      return !begins("l") && !begins("\\")
    case .thresholds, .labels, .classes, .ngrams, .unknownWords, .maximumTokens:
      let digits = text[member.value...].prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
      return digits <= member.key.usualDigits
    case .outputShape, .mask, .mode, .outputMask, .residualFunction, .dropoutFunction: return !beginsListOfText
    case .value: return !beginsListOfText
    default: return false
    }
  }
}
