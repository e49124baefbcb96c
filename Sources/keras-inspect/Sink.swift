import KerasStores

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a report goes.
enum Sink {
  case descriptor(Int32, name: String)
  /// A file, made or emptied, unless it is one of those to be spared: a report must not overwrite the model.
  case file(String, sparing: [String?])

  static let standardOutput = Sink.descriptor(STDOUT_FILENO, name: "standard output")
  static let standardError = Sink.descriptor(STDERR_FILENO, name: "standard error")

  func put(_ bytes: [UInt8]) throws {
    switch self {
    case .descriptor(let descriptor, let name):
      // A reader that has seen enough (`| head`) is no failure.
      if let code = bytes.withUnsafeBytes({ writeAll($0, to: descriptor) }), code != EPIPE { throw Failure(name, code) }
    case .file(let path, let models):
      if models.contains(where: { $0.map { isSameFile($0, path) } ?? false }) {
        throw Failure(description: "cannot write \(path): it is the model itself")
      }
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      if descriptor < 0 { throw Failure(path, errno) }
      let failed = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
      let closed = close(descriptor) == 0 ? nil : errno
      if let code = failed ?? closed { throw Failure(path, code) }
    }
  }

  private func isSameFile(_ a: String, _ b: String) -> Bool {
    var first = stat()
    var second = stat()
    return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }

  /// Why a report could not be written.
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(description: String) {
      self.description = description
    }

    init(_ target: String, _ code: Int32) {
      self.init(description: "cannot write \(target): \(String(cString: strerror(code)))")
    }
  }
}
