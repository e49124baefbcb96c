import FileFormats

/// The checksum of newer parts of a file: `lookup3` of Bob Jenkins, over little-endian words.
struct MetadataChecksum {
  private let bytes: UnsafeRawBufferPointer
  /// The offsets that count as zeros: those of a checksum in the middle of its part.
  private let zeros: Range<Int>

  /// - Parameter zeros: offsets in `bytes`.
  static func value(_ bytes: UnsafeRawBufferPointer, zeros: Range<Int> = 0..<0) -> UInt32 {
    MetadataChecksum(bytes: bytes, zeros: zeros).value
  }

  private var value: UInt32 {
    var start = 0, rest = bytes.count
    var a = 0xDEAD_BEEF &+ UInt32(truncatingIfNeeded: rest)
    var b = a, c = a
    guard rest > 0 else { return c }
    while rest > 12 {
      a &+= word(start)
      b &+= word(start + 4)
      c &+= word(start + 8)
      Self.mix(&a, &b, &c)
      start += 12
      rest -= 12
    }
    a &+= word(start)
    b &+= word(start + 4)
    c &+= word(start + 8)
    Self.finish(&a, &b, &c)
    return c
  }

  /// Four bytes; behind the end there are zeros.
  private func word(_ start: Int) -> UInt32 {
    if start + 4 <= bytes.count, start >= zeros.upperBound || start + 4 <= zeros.lowerBound {
      return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self))
    }
    return (0..<4).reduce(0) { word, offset in
      let place = start + offset
      guard place < bytes.count, !zeros.contains(place) else { return word }
      return word | UInt32(bytes[place]) << UInt32(8 * offset)
    }
  }

  private static func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 { word &<< bits | word &>> (32 &- bits) }

  private static func mix(_ a: inout UInt32, _ b: inout UInt32, _ c: inout UInt32) {
    a = (a &- c) ^ rotated(c, 4)
    c &+= b
    b = (b &- a) ^ rotated(a, 6)
    a &+= c
    c = (c &- b) ^ rotated(b, 8)
    b &+= a
    a = (a &- c) ^ rotated(c, 16)
    c &+= b
    b = (b &- a) ^ rotated(a, 19)
    a &+= c
    c = (c &- b) ^ rotated(b, 4)
    b &+= a
  }

  private static func finish(_ a: inout UInt32, _ b: inout UInt32, _ c: inout UInt32) {
    c = (c ^ b) &- rotated(b, 14)
    a = (a ^ c) &- rotated(c, 11)
    b = (b ^ a) &- rotated(a, 25)
    c = (c ^ b) &- rotated(b, 16)
    a = (a ^ c) &- rotated(c, 4)
    b = (b ^ a) &- rotated(a, 14)
    c = (c ^ b) &- rotated(b, 24)
  }
}

extension FileMetadata {
  /// Checks the checksum that ends a part of the file: the next field of `fields`.
  func checkChecksum(_ fields: inout FieldReader, ofPartFrom start: Int) throws(MetadataFault) {
    let content = UnsafeRawBufferPointer(rebasing: bytes[start..<fields.position])
    guard try fields.number(4) == UInt64(MetadataChecksum.value(content)) else { throw .wrongChecksum }
  }
}

extension MetadataFault {
  static var wrongChecksum: MetadataFault { .damaged("a part of it has another checksum than its content") }
}
