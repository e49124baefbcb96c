import Basics
import CReaderProcess
import Glibc
import KerasStores

/// The parent's connection to one supervisor. One thread at a time uses it; only `cancel()` may be called from any
/// thread.
final class SupervisorConnection: @unchecked Sendable {
  private let supervisor: pid_t
  private let requests: Int32
  private let events: Int32
  private let exits: Int32
  private let files: Int32
  /// A byte in this pipe wakes `receive`.
  private let cancellation: Pipe
  private let buffer: SharedBuffer
  private let chunk: UnsafeMutableRawBufferPointer
  /// The bytes of the current stream that have come.
  private var bytesReceived: UInt64 = 0
  private(set) var requestsSent: UInt32 = 0
  /// The number of the files of the last request.
  private var fileNumber: UInt32 = 0
  /// Whether the reader was told to end and has not been reported as ended.
  private var isReaderDismissed = false
  private var isCancelled = false
  /// Whether the pipe of requests is closed.
  private var isFinished = false
  private var hasEnded = false

  /// Which process reads the next file.
  var readerState = ReaderState.new
  /// Whether the process that read the last file waits for another one.
  var hasReader = false
  /// Whether the last model could be opened.
  var hasOpenedModel = false
  /// The request that has been sent before anyone asked for the file.
  private var anticipated: ReadRequest?

  /// Forks a supervisor.
  ///
  /// - Parameter hasWorkers: whether its readers have a second thread, for the statistics of values.
  /// - Throws: `StoreError` if the system has no process or no descriptors.
  init(hasWorkers: Bool) throws(StoreError) {
    guard let buffer = SharedBuffer(), let requests = Pipe(), let events = Pipe(), let exits = Pipe(),
      let cancellation = Pipe(), let files = FileChannel()
    else { throw .noProcess }
    // Most streams fit, so the reader need not wait while the parent works on the architecture.
    creader_set_pipe_size(events.output, 1 << 20)
    let parent = getpid()
    supervisor = creader_fork_supervisor()
    if supervisor == 0 {
      ReaderSupervisor.run(
        parent: parent, requests: requests.input, events: events.output, exits: exits.output, files: files.input,
        buffer, hasWorkers: hasWorkers)
    }
    guard supervisor > 0 else { throw .noProcess }
    for end in [requests.input, events.output, exits.output, files.input] { close(end) }
    (self.requests, self.events, self.exits) = (requests.output, events.input, exits.input)
    self.files = files.output
    (self.buffer, self.cancellation) = (buffer, cancellation)
    chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  }

  deinit {
    end()
    close(events)
    close(exits)
    close(files)
    cancellation.close()
    buffer.close()
    chunk.deallocate()
  }

  /// Ends the supervisor and its reader, and waits until both are gone.
  func end() {
    guard !hasEnded else { return }
    if anticipated != nil { dismissReader(atOnce: true) }
    hasEnded = true
    finish()
    wait()
  }

  /// Sends no request from now on: the processes end by themselves, while this one does something else.
  func finish() {
    // A reader that waits ends with the pipe, and the supervisor with the reader.
    if !isFinished { close(requests) }
    isFinished = true
  }

  /// Makes the call of `receive` that is running, or the next one, return `.cancelled`. May be called from any thread.
  func cancel() {
    var byte: UInt8 = 0
    _ = write(cancellation.output, &byte, 1)
  }

  /// Has the next file read by a new process.
  ///
  /// - Parameter atOnce: whether to kill the current one, because its result is not wanted or it does not obey.
  func dismissReader(atOnce: Bool = false) {
    readerState = .new
    guard !hasEnded, !isReaderDismissed else { return }
    isReaderDismissed = true
    if atOnce { creader_cancel(supervisor, requestsSent) } else if !isFinished { post([]) }
  }

  /// Kills the supervisor, which does not obey; its reader ends with it.
  private func kill() {
    Glibc.kill(supervisor, SIGKILL)
    hasEnded = true
    finish()
    wait()
  }

  /// Waits until the supervisor has ended. One that does not, because it was stopped, is killed.
  private func wait() {
    // The supervisor has the other end of the pipe. Its last messages are of no interest.
    var exit = pollfd(fd: exits, events: Int16(POLLIN), revents: 0)
    while true {
      exit.revents = 0
      let ready = Glibc.poll(&exit, 1, 3000)
      if ready < 0, errno == EINTR { continue }
      if ready == 0 { Glibc.kill(supervisor, SIGKILL) }
      if exit.revents & Int16(POLLIN) == 0 || readExit() == nil { break }
    }
    while waitpid(supervisor, nil, 0) < 0, errno == EINTR {}
  }

