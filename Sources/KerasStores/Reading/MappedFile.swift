import Basics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// True if there is a regular file at a path.
package func isFile(_ path: String) -> Bool { fileSize(path) != nil }

/// True if a path names a symbolic link.
package func isSymbolicLink(_ path: String) -> Bool {
  var status = stat()
  return path.withSystemPath { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// True if there is a folder at a path.
package func isFolder(_ path: String) -> Bool { (try? PathLocation.kind(path)) == .folder }

/// The bytes of the regular file at a path; nil if there is none.
package func fileSize(_ path: String) -> Int? {
  var status = stat()
  return path.withSystemPath { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFREG
    ? Int(exactly: status.st_size) : nil
}

extension ModelLocation {
  /// Calls `body` with the bytes of a file that belongs to the model.
  func withPart<Value>(
    _ name: String, _ limits: Limits = Limits(), _ body: (UnsafeRawBufferPointer) throws(ReadError) -> Value
  ) throws(ReadError) -> Value {
    let file: OpenFile
    do throws(OpenError) { file = try openPart(name) } catch { throw ReadError(error, isPart: true) }
    defer { close(file.descriptor) }
    return try withMapping(of: file, limits, body)
  }
}

/// Calls `body` with the bytes of a file. They are mapped: pages that are not accessed are never read.
func withMapping<Value>(
  of file: OpenFile, _ limits: Limits, _ body: (UnsafeRawBufferPointer) throws(ReadError) -> Value
) throws(ReadError) -> Value {
  let size = file.size
  guard size > 0 else { throw ReadError(.unreadable, "it is empty") }
  guard size <= limits[.file] else { throw .tooLarge(size, .file, limits) }
  guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0), start != MAP_FAILED else {
    throw .system(errno)
  }
  defer { munmap(start, size) }
  return try body(UnsafeRawBufferPointer(start: start, count: size))
}

/// Releases the memory of a mapped file; pages that are accessed later are read again.
func discardPages(_ bytes: UnsafeRawBufferPointer) {
  madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, Int32(MADV_DONTNEED))
}

extension ReadError {
  /// An error of the operating system.
  static func system(_ code: Int32) -> ReadError {
    code == ENOENT
      ? ReadError(.unreadable, "it does not exist")
      : ReadError(.unreadable, String(cString: strerror(code)))
  }

  static var symbolicLink: ReadError {
    ReadError(.unreadable, "it is a symbolic link, which is not followed", kind: .zipPathEscape)
  }

  /// A file, or a part of one, that is larger than allowed.
  static func tooLarge(_ size: Int, _ limit: Limit, _ limits: Limits) -> ReadError {
    ReadError(.unreadable, "it has \(size.grouped) bytes, \(limits.clause(limit))", limit: limit)
  }

  static func tooManyAxes(_ count: Int, _ limits: Limits) -> ReadError {
    ReadError(.unreadable, "it has \(count) axes, \(limits.clause(.rank))", limit: .rank)
  }
}
