import Basics
import Glibc
import Synchronization

/// Hands a connection to one thread at a time.
///
/// The mutex is held only to look at the state, never while a thread uses the connection. So `close()` never waits for
/// a file that is being read or for a caller's closure.
final class ConnectionTurn: Sendable {
  private struct State {
    var isClosed = false
    /// The thread that uses the connection.
    var user: pthread_t?
    var waitingCount = 0
  }

  private let connection: SupervisorConnection
  private let state = Mutex(State())
  private let isFree = CountingSemaphore()

  init(_ connection: SupervisorConnection) { self.connection = connection }

  enum Failure: Error { case closed, inUseByThisThread }

  /// Calls `body` with the connection, after all threads that came earlier.
  ///
  /// - Throws: `.closed` after `close()`; `.inUseByThisThread` from inside of `body`, where waiting would never end.
  func use<Value>(_ body: (SupervisorConnection) -> Value) throws(Failure) -> Value {
    try take()
    defer { giveBack() }
    return body(connection)
  }

  /// Calls `body` with the connection, unless another thread uses it now.
  func useIfFree(_ body: (SupervisorConnection) -> Void) {
    let isMine = state.withLock { state in
      guard !state.isClosed, state.user == nil else { return false }
      state.user = pthread_self()
      return true
    }
    guard isMine else { return }
    body(connection)
    giveBack()
  }

  /// Ends the processes. If a thread uses the connection, its reading is cancelled, and the processes end when it is
  /// done.
  func close() {
    let isInUse: Bool? = state.withLock { state in
      guard !state.isClosed else { return nil }
      state.isClosed = true
      return state.user != nil
    }
    guard let isInUse else { return }
    if isInUse { connection.cancel() } else { end() }
  }

  private func take() throws(Failure) {
    enum Outcome { case taken, wait, failed(Failure) }
    while true {
      let outcome = state.withLock { state -> Outcome in
        if state.isClosed { return .failed(.closed) }
        guard let user = state.user else {
          state.user = pthread_self()
          return .taken
        }
        if user == pthread_self() { return .failed(.inUseByThisThread) }
        state.waitingCount += 1
        return .wait
      }
      switch outcome {
      case .taken: return
      case .wait: isFree.wait()
      case .failed(let failure): throw failure
      }
    }
  }

  private func giveBack() {
    let isClosed = state.withLock { state in
      guard !state.isClosed else { return true }
      state.user = nil
      if state.waitingCount > 0 {
        state.waitingCount -= 1
        isFree.signal()
      }
      return false
    }
    if isClosed { end() }
  }

  /// Ends the processes and wakes the threads that wait, which find the turn closed.
  private func end() {
    connection.end()
    state.withLock { state in
      for _ in 0..<state.waitingCount { isFree.signal() }
      state.waitingCount = 0
    }
  }
}
