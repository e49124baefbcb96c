import Basics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is at a path.
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

/// True if there is a regular file at a path.
package func isFile(_ path: String) -> Bool { fileSize(path) != nil }

/// True if a path names a symbolic link.
func isSymbolicLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// The bytes of the regular file at a path; nil if there is none.
package func fileSize(_ path: String) -> Int? {
  if case .file(let bytes)? = try? PathKind(path) { bytes } else { nil }
}

/// Calls `body` with the bytes of a file. They are mapped: pages that are not accessed are never read.
///
/// - Parameter isPart: whether the file is part of a model that is a folder, where a symbolic link is not followed.
func withFile<Value>(
  _ path: String, _ limits: Limits = Limits(), isPart: Bool = false,
  _ body: (UnsafeRawBufferPointer) throws(ReadError) -> Value
) throws(ReadError) -> Value {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (isPart ? O_NOFOLLOW : 0))
  guard file >= 0 else { throw isPart && errno == ELOOP ? .symbolicLink : .system(errno) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw .system(errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw ReadError(.unreadable, "it is not a regular file") }
  guard let size = Int(exactly: status.st_size), size > 0 else { throw ReadError(.unreadable, "it is empty") }
  guard size <= limits[.file] else { throw .tooLarge(size, .file, limits) }
  guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else { throw .system(errno) }
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
