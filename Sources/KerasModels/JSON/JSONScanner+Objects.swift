import KerasLayers

/// Objects that may determine what loading does.
extension JSONScanner {
  /// No code object takes fewer characters, in base 64.
  static let leastCode = 100

  /// Keeps a long string that may be marshalled code, with the object around it.
  mutating func noteCode(_ string: JSONString, in text: UnsafeBufferPointer<UInt8>) {
    guard let level = levels.lastIndex(where: \.isObject), text.mayBeCode(string) else { return }
    found.add(.possibleCode, string.content.lowerBound - 1, to: object(at: level))
  }

  /// Keeps a key that may determine what loading does, if its value is of a relevant type.
  mutating func keep(
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
