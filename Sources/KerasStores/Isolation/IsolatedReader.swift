import Basics
import Synchronization

/// Reads model files in processes of their own, so that a file that crashes the HDF5 library, or has it run on and on, does
/// no harm here.
///
/// A process that reads may allocate, open and run no more than the limits say, and ends with this one. One reader takes its
/// files in turn; several work side by side.
public final class IsolatedReader: Sendable {
  private let channel: SupervisorConnection
  private let turn = Mutex(ReaderState())

  private struct ReaderState {
    /// The process that takes the next file; nil where that is a new one.
    var process: ReusableReader?
    /// What is being read that nobody has asked for yet.
    var anticipated: Request?
  }

  /// Forks: to be called while the process has one thread, so best at the start of `main`.
  ///
  /// - Throws: `StoreError` where the system gives no process.
  public init() throws(StoreError) {
    channel = try SupervisorConnection()
  }

  deinit { close() }

  /// Ends the processes that read, and waits until they are gone; there is nothing to be read from then on.
  public func close() {
    turn.withLock { turn in
      drop(&turn)
      channel.end()
    }
  }

  /// Has a file read that will probably be the first to be asked for, so that it has been by then.
  ///
  /// Whoever asks for another one, or for more of it, or within other limits, gets that.
  public func anticipate(_ path: String, limits: Store.Limits = Store.Limits()) {
    let request = Request(path: path, limits: limits)
    turn.withLock { turn in
      guard turn.process == nil, turn.anticipated == nil, channel.send(request) else { return }
      turn.anticipated = request
    }
  }

  /// Reads what the file or folder at `path` holds, as `Store.open` does, in a process that is new.
  ///
  /// Where the reading process ends early, what it had found is given all the same, with a fault that names the object
  /// that it was reading, and an inventory that is not complete.
  ///
  /// - Parameters:
  ///   - values: whether to read the tensors themselves as well, for their statistics.
  ///   - digestKey: what to digest these values with; nil for no digest.
  ///   - architecture: called with the architecture's text as soon as it has been read, while the other process goes
  ///     on to list the tensors.
  public func open(
    _ path: String, limits: Store.Limits = Store.Limits(), values: Bool = false, digestKey: TensorDigest.Key? = nil,
    architecture: ((_ text: [UInt8], _ kerasVersion: String?) -> Void)? = nil
  ) throws(StoreError) -> Store {
    let request = Request(path: path, limits: limits, wantsValues: values, digestKey: digestKey)
    let result = turn.withLock { turn in
      dismiss(&turn)
      defer { dismiss(&turn) }
      return Result { () throws(StoreError) in try ask(request, &turn, architecture) }
    }
    return try result.get()
  }

  /// Hands `body` what `open` reads; of small files, one process may read several as long as they are sound.
  ///
  /// A file that is not sound may have harmed the process that reads it. So that process reads no other; and where it had
  /// read others before, a new one reads the file again, and `body` is called once more.
  ///
  /// - Parameters:
  ///   - isSound: whether nothing at all is wrong with a file, going by what `body` made of it.
  ///   - body: must not read with the same reader.
  /// - Throws: `StoreError`, and what `body` throws.
  public func read<Value: Sendable>(
    _ path: String, limits: Store.Limits = Store.Limits(), values: Bool = false, digestKey: TensorDigest.Key? = nil,
    architecture: ((_ text: [UInt8], _ kerasVersion: String?) -> Void)? = nil,
    isSound: (Value) -> Bool, _ body: (Store) throws -> Value
  ) throws -> Value {
    guard Self.isSmall(path) else {
      return try body(open(path, limits: limits, values: values, digestKey: digestKey, architecture: architecture))
    }
    let request = Request(path: path, limits: limits, wantsValues: values, digestKey: digestKey)
    return try turn.withLock { turn in
      if turn.process?.limits == limits, let value = try? body(ask(request, &turn, architecture)), isSound(value) {
        return value
      }
      dismiss(&turn)
      let result = Result { try body(ask(request, &turn, architecture)) }
      guard case .success(let value) = result, isSound(value) else {
        dismiss(&turn)
        return try result.get()
      }
      return value
    }
  }

  /// Where what is read takes so little time that a new process for it would take more.
  private static func isSmall(_ path: String) -> Bool {
    if case .file(let bytes)? = try? PathKind(path) { bytes <= 1 << 20 } else { false }
  }

  private func dismiss(_ turn: inout ReaderState) {
    if turn.process != nil { channel.dismiss() }
    turn.process = nil
  }

  /// Ends what nobody has asked for.
  private func drop(_ turn: inout ReaderState) {
    if turn.anticipated != nil { channel.dismiss(atOnce: true) }
    turn.anticipated = nil
  }

  private func ask(
    _ request: Request, _ turn: inout ReaderState, _ architecture: ((_ text: [UInt8], _ kerasVersion: String?) -> Void)?
  ) throws(StoreError) -> Store {
    let files = turn.process?.files ?? 0
    turn.process = nil
    var answer = EventReader(request.path)
    if turn.anticipated == request {
      turn.anticipated = nil
    } else {
      drop(&turn)
      guard channel.send(request) else { return try answer.broken(.gone, at: "", request.limits) }
    }
    var ending: ReaderEnd?
    while ending == nil {
      let part: UnsafeRawBufferPointer
      switch channel.receive(seconds: request.limits[.timeout]) {
      case .bytes(let bytes): part = bytes
      case .ended(let how, let rest): (part, ending) = (rest, how)
      }
      do throws(BinaryCodingError) {
        try answer.take(part) { architecture?($0, $1) }
      } catch {
        if ending == nil { channel.dismiss(atOnce: true) }
        ending = .garbled
      }
      guard let result = answer.result else { continue }
      if ending == nil {
        turn.process = ReusableReader(files: files + 1, request.limits)
        if turn.process == nil { channel.dismiss() }
      }
      return try result.get()
    }
    return try answer.broken(ending ?? .gone, at: channel.lastObject, request.limits)
  }
}

/// A process that waits for another file.
private struct ReusableReader {
  /// How many files it has read.
  let files: Int
  /// The limits that it has been put under, which hold from then on.
  let limits: Store.Limits

  /// Many more would gain little: what a new process costs is then the least of it.
  private static let mostFiles = 16

  /// Nil where it is to read no other.
  init?(files: Int, _ limits: Store.Limits) {
    guard files < Self.mostFiles else { return nil }
    self.files = files
    self.limits = limits
  }
}
