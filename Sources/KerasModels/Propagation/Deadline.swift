import Basics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The time at which a computation gives up: when its thread has used a number of seconds of processor time.
///
/// A thread cannot be stopped from outside, so whatever may take long checks the deadline itself. Each check is a
/// system call, so it is not made for every layer.
package struct Deadline: Sendable {
  private let seconds: Int
  private let end: Double

  /// The deadline of the thread that calls this; 0 seconds for none.
  package init(seconds: Int) {
    self.seconds = seconds
    end = seconds > 0 ? Self.now + Double(seconds) : .infinity
  }

  package var isOver: Bool { end < .infinity && Self.now > end }

  /// - Throws: `ModelError` once the deadline is over.
  package func check() throws(ModelError) {
    if isOver { throw .exceeds(.timeout, "the time limit of \(seconds) s was exceeded") }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
