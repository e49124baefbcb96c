#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reading of bytes that may hold anything: no offset or count traps.
extension UnsafeRawBufferPointer {
  /// The little-endian number at `offset`; nil if it extends past the end.
  package func number<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) -> Number? {
    guard offset >= 0, count >= MemoryLayout<Number>.size, offset <= count - MemoryLayout<Number>.size else {
      return nil
    }
    return Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// `count` bytes from `offset` on; nil if they extend past the end.
  package func slice(at offset: Int, count length: Int) -> UnsafeRawBufferPointer? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    return UnsafeRawBufferPointer(rebasing: self[offset..<offset + length])
  }

  /// True if these bytes are at `offset`.
  package func matches(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
    slice(at: offset, count: bytes.count)?.elementsEqual(bytes) ?? false
  }

  /// The index of the first `byte` within `range`, found by the C library, which compares many bytes at once.
  package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let bytes = slice(at: range.lowerBound, count: range.count), let start = bytes.baseAddress,
      let found = memchr(start, CInt(byte), bytes.count)
    else { return nil }
    return range.lowerBound + (UnsafeRawPointer(found) - start)
  }

  /// The mark with which a text states its encoding.
  package enum ByteOrderMark { case utf8, utf16LittleEndian, utf16BigEndian }

  package var byteOrderMark: ByteOrderMark? {
    if matches([0xEF, 0xBB, 0xBF]) { return .utf8 }
    if matches([0xFF, 0xFE]) { return .utf16LittleEndian }
    return matches([0xFE, 0xFF]) ? .utf16BigEndian : nil
  }

  /// These bytes as UTF-8 without a byte-order mark; UTF-16, which the Windows shell writes, is recognised by its mark
  /// and converted.
  package var utf8Text: [UInt8] {
    func utf16(_ unit: (UInt16) -> UInt16) -> [UInt8] {
      let units = stride(from: 2, to: count - 1, by: 2).compactMap { number(UInt16.self, at: $0).map(unit) }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    switch byteOrderMark {
    case .utf8: return Array(dropFirst(3))
    case .utf16LittleEndian: return utf16 { $0 }
    case .utf16BigEndian: return utf16 { $0.byteSwapped }
    case nil: return Array(self)
    }
  }
}
