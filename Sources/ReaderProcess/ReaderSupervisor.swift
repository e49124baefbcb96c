import Basics
import CReaderProcess
import Glibc
import HDF5

/// The process that forks reader processes: the first at once, then one whenever there is a request and no reader.
///
/// It has a single thread and never opens a model file, so it can fork safely at any time, whatever threads its parent
/// has.
enum ReaderSupervisor {
  /// The descriptors of the supervisor and its readers. Everything else is closed.
  enum Descriptor {
    static let requests: Int32 = 0
    static let events: Int32 = 1
    static let exits: Int32 = 2
    static let files: Int32 = 3
  }

  /// The exit status of a reader that can no longer reach the parent.
  static let parentIsGone: Int32 = 42

  /// Runs until the parent ends or closes the pipe of requests.
  static func run(
    parent: pid_t, requests: Int32, events: Int32, exits: Int32, files: Int32, _ buffer: SharedBuffer,
    hasWorkers: Bool
  ) -> Never {
    creader_reset_signals()
    guard creader_keep_descriptors(requests, events, exits, files) == 0, creader_end_with_parent(parent) else {
      _exit(1)
    }
    _ = Confinement.enterSupervisor()
    File.prepare()
    creader_keep_freed_memory()
    var readerCount = 0
    while readerCount == 0 || hasRequest(timeout: -1) {
      if readerCount == Warmup.readersBefore { Warmup.run() }
      readerCount += 1
      guard supervise(buffer, hasWorkers) else { break }
    }
    _exit(0)
  }

  /// Forks a reader, waits until it ends, and reports that to the parent; false if the supervisor is to end.
  private static func supervise(_ buffer: SharedBuffer, _ hasWorkers: Bool) -> Bool {
    buffer.reset()
    let (supervisor, received) = (getpid(), buffer.requestsReceived)
    guard let reader = fork() else {
      // The first reader is forked before there is a request.
      guard hasRequest(timeout: 0) else { return true }
      skipRequest()
      return ReaderExit.notStartedMessage.withUnsafeBytes { writeAll($0, to: Descriptor.exits) } == nil
    }
    if reader == 0 { ReaderLoop.run(supervisor: supervisor, buffer, hasWorker: hasWorkers) }
    var wasCancelled = false
    let waitStatus = creader_wait(reader, received, &wasCancelled)
    if waitStatus == parentIsGone << 8 { return false }
    if wasCancelled { discardRequests() }
    let message = ReaderExit.message(
      waitStatus: waitStatus, wasCancelled: wasCancelled, requestsReceived: buffer.requestsReceived)
    return message.withUnsafeBytes { writeAll($0, to: Descriptor.exits) } == nil
  }

  /// Empties the pipe of requests: no reader may answer a cancelled request, or find half of one.
  private static func discardRequests() {
    var byte: UInt8 = 0
    while hasRequest(timeout: 0), read(Descriptor.requests, &byte, 1) == 1 {}
  }

  private static func skipRequest() {
    var length: UInt32 = 0
    guard withUnsafeMutableBytes(of: &length, { readAll($0, from: Descriptor.requests) }) else { return }
    var byte: UInt8 = 0
    for _ in 0..<length { if read(Descriptor.requests, &byte, 1) != 1 { return } }
  }

  private static func hasRequest(timeout: Int32) -> Bool {
    var request = pollfd(fd: Descriptor.requests, events: Int16(POLLIN), revents: 0)
    while poll(&request, 1, timeout) < 0, errno == EINTR {}
    return request.revents & Int16(POLLIN) != 0
  }

  /// Nil if the system has no process for a second.
  private static func fork() -> pid_t? {
    for _ in 0..<100 {
      let process = creader_fork()
      if process >= 0 { return process }
      usleep(10_000)
    }
    return nil
  }
}
