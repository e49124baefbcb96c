import FileFormats

/// A value that can go from one process to another as bytes.
///
/// What is read back is as untrusted as the file that it came from: lengths are held against what is there, and nothing
/// traps.
protocol BinaryCodable {
  func write(to wire: inout BinaryWriter)
  init(from wire: inout BinaryReader) throws(BinaryCodingError)
}

/// The bytes are not what any `write` makes.
struct BinaryCodingError: Error {}

struct BinaryWriter {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func put(_ value: some BinaryCodable) { value.write(to: &self) }

  mutating func put(byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the lowest first; the highest bit says that more follow.
  mutating func put(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func put(fixed number: UInt32) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(text: some Collection<UInt8>) {
    put(number: UInt64(text.count))
    bytes.append(contentsOf: text)
  }
}

struct BinaryReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func take<Value: BinaryCodable>(_ type: Value.Type = Value.self) throws(BinaryCodingError) -> Value {
    try Value(from: &self)
  }

  mutating func byte() throws(BinaryCodingError) -> UInt8 {
    guard position < bytes.count else { throw BinaryCodingError() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() throws(BinaryCodingError) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw BinaryCodingError()
  }

  /// Bytes of a stated length; they are gone once what is read from is.
  mutating func text() throws(BinaryCodingError) -> UnsafeRawBufferPointer {
    guard let count = Int(exactly: try number()), let text = bytes.slice(at: position, count: count) else {
      throw BinaryCodingError()
    }
    position += count
    return text
  }
}

extension UInt64: BinaryCodable {
  func write(to wire: inout BinaryWriter) { wire.put(number: self) }
  init(from wire: inout BinaryReader) throws(BinaryCodingError) { self = try wire.number() }
}

extension Int: BinaryCodable {
  func write(to wire: inout BinaryWriter) { wire.put(number: UInt64(bitPattern: Int64(self))) }
  init(from wire: inout BinaryReader) throws(BinaryCodingError) { self = Int(truncatingIfNeeded: try wire.number()) }
}

extension Double: BinaryCodable {
  func write(to wire: inout BinaryWriter) { wire.put(number: bitPattern) }
  init(from wire: inout BinaryReader) throws(BinaryCodingError) { self.init(bitPattern: try wire.number()) }
}

extension Bool: BinaryCodable {
  func write(to wire: inout BinaryWriter) { wire.put(byte: self ? 1 : 0) }
  init(from wire: inout BinaryReader) throws(BinaryCodingError) { self = try wire.byte() != 0 }
}

extension String: BinaryCodable {
  func write(to wire: inout BinaryWriter) { wire.put(text: utf8) }
  init(from wire: inout BinaryReader) throws(BinaryCodingError) { self.init(decoding: try wire.text(), as: UTF8.self) }
}

extension UInt8: BinaryCodable {
  func write(to wire: inout BinaryWriter) { wire.put(byte: self) }
  init(from wire: inout BinaryReader) throws(BinaryCodingError) { self = try wire.byte() }
}

extension Optional: BinaryCodable where Wrapped: BinaryCodable {
  func write(to wire: inout BinaryWriter) {
    wire.put(self != nil)
    if let self { wire.put(self) }
  }

  init(from wire: inout BinaryReader) throws(BinaryCodingError) {
    self = try wire.take(Bool.self) ? try wire.take(Wrapped.self) : nil
  }
}

extension Array: BinaryCodable where Element: BinaryCodable {
  func write(to wire: inout BinaryWriter) {
    wire.put(number: UInt64(count))
    for element in self { wire.put(element) }
  }

  init(from wire: inout BinaryReader) throws(BinaryCodingError) {
    // Room is made as elements come, not for as many as are claimed.
    self = []
    for _ in 0..<(try wire.number()) { append(try wire.take()) }
  }
}

extension BinaryCodable where Self: RawRepresentable, RawValue: BinaryCodable {
  func write(to wire: inout BinaryWriter) { wire.put(rawValue) }

  init(from wire: inout BinaryReader) throws(BinaryCodingError) {
    guard let value = Self(rawValue: try wire.take()) else { throw BinaryCodingError() }
    self = value
  }
}
