import Basics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands at a path.
enum PathKind {
  case file(bytes: Int)
  case folder
  case other

  init(_ path: String) throws(ReadError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .system(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file(bytes: Int(status.st_size))
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

/// Whether a regular file stands at a path.
package func isFile(_ path: String) -> Bool {
  if case .file? = try? PathKind(path) { true } else { false }
}

/// Hands the bytes of a file to `body`. They are mapped: what is not touched is never read.
func withFile<Value>(
  _ path: String, _ limits: Store.Limits = Store.Limits(), _ body: (UnsafeRawBufferPointer) throws(ReadError) -> Value
) throws(ReadError) -> Value {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { throw .system(errno) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw .system(errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw ReadError(.unreadable, "it is not a regular file") }
  guard let size = Int(exactly: status.st_size), size > 0 else { throw ReadError(.unreadable, "it is empty") }
  guard size <= limits.file else {
    throw ReadError(.unreadable, "it has \(size.grouped) bytes\(beyond(limits.file, "--max-file"))")
  }
  guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else { throw .system(errno) }
  defer { munmap(start, size) }
  return try body(UnsafeRawBufferPointer(start: start, count: size))
}

/// Lets go of the pages of a mapped file; they are read again where they are asked for.
func discardPages(_ bytes: UnsafeRawBufferPointer) {
  madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, Int32(MADV_DONTNEED))
}

extension ReadError {
  /// What the system said.
  static func system(_ code: Int32) -> ReadError {
    code == ENOENT
      ? ReadError(.unreadable, "it does not exist")
      : ReadError(.unreadable, String(cString: strerror(code)))
  }
}
