import KerasAudit
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Does pieces of work side by side, and hands over what comes of them in their order, each as soon as all before it are there.
enum WorkerPool {
  /// - Parameters:
  ///   - work: is told which of the crew does it, and which piece it is.
  ///   - take: is called here, in order; where it throws, no further piece is begun.
  static func run<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (_ worker: Int, _ piece: Int) -> Result,
    _ take: (_ piece: Int, Result) throws -> Void
  ) throws {
    guard jobs > 1, count > 1 else {
      for piece in 0..<count { try take(piece, work(0, piece)) }
      return
    }
    let board = ResultQueue<Result>(count)
    let workers = (0..<min(jobs, count)).map { worker in
      BackgroundValue { while let piece = board.next() { board.put(work(worker, piece), piece) } }
    }
    defer {
      board.stop()
      for worker in workers { worker.wait() }
    }
    for piece in 0..<count { try take(piece, board.wait(for: piece)) }
  }

  /// As many as there are processors to use.
  static var defaultJobs: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// What is still to be done, and what came of what has been done.
private final class ResultQueue<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var end: Int
    var done: [Int: Result] = [:]
  }

  private let state: Mutex<State>
  private let news = Semaphore()

  init(_ count: Int) { state = Mutex(State(end: count)) }

  func next() -> Int? {
    state.withLock { state in
      guard state.next < state.end else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func put(_ result: Result, _ piece: Int) {
    state.withLock { $0.done[piece] = result }
    news.post()
  }

  func stop() { state.withLock { $0.end = 0 } }

  func wait(for piece: Int) -> Result {
    while true {
      if let result = state.withLock({ $0.done.removeValue(forKey: piece) }) { return result }
      news.wait()
    }
  }
}

/// A count that can be waited for.
private final class Semaphore: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(semaphore, 0, 0) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func post() { sem_post(semaphore) }
  func wait() { while sem_wait(semaphore) != 0, errno == EINTR {} }
}
