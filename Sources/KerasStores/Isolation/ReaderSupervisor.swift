import CSystem
import Glibc
import HDF5

/// The process that has files read: it forks another whenever there is a request and none to take it.
///
/// It has one thread, and has never touched a file: so forking is safe at any time, whatever its own parent does.
enum ReaderSupervisor {
  /// The exit status of a reading process of which nobody wants anything any more.
  static let noListener: Int32 = 42
  private static let noLimits: Int32 = 43

  /// The descriptors of a keeper and its readers: requests come in, answers and then deaths go out.
  private enum Descriptor {
    static let requests: Int32 = 0
    static let answers: Int32 = 1
    static let deaths: Int32 = 2
  }

  /// Never returns; ends with its parent, or when the requests end.
  static func run(parent: pid_t, requests: Int32, answers: Int32, deaths: Int32, _ buffer: SharedBuffer) -> Never {
    csystem_crash_at_once()
    guard csystem_keep_only(requests, answers, deaths) == 0, csystem_end_with(parent) != 0 else { _exit(1) }
    File.prepare()
    // The first reader is there before it is needed, the others when they are; a rehearsal pays where there are many.
    var count = 0
    while count == 0 || hasRequest() {
      if count == 2 { Warmup.run() }
      count += 1
      buffer.reset()
      let (own, taken) = (getpid(), buffer.taken)
      guard let reader = fork() else { break }
      if reader == 0 { read(parent: own, buffer) }
      var death = ReaderExit()
      death.waitStatus = csystem_wait(reader, taken, &death.wasDismissed)
      death.taken = buffer.taken
      if death.waitStatus == noListener << 8 { break }
      if death.wasDismissed { discardRequests() }
      guard withUnsafeBytes(of: &death, { writeAll($0, to: Descriptor.deaths) }) == nil else { break }
    }
    _exit(0)
  }

  /// What was asked of a reader that is wanted no more, nobody is to answer; nor may a part of it be left.
  private static func discardRequests() {
    var byte: UInt8 = 0
    while hasRequest(patience: 0), Glibc.read(Descriptor.requests, &byte, 1) == 1 {}
  }

  private static func hasRequest(patience: Int32 = -1) -> Bool {
    var request = pollfd(fd: Descriptor.requests, events: Int16(POLLIN), revents: 0)
    while poll(&request, 1, patience) < 0, errno == EINTR {}
    return request.revents & Int16(POLLIN) != 0
  }

  /// Nil where the system has no process to give for a second.
  private static func fork() -> pid_t? {
    for _ in 0..<100 {
      let process = csystem_fork()
      if process >= 0 { return process }
      usleep(10_000)
    }
    return nil
  }

  /// Answers requests until it is told to end.
  private static func read(parent: pid_t, _ buffer: SharedBuffer) -> Never {
    close(Descriptor.deaths)
    guard csystem_end_with(parent) != 0 else { _exit(noListener) }
    csystem_have_at_hand(File.memory)
    while let request = receive(buffer) {
      // A folder is read a file at a time, next to the two descriptors that there are.
      guard csystem_confine(UInt64(clamping: request.limits.memory), 6) == 0 else { _exit(noLimits) }
      alarm(UInt32(clamping: request.limits[.timeout]))
      let outlet = EventWriter(buffer, file: Descriptor.answers)
      let context = Store.ReadContext(
        limits: request.limits, wantsValues: request.wantsValues, digestKey: request.digestKey, tell: outlet.tell)
      outlet.end(Result { () throws(StoreError) in try Store.read(request.path, context) })
      alarm(0)
    }
    _exit(0)
  }

  /// Nil for the message that nothing more is wanted of this process.
  private static func receive(_ buffer: SharedBuffer) -> Request? {
    var length: UInt32 = 0
    guard withUnsafeMutableBytes(of: &length, { readAll($0, from: Descriptor.requests) }) else { _exit(noListener) }
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(length), alignment: 1)
    defer { bytes.deallocate() }
    guard readAll(bytes, from: Descriptor.requests) else { _exit(noListener) }
    buffer.reset()
    buffer.taken &+= 1
    guard length > 0 else { return nil }
    var wire = BinaryReader(UnsafeRawBufferPointer(bytes))
    guard let request = try? wire.take(Request.self) else { _exit(noListener) }
    return request
  }
}
