/// A value that one process encodes and another one decodes.
///
/// Decoding trusts nothing: it checks every length against the bytes that are there, and throws instead of trapping.
protocol BinaryCodable {
  func encode(to writer: inout BinaryWriter)
  init(from reader: inout BinaryReader) throws(BinaryCodingError)
}

/// The bytes are not what any `encode` writes.
struct BinaryCodingError: Error {}

struct BinaryWriter {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ value: some BinaryCodable) { value.encode(to: &self) }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  /// Seven bits per byte, the lowest first; the highest bit of a byte marks that more bytes follow.
  mutating func append(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Four bytes, the lowest first.
  mutating func append(fixed number: UInt32) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The number of bytes, then the bytes.
  mutating func append(bytes added: some Collection<UInt8>) {
    append(number: UInt64(added.count))
    bytes.append(contentsOf: added)
  }
}

struct BinaryReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The number of bytes that have not been read.
  var remaining: Int { bytes.count - position }

  mutating func decode<Value: BinaryCodable>(_ type: Value.Type = Value.self) throws(BinaryCodingError) -> Value {
    try Value(from: &self)
  }

  mutating func readByte() throws(BinaryCodingError) -> UInt8 {
    guard position < bytes.count else { throw BinaryCodingError() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func readNumber() throws(BinaryCodingError) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try readByte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw BinaryCodingError()
  }

  /// Bytes preceded by their number, valid as long as the buffer that is read from.
  mutating func readBytes() throws(BinaryCodingError) -> UnsafeRawBufferPointer {
    guard let count = Int(exactly: try readNumber()), count <= remaining else { throw BinaryCodingError() }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }
}

extension UInt64: BinaryCodable {
  func encode(to writer: inout BinaryWriter) { writer.append(number: self) }
  init(from reader: inout BinaryReader) throws(BinaryCodingError) { self = try reader.readNumber() }
}

extension Int: BinaryCodable {
  func encode(to writer: inout BinaryWriter) { writer.append(number: UInt64(bitPattern: Int64(self))) }
  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self = Int(truncatingIfNeeded: try reader.readNumber())
  }
}

extension Double: BinaryCodable {
  func encode(to writer: inout BinaryWriter) { writer.append(number: bitPattern) }
  init(from reader: inout BinaryReader) throws(BinaryCodingError) { self.init(bitPattern: try reader.readNumber()) }
}

extension Bool: BinaryCodable {
  func encode(to writer: inout BinaryWriter) { writer.append(byte: self ? 1 : 0) }
  init(from reader: inout BinaryReader) throws(BinaryCodingError) { self = try reader.readByte() != 0 }
}

extension String: BinaryCodable {
  func encode(to writer: inout BinaryWriter) { writer.append(bytes: utf8) }
  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self.init(decoding: try reader.readBytes(), as: UTF8.self)
  }
}

extension UInt8: BinaryCodable {
  func encode(to writer: inout BinaryWriter) { writer.append(byte: self) }
  init(from reader: inout BinaryReader) throws(BinaryCodingError) { self = try reader.readByte() }
}

extension Optional: BinaryCodable where Wrapped: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(self != nil)
    if let self { writer.append(self) }
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self = try reader.decode(Bool.self) ? try reader.decode(Wrapped.self) : nil
  }
}

extension Array: BinaryCodable where Element: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(number: UInt64(count))
    for element in self { writer.append(element) }
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    // The count is untrusted, so no memory is reserved for it.
    self = []
    for _ in 0..<(try reader.readNumber()) { append(try reader.decode()) }
  }
}

extension BinaryCodable where Self: RawRepresentable, RawValue: BinaryCodable {
  func encode(to writer: inout BinaryWriter) { writer.append(rawValue) }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    guard let value = Self(rawValue: try reader.decode()) else { throw BinaryCodingError() }
    self = value
  }
}
