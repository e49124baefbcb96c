import CSystem
import Glibc

/// The way to a keeper and back, for one at a time.
final class SupervisorConnection: @unchecked Sendable {
  private let keeper: pid_t
  private let requests: Int32
  private let answers: Int32
  private let deaths: Int32
  private let buffer: SharedBuffer
  private let chunk: UnsafeMutableRawBufferPointer
  /// How many bytes of this answer have come.
  private var count: UInt64 = 0
  /// How many messages have been sent.
  private var sent: UInt32 = 0
  /// Whether the process that takes requests has been told to end, and has not yet been waited for.
  private var isDismissed = false
  private var isStopped = false

  /// Forks a keeper.
  init() throws(StoreError) {
    guard let buffer = SharedBuffer(), let requests = Pipe(), let answers = Pipe(), let deaths = Pipe() else {
      throw .noProcess
    }
    // Most answers fit, so that the reading process need not wait while the architecture is worked out.
    csystem_widen(answers.output, 1 << 20)
    let own = getpid()
    keeper = csystem_fork_keeper()
    if keeper == 0 {
      ReaderSupervisor.run(
        parent: own, requests: requests.input, answers: answers.output, deaths: deaths.output, buffer)
    }
    guard keeper > 0 else { throw .noProcess }
    for end in [requests.input, answers.output, deaths.output] { close(end) }
    chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    (self.requests, self.answers, self.deaths, self.buffer) = (requests.output, answers.input, deaths.input, buffer)
  }

  deinit {
    end()
    close(answers)
    close(deaths)
    buffer.close()
    chunk.deallocate()
  }

  /// Lets the keeper end: it does without requests, once its reader has.
  func end() {
    guard !isStopped else { return }
    isStopped = true
    close(requests)
    Self.wait(for: keeper)
  }

  /// Has the process that takes requests take no other; the next takes a new one.
  ///
  /// - Parameter atOnce: whether it is to be ended, since what it does is not wanted, or it may no longer do as it is told.
  func dismiss(atOnce: Bool = false) {
    guard !isStopped, !isDismissed else { return }
    isDismissed = true
    if atOnce { csystem_dismiss(keeper, sent) } else { post([]) }
  }

  /// Ends the keeper, and with it whatever it has had forked.
  private func stop() {
    kill(keeper, SIGKILL)
    end()
  }

  private static func wait(for process: pid_t) {
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }

  /// The object that was being read last.
  var lastObject: String { buffer.name }

  /// False where there is nobody to take it.
  func send(_ request: Request) -> Bool {
    guard !isStopped else { return false }
    // What the process before this one may have left must not be taken for an answer to this.
    if isDismissed {
      while case .bytes = receive(seconds: 1) {}
      guard !isStopped else { return false }
    }
    count = 0
    var wire = BinaryWriter()
    wire.put(request)
    return post(wire.bytes)
  }

  @discardableResult private func post(_ bytes: [UInt8]) -> Bool {
    sent &+= 1
    var message = BinaryWriter()
    message.put(fixed: UInt32(clamping: bytes.count))
    return (message.bytes + bytes).withUnsafeBytes { writeAll($0, to: requests) } == nil
  }

  enum Event {
    case bytes(UnsafeRawBufferPointer)
    /// The reading process is no more; these bytes it had not sent.
    case ended(ReaderEnd, UnsafeRawBufferPointer)
  }

  /// What comes next. The bytes hold until the next call.
  ///
  /// The other process ends itself when its time is over; for one that does not, there is this time and a little more.
  func receive(seconds: Int) -> Event {
    var files = [answers, deaths].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let patience =
      seconds > 0
      ? Int32(clamping: (Int64(clamping: seconds) + 2).multipliedReportingOverflow(by: 1000).partialValue) : -1
    var ready = poll(&files, 2, patience)
    while ready < 0, errno == EINTR { ready = poll(&files, 2, patience) }
    guard ready > 0 else {
      if isDismissed { stop() } else { dismiss(atOnce: true) }
      return .ended(.timeout, buffer.left(after: count))
    }
    if files[0].revents != 0 {
      let length = read(answers, chunk.baseAddress, chunk.count)
      if length > 0 {
        count += UInt64(length)
        return .bytes(UnsafeRawBufferPointer(rebasing: chunk[..<length]))
      }
    }
    var death = ReaderExit()
    guard withUnsafeMutableBytes(of: &death, { readAll($0, from: deaths) }) else {
      stop()
      return .ended(.gone, buffer.left(after: count))
    }
    // One that ended while it waited did not take what was sent: the next does.
    guard death.wasDismissed || death.taken == sent else { return receive(seconds: seconds) }
    isDismissed = false
    buffer.taken = sent
    return .ended(ReaderEnd(waitStatus: death.waitStatus), buffer.left(after: count))
  }
}

extension StoreError {
  fileprivate static var noProcess: StoreError {
    StoreError("", .unreadable, "cannot start a process to read with: \(String(cString: strerror(errno)))")
  }
}
