#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension UnsafeRawBufferPointer {
  /// The little-endian number that begins at `offset`; nil where it would reach beyond the end.
  func number<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) -> Number? {
    guard offset >= 0, count >= MemoryLayout<Number>.size, offset <= count - MemoryLayout<Number>.size else {
      return nil
    }
    return Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// The bytes from `offset` on; nil where they would reach beyond the end.
  func part(_ offset: Int, _ length: Int) -> UnsafeRawBufferPointer? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    return UnsafeRawBufferPointer(rebasing: self[offset..<offset + length])
  }

  /// Whether `bytes` stand at `offset`.
  func has(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
    part(offset, bytes.count)?.elementsEqual(bytes) ?? false
  }

  /// Whether `text` stands at `offset`.
  func has(_ text: String, at offset: Int = 0) -> Bool {
    has(Array(text.utf8), at: offset)
  }
}

extension Slice<UnsafeRawBufferPointer> {
  /// Where that byte stands first; the C library looks at many bytes at once.
  func place(of byte: UInt8) -> Int? {
    let bytes = UnsafeRawBufferPointer(rebasing: self)
    guard let start = bytes.baseAddress, let found = memchr(start, CInt(byte), bytes.count) else { return nil }
    return startIndex + (UnsafeRawPointer(found) - start)
  }
}
