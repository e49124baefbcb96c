import Glibc

/// A value that is worked out on a thread of its own, while its owner does something else.
///
/// Reading an HDF5 file and working out its configuration take about as long as each other, and need nothing of each other.
package final class BackgroundValue<Value: Sendable>: Sendable {
  private let job: Job
  private let thread: pthread_t?

  /// Begins at once. Where no thread can be had, the work is done when the value is asked for.
  package init(_ work: @escaping @Sendable () -> Value) {
    let job = Job(work)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(job as Runnable)
    let started = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Runnable>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    if started != 0 { context.release() }
    self.job = job
    self.thread = started == 0 ? thread : nil
  }

  /// The value, once it is there; to be asked for once.
  @discardableResult
  package func wait() -> Value {
    if let thread { pthread_join(thread, nil) } else { job.run() }
    return job.result()
  }

  /// What the thread does. It writes the value before it ends; nobody reads it before the thread has been joined.
  private final class Job: Runnable, @unchecked Sendable {
    private let work: @Sendable () -> Value
    private var value: Value?

    init(_ work: @escaping @Sendable () -> Value) { self.work = work }

    override func run() { value = work() }
    func result() -> Value { value ?? work() }
  }
}

/// What a thread can be handed, which knows nothing of types.
private class Runnable {
  func run() {}
}
