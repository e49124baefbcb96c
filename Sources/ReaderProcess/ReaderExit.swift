import Basics
import Glibc
import KerasStores

/// How a reader process ended: the message from the supervisor to the parent.
struct ReaderExit: Equatable {
  let cause: Cause
  /// The number of requests that this process and all before it have received.
  let requestsReceived: UInt32

  enum Cause: Equatable {
    case signal(Int32)
    case status(Int32)
    /// The time limit was exceeded.
    case timeout
    /// The parent no longer wanted the result.
    case cancelled
    /// The process sent bytes that are not events.
    case invalidEvents
    /// The system has no process for a reader.
    case notStarted
    /// There is no process: the supervisor has ended, or the reader has been closed.
    case noProcess
    /// The calling thread is already reading with the same reader.
    case inUse

    init(waitStatus: Int32) {
      let signal = waitStatus & 0x7F
      self = signal == 0 ? .status(waitStatus >> 8 & 0xFF) : signal == SIGALRM ? .timeout : .signal(signal)
    }

    /// Why reading broke off.
    func description(_ limits: Limits) -> String {
      switch self {
      case .signal(let number):
        "reading it crashed the reader process (\(String(cString: strsignal(number)).lowercased()))"
      case .status(let status): "the reader process ended with status \(status)"
      case .timeout: "reading it took longer than \(limits[.timeout]) s"
      case .cancelled: "reading it was cancelled"
      case .invalidEvents: "the reader process sent invalid data"
      case .notStarted: "the system has no further process for the reader (ulimit -u)"
      case .noProcess: "the reader process is gone"
      case .inUse: "the reader is in use by the same thread"
      }
    }
  }

  // In the pipe, each as a 32-bit number: the wait status, the number of requests, and 1 for cancelled, 2 for not
  // started.
  static let messageSize = 12

  /// The message that no reader could be forked for a request.
  static let notStartedMessage = message(waitStatus: 0, state: 2, requestsReceived: 0)

  static func message(waitStatus: Int32, wasCancelled: Bool, requestsReceived: UInt32) -> [UInt8] {
    message(waitStatus: waitStatus, state: wasCancelled ? 1 : 0, requestsReceived: requestsReceived)
  }

  private static func message(waitStatus: Int32, state: UInt32, requestsReceived: UInt32) -> [UInt8] {
    var writer = BinaryWriter()
    writer.append(fixed: UInt32(bitPattern: waitStatus))
    writer.append(fixed: requestsReceived)
    writer.append(fixed: state)
    return writer.bytes
  }

  init(message: UnsafeRawBufferPointer) {
    func number(_ index: Int) -> UInt32 {
      UInt32(littleEndian: message.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
    }
    requestsReceived = number(1)
    switch number(2) {
    case 0: cause = Cause(waitStatus: Int32(bitPattern: number(0)))
    case 1: cause = .cancelled
    default: cause = .notStarted
    }
  }
}

extension StoreError {
  static var noProcess: StoreError {
    StoreError("", .unreadable, "cannot start a reader process: \(String(cString: strerror(errno)))")
  }
}
