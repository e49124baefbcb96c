#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// When to give up what is being worked out, as no thread can be stopped from outside while it computes: once it has spent so
/// much processor time. It holds for the thread that made it.
///
/// What may take long with a file that was made for it asks, but not for every layer of a sound one: asking is a system call.
package struct Deadline: Sendable {
  private let seconds: Int
  private let end: Double

  /// - Parameter seconds: so many from now on; 0 for any number.
  package init(seconds: Int) {
    self.seconds = seconds
    end = seconds > 0 ? Self.now + Double(seconds) : .infinity
  }

  package var isOver: Bool { end < .infinity && Self.now > end }

  /// - Throws: `ModelError` from the deadline on.
  package func check() throws(ModelError) {
    if isOver { throw .outOfTime(seconds) }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
