import Basics
import KerasStores
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the model `-` from standard input, and every other one as another reader does.
///
/// HDF5 and zip are read from any position, so what comes through a pipe is first copied to a temporary file without a
/// name. The store keeps the path `-`: there is no file name for Keras to go by.
struct StandardInputReader: StoreReader {
  let base: any StoreReader
  /// How long the copy may take, as any other reading.
  let limits: Limits

  var readsDuringHandler: Bool { base.readsDuringHandler }

  func open(
    _ path: String, _ options: ReadOptions, architecture: ArchitectureHandler?
  ) throws(StoreError) -> Store {
    let file = try file(of: path)
    do throws(StoreError) {
      return try base.open(file, self.options(options), architecture: architecture).named(path)
    } catch {
      throw error.named(path)
    }
  }

  func read<Value>(
    _ path: String, _ options: ReadOptions, architecture: ArchitectureHandler?, isClean: (Value) -> Bool,
    _ body: (Store) throws -> Value
  ) throws -> Value {
    let file = try file(of: path)
    do {
      return try base.read(file, self.options(options), architecture: architecture, isClean: isClean) {
        try body($0.named(path))
      }
    } catch let error as StoreError {
      throw error.named(path)
    }
  }

  /// The same options, with the file of a second model that is `-` in a comparison.
  private func options(_ options: ReadOptions) throws(StoreError) -> ReadOptions {
    guard let comparison = options.comparison else { return options }
    var options = options
    options.comparison = TensorComparison(with: try file(of: comparison.other), comparison.pairs)
    return options
  }

  private func file(of path: String) throws(StoreError) -> String {
    path == Store.standardInputPath ? try StandardInput.file(limits) : path
  }
}

/// Standard input as a file that can be read from any position.
private enum StandardInput {
  private static let copy = Mutex<Int32?>(nil)

  /// The path of the file itself if standard input is one, otherwise of a copy, which is made once.
  static func file(_ limits: Limits) throws(StoreError) -> String {
    var status = stat()
    if fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return path(of: STDIN_FILENO) }
    let result = copy.withLock { copy in
      Result { () throws(StoreError) in
        if let copy { return path(of: copy) }
        let descriptor = try copied(limits)
        copy = descriptor
        return path(of: descriptor)
      }
    }
    return try result.get()
  }

  private static func path(of descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  private static func copied(_ limits: Limits) throws(StoreError) -> Int32 {
    let folder = Terminal.environment("TMPDIR") ?? "/tmp"
    var name = Array("\(folder)/keras-inspect-XXXXXX".utf8CString)
    let file = name.withUnsafeMutableBufferPointer { name in
      guard let path = name.baseAddress else { return Int32(-1) }
      let file = mkstemp(path)
      if file >= 0 { unlink(path) }
      return file
    }
    guard file >= 0 else {
      throw failure("no temporary file can be made in \(folder): \(String(cString: strerror(errno)))")
    }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    do throws(StoreError) {
      try fill(file, in: folder, limits)
    } catch {
      close(file)
      throw error
    }
    return file
  }

  private static func fill(_ file: Int32, in folder: String, _ limits: Limits) throws(StoreError) {
    let seconds = limits[.timeout]
    let end = ContinuousClock.now + .seconds(seconds)
    var buffer = Array(repeating: UInt8(0), count: 1 << 18)
    var size = 0
    while true {
      var wait = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let left = max(0, min((end - .now) / .milliseconds(1), 1e6))
      let ready = poll(&wait, 1, seconds == 0 ? -1 : Int32(left.rounded(.up)))
      if ready < 0, errno == EINTR { continue }
      if ready == 0, .now < end { continue }
      guard ready != 0 else {
        throw failure("it did not end within \(seconds.pluralized("second"))", limit: .timeout)
      }
      let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count == 0 { return }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw failure(String(cString: strerror(errno)))
      }
      size += count
      guard size <= limits[.file] else {
        throw failure("it has more than \(limits[.file].grouped) bytes", limit: .file)
      }
      let code = buffer.withUnsafeBytes { writeAll(UnsafeRawBufferPointer(rebasing: $0[..<count]), to: file) }
      if let code { throw failure("it cannot be copied to \(folder): \(String(cString: strerror(code)))") }
    }
  }

  private static func failure(_ reason: String, limit: Limit? = nil) -> StoreError {
    StoreError(Store.standardInputPath, .unreadable, "cannot read standard input: \(reason)", limit: limit)
  }
}
