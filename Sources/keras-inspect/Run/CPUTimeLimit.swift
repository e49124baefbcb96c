import Basics
import CSignals
import KerasReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The last limit on the processor time of one model, for code that does not check the audit's own deadlines.
///
/// A computing thread cannot be stopped from outside, so the whole process ends, with a message and exit status 2.
enum CPUTimeLimit {
  /// - Parameters:
  ///   - seconds: The processor time of this thread; 0 for no limit.
  ///   - path: The model, for the message.
  static func enforce<Result>(_ seconds: Int, on path: String, _ work: () throws -> Result) rethrows -> Result {
    let clock = start(seconds, on: path)
    defer { clock?.stop() }
    return try work()
  }

  /// Limits everything that this thread does from here on; nil if there is no limit.
  ///
  /// - Parameter factor: An audit has a deadline for the architecture and one for the comparison; both come before this
  ///   limit.
  @discardableResult
  static func start(_ seconds: Int, on path: String, factor: Int64 = 3) -> Timer? {
    guard seconds > 0 else { return nil }
    let message = strdup(beginning + path.escapingControls + end(seconds))
    let last = Int64(clamping: seconds).multipliedReportingOverflow(by: factor)
    guard csignals_start_cpu_timer(last.overflow ? .max : last.partialValue, message) == 0 else {
      free(message)
      return nil
    }
    return Timer(message: message)
  }

  private static let beginning = "\(ToolInfo.name): cannot finish "
  private static let advice = Limit.timeout.advice

  private static func end(_ seconds: Int) -> String { ": the time limit of \(seconds) s was exceeded\(advice)\n" }

  /// A limit in force on the calling thread.
  struct Timer {
    /// Allocated in advance: the signal handler cannot allocate.
    fileprivate let message: UnsafeMutablePointer<CChar>?

    fileprivate func stop() {
      csignals_stop_cpu_timer()
      free(message)
    }
  }
}
