import Basics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads text files that a user wrote.
public enum TextFile {
  /// Why a file could not be read.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// Reads settings, a baseline or expectations: a regular file, and no symbolic link, which could lead to a private
  /// file or to a pipe without a writer.
  ///
  /// - Parameter what: the content, for the error message: `the expectations`.
  public static func readRegular(_ path: String, _ what: String) throws(Failure) -> String {
    let file = path.withSystemPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW) }
    guard file >= 0 else {
      throw errno == ELOOP ? Failure(what, path, reason: "it is a symbolic link") : Failure(what, path, errno)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Failure(what, path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Failure(what, path, EISDIR)
    default: throw Failure(what, path, reason: "it is not a regular file")
    }
    return String(decoding: try readBytes(file, named: path, what), as: UTF8.self)
  }

  /// - Parameter what: the content, for the error message: `the list of files`.
  public static func readBytes(_ path: String, _ what: String) throws(Failure) -> [UInt8] {
    // Opening a named pipe would wait for somebody to write to it. Without a writer it is empty; with one, as in
    // `<(find …)`, reading waits.
    let file = path.withSystemPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard file >= 0 else { throw Failure(what, path, errno) }
    defer { close(file) }
    _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) & ~O_NONBLOCK)
    return try readBytes(file, named: path, what)
  }

  /// Reads from a descriptor to the end of the file.
  public static func readBytes(_ file: Int32, named path: String, _ what: String) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = Array(repeating: UInt8(0), count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { fill($0, from: file) }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw Failure(what, path, errno)
      }
      guard bytes.count <= 1 << 28 else { throw Failure(what, path, EFBIG) }
    }
  }

  public static func exists(_ path: String) -> Bool { path.withSystemPath { access($0, F_OK) } == 0 }
}

extension TextFile.Failure {
  fileprivate init(_ what: String, _ path: String, _ code: Int32) {
    self.init(what, path, reason: String(cString: strerror(code)))
  }

  /// - Parameter what: the content: `the expectations`.
  public init(_ what: String, _ path: String, reason: String) {
    self.init(description: "cannot read \(what) from \(path): \(reason)")
  }
}

/// The system's `read`; inside `TextFile` that name means another function.
private func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: Int32) -> Int {
  read(file, buffer.baseAddress, buffer.count)
}

extension TextFile {
  /// The first bytes of a file; nil if it cannot be read.
  static func head(_ path: String, _ count: Int) -> [UInt8]? {
    let file = path.withSystemPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = Array(repeating: UInt8(0), count: count)
    let length = bytes.withUnsafeMutableBytes { fill($0, from: file) }
    return length < 0 ? nil : Array(bytes.prefix(length))
  }
}
