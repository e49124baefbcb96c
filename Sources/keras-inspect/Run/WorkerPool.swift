import Basics
import CSignals
import KerasAudit
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs a number of tasks in parallel and delivers their results in order, each as soon as all before it are delivered.
enum WorkerPool {
  /// - Parameters:
  ///   - count: The number of tasks.
  ///   - jobs: The number of workers. At most `window(jobs)` tasks are started and not yet delivered, so that a slow
  ///     task does not make the results of all later ones pile up in memory.
  ///   - work: Computes a result, on the thread of a worker.
  ///   - deliver: Receives the results in order, one at a time, on the thread of the worker that has computed the
  ///     result or one before it. If it throws, no further task is started.
  static func run<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (_ worker: Int, _ task: Int) -> Result,
    deliver: @escaping @Sendable (_ task: Int, Result) throws -> Void
  ) throws {
    guard jobs > 1, count > 1 else {
      for task in 0..<count { try deliver(task, work(0, task)) }
      return
    }
    csignals_keep_memory()
    let queue = ResultQueue(count, window: window(jobs), deliver)
    let workers = (0..<min(jobs, count)).map { worker in
      BackgroundValue { while let task = queue.nextTask() { queue.insert(work(worker, task), for: task) } }
    }
    // Where the system has no thread, this one does the work.
    for worker in workers { worker.wait() }
    try queue.finish()
  }

  /// How many tasks may be started before the first of them is delivered.
  static func window(_ jobs: Int) -> Int { 2 * jobs + 16 }

  /// The number of processors.
  static var defaultJobs: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// The tasks still to be started, and the results not yet delivered.
private final class ResultQueue<Result: Sendable>: Sendable {
  private struct State {
    var nextTask = 0
    var end: Int
    /// The results that wait for one before them.
    var results: [Int: Result] = [:]
    /// The first task that is not delivered.
    var nextDelivery = 0
    var isDelivering = false
    var error: (any Error)?
  }

  private let state: Mutex<State>
  /// How many more tasks may be started.
  private let slots: CountingSemaphore
  private let deliver: @Sendable (Int, Result) throws -> Void

  init(_ count: Int, window: Int, _ deliver: @escaping @Sendable (Int, Result) throws -> Void) {
    state = Mutex(State(end: count))
    slots = CountingSemaphore(window)
    self.deliver = deliver
  }

  /// Waits until a task may be started; nil when there is none left.
  func nextTask() -> Int? {
    slots.wait()
    let task = state.withLock { state -> Int? in
      guard state.nextTask < state.end else { return nil }
      state.nextTask += 1
      return state.nextTask - 1
    }
    // The next worker that waits is to learn it too.
    if task == nil { slots.signal() }
    return task
  }

  /// Delivers the result, and those that waited for it, unless another worker is about to.
  func insert(_ result: Result, for task: Int) {
    state.withLock { $0.results[task] = result }
    while let (task, result) = nextDelivery() {
      do { try deliver(task, result) } catch { stop(error) }
      state.withLock { state in
        state.nextDelivery += 1
        state.isDelivering = false
      }
      slots.signal()
    }
  }

  /// Starts and delivers nothing any more.
  private func stop(_ error: any Error) {
    state.withLock { state in
      state.error = error
      state.end = 0
    }
  }

  /// The next result in order; nil if it is not there yet, if another worker is delivering, or after an error.
  private func nextDelivery() -> (Int, Result)? {
    state.withLock { state in
      guard !state.isDelivering, state.error == nil,
        let result = state.results.removeValue(forKey: state.nextDelivery)
      else { return nil }
      state.isDelivering = true
      return (state.nextDelivery, result)
    }
  }

  /// Throws what a delivery has thrown.
  func finish() throws { if let error = state.withLock({ $0.error }) { throw error } }
}
