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
  ///   - consume: Receives the results in order, on the calling thread. If it throws, no further task is started.
  static func run<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (_ worker: Int, _ task: Int) -> Result,
    _ consume: (_ task: Int, Result) throws -> Void
  ) throws {
    guard jobs > 1, count > 1 else {
      for task in 0..<count { try consume(task, work(0, task)) }
      return
    }
    csignals_keep_memory()
    let queue = ResultQueue<Result>(count, window: window(jobs))
    let workers = (0..<min(jobs, count)).map { worker in
      BackgroundValue { while let task = queue.nextTask() { queue.insert(work(worker, task), for: task) } }
    }
    // Where the system has no thread, this one does the work.
    guard workers.contains(where: \.hasStarted) else {
      for task in 0..<count { try consume(task, work(0, task)) }
      return
    }
    defer {
      queue.stop(workers: workers.count)
      for worker in workers { worker.wait() }
    }
    for task in 0..<count {
      try consume(task, queue.result(of: task))
      queue.allowNextTask()
    }
  }

  /// How many tasks may be started before the first of them is delivered.
  static func window(_ jobs: Int) -> Int { 2 * jobs + 16 }

  /// The number of processors.
  static var defaultJobs: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// The tasks still to be started, and the results not yet delivered.
private final class ResultQueue<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var end: Int
    var results: [Int: Result] = [:]
  }

  private let state: Mutex<State>
  /// How many more tasks may be started.
  private let slots: CountingSemaphore
  /// Signalled once for each new result.
  private let results = CountingSemaphore(0)

  init(_ count: Int, window: Int) {
    state = Mutex(State(end: count))
    slots = CountingSemaphore(window)
  }

  /// Waits until a task may be started; nil when there is none left.
  func nextTask() -> Int? {
    slots.wait()
    return state.withLock { state in
      guard state.next < state.end else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func insert(_ result: Result, for task: Int) {
    state.withLock { $0.results[task] = result }
    results.signal()
  }

  /// Waits for the result of a task and removes it.
  func result(of task: Int) -> Result {
    while true {
      if let result = state.withLock({ $0.results.removeValue(forKey: task) }) { return result }
      results.wait()
    }
  }

  func allowNextTask() { slots.signal() }

  /// Starts no further task, and wakes the workers that wait for one.
  func stop(workers: Int) {
    state.withLock { $0.end = 0 }
    for _ in 0..<workers { slots.signal() }
  }
}
