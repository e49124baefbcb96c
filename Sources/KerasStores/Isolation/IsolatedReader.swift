import Synchronization

/// Reads model files in processes of their own, so that a file that crashes the HDF5 library, or has it run on and on, does
/// no harm here.
///
/// Each file is read by a process that is new, may allocate, open and run no more than the limits say, and ends with
/// this one. One reader takes its files in turn; several work side by side.
public final class IsolatedReader: Sendable {
  private let channel: Channel
  private let turn = Mutex(())

  /// Forks: to be called while the process has one thread, so best at the start of `main`.
  ///
  /// - Throws: `StoreError` where the system gives no process.
  public init() throws(StoreError) {
    channel = try Channel()
  }

  /// Ends the processes that read, and waits until they are gone; there is nothing to be read from then on.
  public func close() {
    turn.withLock { _ in channel.end() }
  }

  /// Reads what the file or folder at `path` holds, as `Store.open` does.
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
    _ path: String, limits: Store.Limits = Store.Limits(), values: Bool = false, digestKey: Digest.Key? = nil,
    architecture: ((_ text: [UInt8], _ kerasVersion: String?) -> Void)? = nil
  ) throws(StoreError) -> Store {
    let result = turn.withLock { _ in
      Result { () throws(StoreError) in
        try channel.ask(
          Request(path: path, limits: limits, wantsValues: values, digestKey: digestKey), architecture)
      }
    }
    return try result.get()
  }
}

extension Channel {
  fileprivate func ask(
    _ request: Request, _ architecture: ((_ text: [UInt8], _ kerasVersion: String?) -> Void)?
  ) throws(StoreError) -> Store {
    var answer = Answer(request.path)
    var ending = send(request) ? nil : Ending.gone
    while ending == nil {
      let part: UnsafeRawBufferPointer
      switch receive(seconds: request.limits.seconds) {
      case .bytes(let bytes): part = bytes
      case .ended(let how, let rest): (part, ending) = (rest, how)
      }
      do throws(WireError) {
        try answer.take(part) { architecture?($0, $1) }
      } catch {
        stop()
        ending = .garbled
      }
      if let result = answer.result { return try result.get() }
    }
    return try answer.broken(ending ?? .gone, at: lastObject, request.limits)
  }
}
