import Basics
import HDF5
import Synchronization

/// Computes the statistics of parts of tensors on a thread of its own; the thread that asks for them helps.
///
/// It never calls the HDF5 library, which belongs to the thread that reads the file.
package final class StatisticsWorker: Sendable {
  private let queue: Queue
  private let thread: BackgroundValue<Void>

  /// What it needs beside the heap.
  private static let stackSize = 1 << 19

  /// - Parameter prepare: called on the new thread before everything else.
  package init(prepare: @escaping @Sendable () -> Void = {}) {
    let queue = Queue()
    self.queue = queue
    thread = BackgroundValue(stackSize: Self.stackSize) {
      prepare()
      queue.work()
    }
  }

  /// Waits until the thread has ended.
  package func stop() {
    queue.stop()
    thread.wait()
  }

  /// Starts to compute the statistics of a part.
  ///
  /// - Parameter empty: without any elements.
  func start(_ part: StoredPart, _ empty: StatisticsAccumulator) -> StatisticsTask {
    let task = StatisticsTask(part, empty)
    queue.append(task)
    return task
  }

  /// Waits for a task, and runs others meanwhile.
  func finish(_ task: StatisticsTask) {
    while !queue.isFinished(task) { queue.runNextOrWait() }
  }

  func isFinished(_ task: StatisticsTask) -> Bool { queue.isFinished(task) }

  /// The tasks that have not been started yet.
  private final class Queue: Sendable {
    private struct State {
      var tasks: [StatisticsTask] = []
      var first = 0
      var isStopped = false
    }

    private let state = Mutex(State())
    /// Signalled once for each task.
    private let tasks = CountingSemaphore(0)
    /// Signalled by the thread for each task that it has finished.
    private let results = CountingSemaphore(0)

    func append(_ task: StatisticsTask) {
      state.withLock { $0.tasks.append(task) }
      tasks.signal()
    }

    func stop() {
      state.withLock { $0.isStopped = true }
      tasks.signal()
    }

    func work() {
      while true {
        tasks.wait()
        if state.withLock({ $0.isStopped }) { return }
        if runNext() { results.signal() }
      }
    }

    func runNextOrWait() {
      if !runNext() { results.wait() }
    }

    func isFinished(_ task: StatisticsTask) -> Bool { state.withLock { _ in task.isFinished } }

    private func runNext() -> Bool {
      let next = state.withLock { state -> StatisticsTask? in
        guard state.first < state.tasks.count else { return nil }
        defer { state.first += 1 }
        let task = state.tasks[state.first]
        if state.first == 64 {
          state.tasks.removeFirst(state.first)
          state.first = 0
        }
        return task
      }
      guard let next else { return false }
      next.run()
      state.withLock { _ in next.isFinished = true }
      return true
    }
  }
}

/// The statistics of one part of a tensor.
///
/// One thread runs it; others read the result after they have seen, under the queue's lock, that it is finished.
final class StatisticsTask: @unchecked Sendable {
  private let part: StoredPart
  private var accumulator: StatisticsAccumulator
  private var isReadable = true
  fileprivate var isFinished = false

  init(_ part: StoredPart, _ empty: StatisticsAccumulator) {
    self.part = part
    accumulator = empty
  }

  /// Nil if the part cannot be unpacked.
  var result: StatisticsAccumulator? { isReadable ? accumulator : nil }

  func run() {
    isReadable = part.read { accumulator.add(part.format, $0) }
  }
}
