/// The last objects that the scanner has passed, by the keys whose values they were.
///
/// Most layers of a model have the same dtype policy and the same initializers. The scanner skips an object that has the
/// bytes of an earlier one in which it found nothing to report.
struct PassedObjects {
  struct Object {
    /// The hash of the key.
    let key: UInt64
    let start: Int
    /// The bytes from brace to brace.
    let length: Int
    /// Its tokens, and those of all that is in it.
    let tokens: Range<Int>
    /// The objects and lists, itself among them, and the commas.
    let containers, commas: Int
    /// The levels of objects and lists, its own among them.
    let depth: Int
  }

  private var objects = [Object?](repeating: nil, count: Self.places)
  private static let places = 64

  /// The last object under a key, if the text at a position reads like it.
  func object(under key: UInt64, at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Object? {
    guard let object = objects[Int(key % UInt64(Self.places))], object.key == key,
      object.length <= text.count - position,
      text.isSame(object.start..<object.start + object.length, position..<position + object.length)
    else { return nil }
    return object
  }

  mutating func keep(_ object: Object) { objects[Int(object.key % UInt64(Self.places))] = object }
}
