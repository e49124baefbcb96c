#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes all bytes to a file descriptor.
///
/// - Returns: the error number if writing fails; nil if all bytes were written.
package func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32? {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      return errno
    }
  }
  return nil
}

/// Fills the buffer from a file descriptor.
///
/// - Returns: false if the file ends earlier or reading fails.
package func readAll(_ bytes: UnsafeMutableRawBufferPointer, from file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = read(file, UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if count == 0 || errno != EINTR {
      return false
    }
  }
  return true
}
