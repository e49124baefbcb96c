import Basics
import CReaderProcess
import KerasStores

/// Reads model files in other processes, so that a file that crashes the HDF5 library, or keeps it busy forever, does
/// no harm here.
///
/// A reader process may allocate memory, open files and run only within the limits, and ends with this process. Several
/// threads may use one `ProcessReader`: they read one after the other. Several `ProcessReader`s read at the same time.
public final class ProcessReader: StoreReader {
  private let turn: ConnectionTurn

  public var readsDuringHandler: Bool { true }

  /// Forks: call it while the process has a single thread, best at the start of `main`.
  ///
  /// - Parameter readsValues: whether values will be read; then two threads compute their statistics. Without, values
  ///   can be read too, by one thread.
  /// - Throws: `StoreError` if the system has no process.
  public init(readsValues: Bool = true) throws(StoreError) {
    turn = ConnectionTurn(try SupervisorConnection(hasWorkers: readsValues))
  }

  deinit { close() }

  /// Ends the processes, and waits until they are gone. Every later call of `open` or `read` throws.
  ///
  /// If another thread is reading, its call returns what was read until now, and the processes end when it does.
  public func close() { turn.close() }

  /// Starts to read a file that will probably be the first one asked for.
  ///
  /// A call for another file, or with other options, cancels this.
  public func anticipate(_ path: String, _ options: ReadOptions = ReadOptions()) {
    turn.useIfFree { $0.anticipate(ReadRequest(path: path, options: options)) }
  }

  /// The memory that the work on a model takes, of one with some hundred layers.
  private static let workingMemory = 1 << 20

  /// Does one piece of work after another until the process has sent something of the file that was anticipated.
  ///
  /// It takes about two milliseconds to start and to open the file. Meanwhile this process also gets its memory.
  package func whileWaiting(_ work: [() -> Void]) {
    for piece in [{ creader_prefault(Self.workingMemory) }] + work {
      var isWaiting = false
      turn.useIfFree { isWaiting = $0.awaitsAnticipated }
      guard isWaiting else { return }
      piece()
    }
  }

  /// Lets the processes end by themselves, because no other file will be read. `close` waits until they are gone.
  package func finish() { turn.useIfFree { $0.finish() } }

  /// Reads the file or folder at `path` in a new process.
  ///
  /// If the process ends early, the store holds what it had read, an issue that names the object it was reading, and an
  /// inventory marked as incomplete.
  ///
  /// - Parameter architecture: runs while the other process goes on reading. It must not read with this reader.
  /// - Throws: `StoreError` if the file is not a model or nothing of it can be read.
  public func open(
    _ path: String, _ options: ReadOptions, architecture: ArchitectureHandler?
  ) throws(StoreError) -> Store {
    try exchange(ReadRequest(path: path, options: options), .newProcess, architecture).result.get()
  }

  /// Reads the file or folder at `path` and returns what `body` makes of it. One process may read several small files.
  ///
  /// A malformed file may damage the process that reads it. So a process reads another file only if all files before
  /// were clean. If a process that has read others finds a file that is not clean, a new process reads that file again,
  /// and `body` is called a second time.
  ///
  /// - Parameters:
  ///   - architecture: runs while the other process goes on reading. It must not read with this reader.
  ///   - body: runs when the reader is free again, so other threads can read meanwhile, and so can `body` itself.
  /// - Throws: `StoreError` if the file is not a model or nothing of it can be read; whatever `body` throws.
  public func read<Value>(
    _ path: String, _ options: ReadOptions, architecture: ArchitectureHandler?, isClean: (Value) -> Bool,
    _ body: (Store) throws -> Value
  ) throws -> Value {
    guard Self.isSmall(path) else { return try body(open(path, options, architecture: architecture)) }
    let request = ReadRequest(path: path, options: options)
    var exchange = exchange(request, .anyProcess, architecture)
    while true {
      let value = Result { try body(exchange.result.get()) }
      let isProven = (try? value.get()).map(isClean) ?? false
      settle(exchange, isProven: isProven)
      if isProven || !exchange.wasReused { return try value.get() }
      exchange = self.exchange(request, .unusedProcess, architecture)
    }
  }

