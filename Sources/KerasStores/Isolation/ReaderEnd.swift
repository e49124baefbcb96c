import Basics
import Glibc

/// How a reading process ended that had not answered.
enum ReaderEnd: Equatable {
  case signal(Int32)
  case status(Int32)
  /// It did not end when its time was over.
  case timeout
  /// It sent what no answer is made of.
  case garbled
  /// There is none.
  case gone

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .status(waitStatus >> 8 & 0xFF) : signal == SIGALRM ? .timeout : .signal(signal)
  }

  /// A clause that says why reading broke off.
  func clause(_ limits: Store.Limits) -> String {
    switch self {
    case .signal(let number):
      "reading it crashed the process that reads (\(String(cString: strsignal(number)).lowercased()))"
    case .timeout: "reading it took longer than \(limits[.timeout]) s\(Limit.timeout.advice)"
    case .status(let status): "the process that reads it ended with status \(status)"
    case .garbled: "the process that reads it was no longer to be trusted"
    case .gone: "the process that reads it is gone"
    }
  }
}
