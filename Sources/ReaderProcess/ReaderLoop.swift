import Basics
import CReaderProcess
import Glibc
import HDF5
import KerasStores

/// The reader process: receives requests, reads files, sends events.
enum ReaderLoop {
  /// The exit status of a reader that cannot set its limits.
  private static let noLimits: Int32 = 43
  /// The channels, and for each of two models the files of a folder that come with a request and one that is asked for.
  private static let mostFiles: UInt64 = 24

  /// Runs until the parent dismisses this process.
  ///
  /// - Parameter hasWorker: whether a thread beside that of the reader computes the statistics of values. The filter
  ///   does not allow to make one later, and each thread installs the filter for itself.
  static func run(supervisor: pid_t, _ buffer: SharedBuffer, hasWorker: Bool) -> Never {
    close(ReaderSupervisor.Descriptor.exits)
    guard creader_end_with_parent(supervisor) else { _exit(ReaderSupervisor.parentIsGone) }
    if hasWorker { readOnThreads(buffer) }
    _ = Confinement.enterReader()
    answer(buffer, nil)
  }

  /// Reads on a thread that is made for it, beside that of the worker; this one only waits.
  ///
  /// The Swift runtime remembers a thread by its number, and in this thread, which was forked, that of the parent: when
  /// it meets another one at a lock, or at a constant that is being initialized, both wait for ever.
  private static func readOnThreads(_ buffer: SharedBuffer) -> Never {
    let isConfined = CountingSemaphore(), mayRead = CountingSemaphore()
    let reader = BackgroundValue {
      let worker = StatisticsWorker { _ = Confinement.enterReader() }
      _ = Confinement.enterReader()
      isConfined.signal()
      mayRead.wait()
      answer(buffer, worker)
    }
    if reader.hasStarted { isConfined.wait() }
    _ = Confinement.enterReader()
    guard reader.hasStarted else { answer(buffer, nil) }
    mayRead.signal()
    reader.wait()
    _exit(0)
  }

  /// Answers requests until the empty message.
  private static func answer(_ buffer: SharedBuffer, _ worker: StatisticsWorker?) -> Never {
    var current: Limits?, hasMemory = false
    while let request = receive(buffer) {
      let limits = request.options.limits
      if limits != current {
        guard creader_limit_resources(UInt64(clamping: limits.memory), mostFiles) else { _exit(noLimits) }
        current = limits
      }
      alarm(UInt32(clamping: limits[.timeout]))
      let writer = EventWriter(buffer, file: ReaderSupervisor.Descriptor.events)
      let models = request.models.indices.map { number in
        ReceivedModel(number, request.models[number], request: request.number, writer)
      }
      // It takes longer than the page faults that it saves with a small file.
      if !hasMemory, models.contains(where: \.isLarge) {
        creader_prefault(File.memory)
        hasMemory = true
      }
      if let model = models.first {
        Store.read(
          model, comparedWith: models.dropFirst().first,
          Store.ReadContext(request.options, worker: worker, writer.write))
      }
      for model in models { model.close() }
      alarm(0)
    }
    _exit(0)
  }

  /// The next request; nil for the empty message that dismisses this process.
  private static func receive(_ buffer: SharedBuffer) -> SentRequest? {
    let requests = ReaderSupervisor.Descriptor.requests
    var length: UInt32 = 0
    guard withUnsafeMutableBytes(of: &length, { readAll($0, from: requests) }) else {
      _exit(ReaderSupervisor.parentIsGone)
    }
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(length), alignment: 1)
    defer { bytes.deallocate() }
    guard readAll(bytes, from: requests) else { _exit(ReaderSupervisor.parentIsGone) }
    buffer.reset()
    buffer.requestsReceived &+= 1
    guard length > 0 else { return nil }
    var reader = BinaryReader(UnsafeRawBufferPointer(bytes))
    guard let request = try? reader.decode(SentRequest.self) else { _exit(ReaderSupervisor.parentIsGone) }
    return request
  }
}
