import CSystem
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

  /// The file, where there is one to be written; else standard output.
  static func to(_ file: String?, sparing models: [String?]) -> Sink {
    file.map { .file($0, sparing: models) } ?? .standardOutput
  }

  func put(_ bytes: [UInt8]) throws {
    switch self {
    case .descriptor(let descriptor, let name):
      // A reader that has seen enough (`| head`) is no failure.
      if let code = bytes.withUnsafeBytes({ writeAll($0, to: descriptor) }), code != EPIPE { throw Failure(name, code) }
    case .file(let path, let models):
      if models.contains(where: { $0.map { isSameFile($0, path) } ?? false }) {
        throw Failure(description: "cannot write \(path): it is the model itself")
      }
      let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
      if descriptor < 0 { throw Failure(path, errno) }
      let failed = replaceContent(of: descriptor, with: bytes)
      let closed = close(descriptor) == 0 ? nil : errno
      if let code = failed ?? closed { throw Failure(path, code) }
    }
  }

  /// Writes all of it, and gives the system's number of what went wrong.
  ///
  /// A file is never left half written: Ctrl-C waits for the rest, and where there is no room nothing stays. A pipe or a
  /// device may take any time, and is not waited for.
  private func replaceContent(of descriptor: Int32, with bytes: [UInt8]) -> Int32? {
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if isFile { csystem_mask_endings(SIG_BLOCK) }
    defer { if isFile { csystem_mask_endings(SIG_UNBLOCK) } }
    if isFile, ftruncate(descriptor, 0) != 0 { return errno }
    let failed = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    if isFile, failed != nil { ftruncate(descriptor, 0) }
    return failed
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
