#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands at a path.
enum Place {
  case file(bytes: Int)
  case folder
  case other

  init(_ path: String) throws(Refusal) {
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
  if case .file? = try? Place(path) { true } else { false }
}

/// Hands the bytes of a file to `body`. They are mapped: what is not touched is never read.
func withFile<Value>(
  _ path: String, _ limits: Store.Limits = Store.Limits(), _ body: (UnsafeRawBufferPointer) throws(Refusal) -> Value
) throws(Refusal) -> Value {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { throw .system(errno) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw .system(errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw Refusal(.unreadable, "it is not a regular file") }
  guard let size = Int(exactly: status.st_size), size > 0 else { throw Refusal(.unreadable, "it is empty") }
  guard size <= limits.file else {
    throw Refusal(.unreadable, "it has \(grouped(UInt64(size))) bytes\(beyond(limits.file, "--max-file"))")
  }
  guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else { throw .system(errno) }
  defer { munmap(start, size) }
  return try body(UnsafeRawBufferPointer(start: start, count: size))
}

/// Lets go of the pages of a mapped file; they are read again where they are asked for.
func forget(_ bytes: UnsafeRawBufferPointer) {
  madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, Int32(MADV_DONTNEED))
}

extension Refusal {
  /// What the system said.
  static func system(_ code: Int32) -> Refusal {
    code == ENOENT
      ? Refusal(.unreadable, "it does not exist")
      : Refusal(.unreadable, String(cString: strerror(code)))
  }
}
