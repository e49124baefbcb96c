import CZlib

/// What zip archives and HDF5 files need of zlib.
package enum Deflate {
  /// The CRC-32 of some bytes.
  ///
  /// - Parameter release: called every 32 MiB, to release memory.
  static func checksum(of bytes: UnsafeRawBufferPointer, _ release: () -> Void) -> UInt32 {
    var sum: UInt = 0
    var start = 0
    while start < bytes.count {
      let part = UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(32 << 20))
      sum = crc32_z(sum, part.bindMemory(to: UInt8.self).baseAddress, part.count)
      start += part.count
      if start < bytes.count { release() }
    }
    return UInt32(truncatingIfNeeded: sum)
  }

  /// Expands as much as the buffer holds.
  ///
  /// - Parameter isBare: whether the data has no header and no checksum, as in zip archives.
  /// - Returns: the number of bytes, whether the data ends there, and how many packed bytes it took.
  package static func expand(
    _ packed: UnsafeRawBufferPointer, into buffer: UnsafeMutableRawBufferPointer, isBare: Bool = true
  ) -> (count: Int, isEnd: Bool, taken: Int) {
    var stream = z_stream()
    guard czlib_begin_inflate(&stream, isBare) == Z_OK else { return (0, false, 0) }
    defer { inflateEnd(&stream) }
    var (taken, made) = (0, 0)
    while true {
      // The library counts in 32 bits.
      let input = packed[taken...].prefix(1 << 30)
      let output = buffer[made...].prefix(1 << 30)
      stream.next_in = UnsafeMutablePointer(
        mutating: input.isEmpty ? nil : UnsafeRawBufferPointer(rebasing: input).bindMemory(to: UInt8.self).baseAddress)
      stream.avail_in = UInt32(input.count)
      stream.next_out = UnsafeMutableRawBufferPointer(rebasing: output).bindMemory(to: UInt8.self).baseAddress
      stream.avail_out = UInt32(output.count)
      let status = inflate(&stream, Z_NO_FLUSH)
      taken += input.count - Int(stream.avail_in)
      made += output.count - Int(stream.avail_out)
      guard status == Z_OK else { return (made, status == Z_STREAM_END, taken) }
    }
  }
}
