import Basics
import CSystem
import KerasReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The last bound on what this process itself computes for a model, where the audit's own deadlines were not looked at.
///
/// No thread can be ended from outside while it computes, so the process ends, with exit status 2 and a message.
enum CPUTimeLimit {
  /// - Parameters:
  ///   - seconds: of processor time, on this thread; 0 for any number.
  ///   - path: the model, for the message.
  static func bound<Result>(_ seconds: Int, on path: String, _ work: () throws -> Result) rethrows -> Result {
    let clock = start(seconds, on: path)
    defer { clock?.stop() }
    return try work()
  }

  /// Bounds all that the thread does from here on; nil where nothing is bounded.
  @discardableResult
  static func start(_ seconds: Int, on path: String) -> Running? {
    guard seconds > 0 else { return nil }
    let message = strdup(
      "\(ToolInfo.name): cannot finish \(path.escapingControls): it takes more than \(seconds) s to work out; --timeout allows more\n"
    )
    var timer: timer_t?
    // An audit has one deadline for working out the model and one for comparing it; both come before this.
    let last = Int64(clamping: seconds).multipliedReportingOverflow(by: 3)
    guard csystem_start_clock(last.overflow ? .max : last.partialValue, message, &timer) == 0 else {
      free(message)
      return nil
    }
    return Running(timer: timer, message: message)
  }

  struct Running {
    fileprivate let timer: timer_t?
    /// What is said at the end, kept where no more memory is needed to say it.
    fileprivate let message: UnsafeMutablePointer<CChar>?

    fileprivate func stop() {
      csystem_stop_clock(timer)
      free(message)
    }
  }
}
