import Basics
import CSignals

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The destination of a report: standard output, standard error or a file.
enum OutputSink {
  case descriptor(Int32, name: String)
  /// A file that is created or replaced, unless it is one of the protected files: a report must not overwrite the
  /// model.
  case file(String, protecting: [String?])

  static let standardOutput = OutputSink.descriptor(STDOUT_FILENO, name: "standard output")
  static let standardError = OutputSink.descriptor(STDERR_FILENO, name: "standard error")

  /// The file, or standard output for nil.
  static func to(_ file: String?, protecting models: [String?]) -> OutputSink {
    file.map { .file($0, protecting: models) } ?? .standardOutput
  }

  /// - Throws: `WriteError` if not everything could be written. A reader that closes the pipe early (`| head`) is no
  ///   failure.
  func write(_ bytes: [UInt8]) throws {
    switch self {
    case .descriptor(let descriptor, let name):
      let code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
      if let code, code != EPIPE { throw WriteError(name, code) }
    case .file(let path, let models):
      if models.contains(where: { $0.map { isSameFile($0, path) } ?? false }) {
        throw WriteError(description: "cannot write \(path): it is one of the models")
      }
      let descriptor = path.withSystemPath { open($0, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666) }
      if descriptor < 0 { throw WriteError(path, errno) }
      let failed = replaceContent(of: descriptor, with: bytes)
      let closed = close(descriptor) == 0 ? nil : errno
      if let code = failed ?? closed { throw WriteError(path, code) }
    }
  }

  /// Writes all bytes; returns the error number on failure, nil on success.
  ///
  /// A regular file is never left half written: Ctrl-C is blocked until the end, and a full disk leaves an empty file.
  /// A pipe or a device may block for any time, so Ctrl-C stays enabled for those.
  private func replaceContent(of descriptor: Int32, with bytes: [UInt8]) -> Int32? {
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if isFile { csignals_mask_termination(SIG_BLOCK) }
    defer { if isFile { csignals_mask_termination(SIG_UNBLOCK) } }
    if isFile, ftruncate(descriptor, 0) != 0 { return errno }
    let failed = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    if isFile, failed != nil { ftruncate(descriptor, 0) }
    return failed
  }

  private func isSameFile(_ a: String, _ b: String) -> Bool {
    var first = stat()
    var second = stat()
    return a.withSystemPath { stat($0, &first) } == 0 && b.withSystemPath { stat($0, &second) } == 0
      && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }

  /// Why a report could not be written.
  struct WriteError: Error, CustomStringConvertible {
    let description: String

    init(description: String) {
      self.description = description
    }

    init(_ target: String, _ code: Int32) {
      self.init(description: "cannot write \(target.escapingControls): \(String(cString: strerror(code)))")
    }
  }
}