  /// A new process takes longer than reading a file up to this size.
  private static func isSmall(_ path: String) -> Bool {
    fileSize(path).map { $0 <= 1 << 20 } ?? false
  }

  private enum ProcessChoice {
    /// A new process, which reads no other file.
    case newProcess
    /// A new process, which may read others.
    case unusedProcess
    /// A process that may have read other files, all of them clean, within the same limits.
    case anyProcess
  }

  private struct Exchange {
    let result: Result<Store, StoreError>
    /// Whether the process had read other files.
    var wasReused = false
    /// The number of the request if the process may be reused.
    var request: UInt32?
  }

  /// Has one file read. The connection is free again afterwards.
  private func exchange(
    _ request: ReadRequest, _ choice: ProcessChoice, _ architecture: ArchitectureHandler?
  ) -> Exchange {
    do throws(ConnectionTurn.Failure) {
      return try turn.use { connection in
        var fileCount = 0
        switch connection.readerState {
        case .new: break
        case .proven(let process) where choice == .anyProcess && process.limits == request.options.limits:
          fileCount = process.fileCount
        case .proven, .unproven: connection.dismissReader()
        }
        let result = connection.read(request, architecture)
        guard connection.hasOpenedModel else { return Exchange(result: result) }
        guard connection.hasReader else { return Exchange(result: result, wasReused: fileCount > 0) }
        let process = ReusableReader(
          fileCount: fileCount + 1, request.options.limits, request: connection.requestsSent)
        guard choice != .newProcess, let process else {
          connection.dismissReader()
          return Exchange(result: result, wasReused: fileCount > 0)
        }
        connection.readerState = .unproven(process)
        return Exchange(result: result, wasReused: fileCount > 0, request: process.request)
      }
    } catch {
      let reader = EventReader(request.path)
      let cause: ReaderExit.Cause = error == .closed ? .noProcess : .inUse
      return Exchange(
        result: Result { () throws(StoreError) in
          try reader.partialStore(after: cause, at: "", request.options.limits)
        })
    }
  }

  /// Decides whether the process of an exchange may read another file, unless another thread has used it since.
  private func settle(_ exchange: Exchange, isProven: Bool) {
    guard let request = exchange.request else { return }
    turn.useIfFree { connection in
      guard case .unproven(let process) = connection.readerState, process.request == request else { return }
      if isProven { connection.readerState = .proven(process) } else { connection.dismissReader() }
    }
  }
}

extension SupervisorConnection {
  /// Has the reader read one file, and builds the store of its events.
  fileprivate func read(
    _ request: ReadRequest, _ architecture: StoreReader.ArchitectureHandler?
  ) -> Result<Store, StoreError> {
    var reader = EventReader(request.path)
    let limits = request.options.limits
    let hasBegun: Bool
    (hasReader, hasOpenedModel) = (false, true)
    do throws(OpenError) {
      hasBegun = try begin(request)
    } catch {
      hasOpenedModel = false
      return .failure(StoreError(request.path, error))
    }
    readerState = .new
    var cause: ReaderExit.Cause? = hasBegun ? nil : .noProcess
    while cause == nil, !reader.isComplete {
      let bytes: UnsafeRawBufferPointer
      switch receive(timeout: limits[.timeout]) {
      case .bytes(let part): bytes = part
      case .exit(let exit, let rest): (bytes, cause) = (rest, exit)
      }
      do throws(BinaryCodingError) {
        try reader.append(bytes, architecture: architecture)
        if let part = reader.awaitedPart, cause == nil {
          do throws(OpenError) { try send(part, of: request) } catch { throw BinaryCodingError() }
          reader.removeAwaitedPart()
        }
      } catch {
        if cause == nil { dismissReader(atOnce: true) }
        cause = .invalidEvents
      }
    }
    hasReader = cause == nil
    return Result { () throws(StoreError) in
      if reader.isComplete { return try reader.store() }
      return try reader.partialStore(after: cause ?? .noProcess, at: hasBegun ? currentObject : "", limits)
    }
  }
}
