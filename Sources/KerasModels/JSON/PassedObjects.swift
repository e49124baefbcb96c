/// The last objects that the scanner has passed, by the keys whose values they were.
///
/// Layers state the same few again and again: their policies, their initializers. An object of which there is nothing
/// to note is not scanned a second time.
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