  /// The object that the reader was reading last; empty if unknown.
  var currentObject: String { buffer.currentObject }

  /// Sends a request before anyone asks for the file, if no process is at work yet.
  func anticipate(_ request: ReadRequest) {
    guard case .new = readerState, anticipated == nil, (try? send(request)) == true else { return }
    anticipated = request
  }

  /// Whether the reader has sent nothing yet of the file that was anticipated.
  var awaitsAnticipated: Bool { anticipated != nil && !Self.hasInput(events) && !Self.hasInput(exits) }

  /// Starts reading, unless it was anticipated. False if there is no process.
  ///
  /// - Throws: `OpenError` if the model cannot be opened.
  func begin(_ request: ReadRequest) throws(OpenError) -> Bool {
    if anticipated == request {
      anticipated = nil
      return true
    }
    if anticipated != nil { dismissReader(atOnce: true) }
    anticipated = nil
    return try send(request)
  }

  private func send(_ request: ReadRequest) throws(OpenError) -> Bool {
    if isReaderDismissed, !isFinished {
      // Bytes that the previous reader has left must not be taken for an answer to this request.
      while case .bytes = receive(timeout: 1) {}
    }
    guard !isFinished, !isCancelled else { return false }
    bytesReceived = 0
    // A request that fails here may leave files in the channel, so no number is used twice.
    fileNumber &+= 1
    let number = fileNumber
    var models: [SentModel] = []
    do throws(OpenError) {
      for location in request.locations { models.append(try SentModel(location, for: number, to: files)) }
    } catch {
      // The supervisor has ended.
      if error.code == EPIPE { return false }
      throw error
    }
    var writer = BinaryWriter()
    writer.append(SentRequest(number: number, options: request.options, models: models))
    return post(writer.bytes)
  }

  /// Opens the file that the reader asks for and sends it, or why it cannot be opened.
  ///
  /// - Throws: `OpenError` if the reader does not receive what it asks for.
  func send(_ part: PartRequest, of request: ReadRequest) throws(OpenError) {
    let locations = request.locations
    let file = Result { () throws(OpenError) in
      guard locations.indices.contains(part.model) else { throw OpenError(code: EINVAL) }
      return try locations[part.model].openPart(part.name)
    }
    try FileChannel.send(file, for: fileNumber, to: files)
  }

  /// Sends a message: its length, then its bytes. An empty message dismisses the reader.
  @discardableResult private func post(_ bytes: [UInt8]) -> Bool {
    requestsSent &+= 1
    var message = BinaryWriter()
    message.append(fixed: UInt32(clamping: bytes.count))
    return (message.bytes + bytes).withUnsafeBytes { writeAll($0, to: requests) } == nil
  }

  enum Reception {
    case bytes(UnsafeRawBufferPointer)
    /// The reader has ended before it sent these bytes of the stream.
    case exit(ReaderExit.Cause, UnsafeRawBufferPointer)
  }

  /// Waits for the next bytes or for the reader's end. The bytes are valid until the next call.
  ///
  /// - Parameter seconds: the time limit, 0 for none. A reader ends itself by then; one that does not is killed two
  ///   seconds later.
  func receive(timeout seconds: Int) -> Reception {
    while true {
      var files = [events, exits, cancellation.input].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = Self.poll(&files, seconds)
      if files[2].revents != 0 {
        isCancelled = true
        dismissReader(atOnce: true)
        return .exit(.cancelled, unsentBytes)
      }
      guard ready > 0 else {
        if isReaderDismissed { kill() } else { dismissReader(atOnce: true) }
        return .exit(.timeout, unsentBytes)
      }
      if files[0].revents != 0 {
        let length = read(events, chunk.baseAddress, chunk.count)
        if length > 0 {
          bytesReceived += UInt64(length)
          return .bytes(UnsafeRawBufferPointer(rebasing: chunk[..<length]))
        }
      }
      guard let exit = readExit() else {
        kill()
        return .exit(.noProcess, unsentBytes)
      }
      // A reader that ended while it was waiting has not received the request: the next one will.
      guard [.cancelled, .notStarted].contains(exit.cause) || exit.requestsReceived == requestsSent else { continue }
      isReaderDismissed = false
      buffer.requestsReceived = requestsSent
      return .exit(exit.cause, unsentBytes)
    }
  }

  private var unsentBytes: UnsafeRawBufferPointer { buffer.unsentBytes(after: bytesReceived) }

  private func readExit() -> ReaderExit? {
    withUnsafeTemporaryAllocation(byteCount: ReaderExit.messageSize, alignment: 4) { message in
      readAll(message, from: exits) ? ReaderExit(message: UnsafeRawBufferPointer(message)) : nil
    }
  }
}
