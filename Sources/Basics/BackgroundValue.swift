#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A value that is computed on another thread.
///
/// Reading an HDF5 file and computing its architecture take about equally long and are independent of each other.
package final class BackgroundValue<Value: Sendable>: Sendable {
  private let job: Job
  private let thread: pthread_t?

  /// Whether a thread could be created.
  package var hasStarted: Bool { thread != nil }

  /// Starts at once. If no thread can be created, `wait` does the work.
  ///
  /// - Parameter stackSize: the bytes of the thread's stack: what Linux grants a main thread, unless stated.
  package init(stackSize: Int = 8 << 20, _ work: @escaping @Sendable () -> Value) {
    let job = Job(work)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(job as Runnable)
    // Else it is the caller's limit for the main thread (ulimit -s), which may be less than the work needs.
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let started = pthread_create(
      &thread, &attributes,
      { context in
        if let context { Unmanaged<Runnable>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    if started != 0 { context.release() }
    self.job = job
    self.thread = started == 0 ? thread : nil
  }

  /// Waits for the value and returns it. Call it only once.
  @discardableResult
  package func wait() -> Value {
    if let thread { pthread_join(thread, nil) } else { job.run() }
    return job.result()
  }

  /// The work of the thread. The value is written before the thread ends, and read only after joining it.
  private final class Job: Runnable, @unchecked Sendable {
    private let work: @Sendable () -> Value
    private var value: Value?

    init(_ work: @escaping @Sendable () -> Value) { self.work = work }

    override func run() { value = work() }
    func result() -> Value { value ?? work() }
  }
}

/// The base class of `Job` that is not generic, so that a C callback can take it.
private class Runnable {
  func run() {}
}
