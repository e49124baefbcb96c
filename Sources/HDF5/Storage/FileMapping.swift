#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is mapped into memory, and still open.
///
/// It must not be used after the mapping has ended or the descriptor was closed.
package struct FileMapping: @unchecked Sendable {
  package let bytes: UnsafeRawBufferPointer
  private let descriptor: Int32

  package init(_ bytes: UnsafeRawBufferPointer, descriptor: Int32) {
    (self.bytes, self.descriptor) = (bytes, descriptor)
  }

  /// Memory for one thread that reads parts of files: made once, for to make it anew makes the system clear it again.
  package final class Buffer: @unchecked Sendable {
    let bytes: UnsafeMutableRawBufferPointer

    /// It stays in the cache of a processor.
    static let byteCount = 1 << 18

    package init() { bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.byteCount, alignment: 16) }

    deinit { bytes.deallocate() }
  }

  /// Reads a part of the mapped bytes into a buffer, by a system call.
  ///
  /// Bytes that are needed once take less time so than through the mapping, which the system sets up page by page.
  ///
  /// - Returns: the filled part of the buffer; nil if the bytes are not of this file, or cannot be read like this.
  func copy(
    _ part: UnsafeRawBufferPointer, into target: Buffer
  ) -> UnsafeRawBufferPointer? {
    let buffer = target.bytes
    guard let first = bytes.baseAddress, let start = part.baseAddress, part.count <= buffer.count, start >= first,
      case let offset = start - first, offset <= bytes.count - part.count
    else { return nil }
    var count = 0
    while count < part.count {
      let length = pread(descriptor, buffer.baseAddress.map { $0 + count }, part.count - count, off_t(offset + count))
      if length > 0 {
        count += length
      } else if length == 0 || errno != EINTR {
        return nil
      }
    }
    return UnsafeRawBufferPointer(rebasing: buffer[..<count])
  }
}
