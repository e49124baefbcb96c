import FileFormats

/// Reads the fields of a part of a file one after the other, never beyond the end of the part.
struct FieldReader {
  private let bytes: UnsafeRawBufferPointer
  private let part: StaticString
  /// The offset of the next field.
  private(set) var position: Int
  let end: Int

  /// - Parameter end: at most the number of the bytes.
  init(_ bytes: UnsafeRawBufferPointer, from position: Int, to end: Int, of part: StaticString) {
    self.bytes = bytes
    self.part = part
    self.position = position
    self.end = min(end, bytes.count)
  }

  /// The number of bytes that have not been read.
  var rest: Int { end - position }

  mutating func skip(_ count: Int) throws(MetadataFault) {
    guard count >= 0, count <= rest else { throw .tooShort(part) }
    position += count
  }

  mutating func skip(_ count: UInt64) throws(MetadataFault) {
    guard count <= UInt64(rest) else { throw .tooShort(part) }
    position += Int(count)
  }

  /// Skips what only fills up, which a part may leave out at its end.
  mutating func skipPadding(_ count: Int) { position += min(max(0, count), rest) }

  /// The next little-endian number of 1 to 8 bytes.
  @inline(__always)
  mutating func number(_ width: Int) throws(MetadataFault) -> UInt64 {
    guard width <= rest else { throw .tooShort(part) }
    defer { position += width }
    switch width {
    case 1: return UInt64(bytes[position])
    case 2: return UInt64(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt16.self)))
    case 4: return UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self)))
    case 8: return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    default:
      return (0..<width).reduce(0) { $0 | UInt64(bytes[position + $1]) << (8 * UInt64($1)) }
    }
  }

  /// True if these four characters are next; skips them.
  mutating func signature(_ text: StaticString) -> Bool {
    guard rest >= 4, text.utf8CodeUnitCount == 4 else { return false }
    let found = bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self)
    position += 4
    return found == UnsafeRawPointer(text.utf8Start).loadUnaligned(as: UInt32.self)
  }

  /// Skips a text and the zero that ends it; returns the bytes of the text.
  mutating func text() throws(MetadataFault) -> UnsafeRawBufferPointer {
    guard let zero = bytes.firstIndex(of: 0, in: position..<end) else { throw .tooShort(part) }
    defer { position = zero + 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<zero])
  }
}
