/// A header that describes one member of a zip archive.
struct ZipRecord {
  /// Both kinds state the same fields in the same order, from different offsets on.
  enum Kind {
    /// In front of the member's data.
    case local
    /// In the directory.
    case central
  }

  let flags: UInt16
  let method: UInt16
  let checksum: UInt32
  let packedSize: UInt64
  let size: UInt64
  let name: UnsafeRawBufferPointer
  let extra: UnsafeRawBufferPointer
  /// The number of bytes of the comment; 0 in a local header.
  let commentLength: Int
  /// The Unix file type and permissions; 0 in a local header.
  let unixMode: UInt16
  /// The offset of the local header as the directory states it; 0 in a local header.
  let offset: UInt64
  /// The offset of the first byte after the header.
  let end: Int

  /// Reads the header at `start`; nil if there is none.
  init?(_ kind: Kind, in bytes: UnsafeRawBufferPointer, at start: Int) {
    let (signature, length, common): (UInt32, Int, Int) =
      kind == .local ? (0x0403_4B50, 30, 6) : (0x0201_4B50, 46, 8)
    guard let header = bytes.slice(at: start, count: length), header.number(UInt32.self, at: 0) == signature else {
      return nil
    }
    func short(_ offset: Int) -> UInt16 { header.number(UInt16.self, at: offset) ?? 0 }
    func long(_ offset: Int) -> UInt32 { header.number(UInt32.self, at: offset) ?? 0 }
    let isCentral = kind == .central
    let (nameLength, extraLength) = (Int(short(common + 20)), Int(short(common + 22)))
    guard let name = bytes.slice(at: start + length, count: nameLength),
      let extra = bytes.slice(at: start + length + nameLength, count: extraLength)
    else { return nil }
    (self.name, self.extra) = (name, extra)
    flags = short(common)
    method = short(common + 2)
    checksum = long(common + 8)
    commentLength = isCentral ? Int(short(32)) : 0
    unixMode = isCentral ? short(40) : 0
    (size, packedSize, offset) = Self.widened(long(common + 16), long(common + 12), isCentral ? long(42) : 0, extra)
    end = start + length + nameLength + extraLength + commentLength
  }

  /// Numbers that do not fit into 32 bits are in an extra field: only those, in this order.
  private static func widened(
    _ size: UInt32, _ packedSize: UInt32, _ offset: UInt32, _ extra: UnsafeRawBufferPointer
  ) -> (UInt64, UInt64, UInt64) {
    let field = extra.zipField(1)
    var position = 0
    func wide(_ number: UInt32) -> UInt64 {
      guard number == .max, let wide = field?.number(UInt64.self, at: position) else { return UInt64(number) }
      position += 8
      return wide
    }
    return (wide(size), wide(packedSize), wide(offset))
  }
}

extension UnsafeRawBufferPointer {
  /// The content of the first extra field of a kind; nil if there is none.
  func zipField(_ wanted: UInt16) -> UnsafeRawBufferPointer? { zipFields(wanted).first }

  /// The contents of all extra fields of a kind.
  func zipFields(_ wanted: UInt16) -> [UnsafeRawBufferPointer] {
    var fields: [UnsafeRawBufferPointer] = []
    var position = 0
    while let kind = number(UInt16.self, at: position), let size = number(UInt16.self, at: position + 2) {
      if kind == wanted, let field = slice(at: position + 4, count: Int(size)) { fields.append(field) }
      position += 4 + Int(size)
    }
    return fields
  }
}
