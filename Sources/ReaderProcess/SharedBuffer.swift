import Glibc

/// Memory that the parent, the supervisor and the readers share. What a reader has written there survives its crash.
///
/// It holds the end of the event stream, the name of the object that is being read, and a counter of requests:
///
///     offset 0     UInt64   bytes of the stream sent through the pipe
///            8     UInt32   bytes of the stream that wait here, not yet sent
///            12    UInt32   bytes of the current object's name
///            16    UInt32   requests received by readers
///            20             the name, up to 4,076 bytes
///            4096           the waiting bytes, up to 64 KiB
struct SharedBuffer: @unchecked Sendable {
  private static let capacity = 1 << 16
  private static let nameStart = 20
  private static let streamStart = 4096
  private static let nameCapacity = streamStart - nameStart

  private let memory: UnsafeMutableRawBufferPointer

  init?() {
    let size = Self.streamStart + Self.capacity
    let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
    guard let memory, memory != MAP_FAILED else { return nil }
    self.memory = UnsafeMutableRawBufferPointer(start: memory, count: size)
  }

  func close() { munmap(memory.baseAddress, memory.count) }

  /// Prepares for the next stream.
  func reset() {
    (waitingCount, sentCount) = (0, 0)
    currentObject = ""
  }

  private var sentCount: UInt64 {
    get { memory.load(fromByteOffset: 0, as: UInt64.self) }
    nonmutating set { memory.storeBytes(of: newValue, toByteOffset: 0, as: UInt64.self) }
  }

  private var waitingCount: Int {
    get { Int(memory.load(fromByteOffset: 8, as: UInt32.self)) }
    nonmutating set { memory.storeBytes(of: UInt32(truncatingIfNeeded: newValue), toByteOffset: 8, as: UInt32.self) }
  }

  /// The number of requests that readers have received.
  var requestsReceived: UInt32 {
    get { memory.load(fromByteOffset: 16, as: UInt32.self) }
    nonmutating set { memory.storeBytes(of: newValue, toByteOffset: 16, as: UInt32.self) }
  }

  /// The object that is being read, or as much of its name as fits.
  var currentObject: String {
    get {
      let length = min(Int(memory.load(fromByteOffset: 12, as: UInt32.self)), Self.nameCapacity)
      return String(decoding: memory[Self.nameStart..<Self.nameStart + length], as: UTF8.self)
    }
    nonmutating set {
      var name = newValue
      name.withUTF8 { text in
        let text = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text.prefix(Self.nameCapacity)))
        memory.storeBytes(of: 0, toByteOffset: 12, as: UInt32.self)
        UnsafeMutableRawBufferPointer(rebasing: memory[Self.nameStart...]).copyMemory(from: text)
        memory.storeBytes(of: UInt32(text.count), toByteOffset: 12, as: UInt32.self)
      }
    }
  }

  /// Appends to the stream; calls `send` with the waiting bytes whenever the buffer is full.
  func append(_ bytes: [UInt8], send: (UnsafeRawBufferPointer) -> Void) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        if waitingCount == Self.capacity { flush(send) }
        let part = rest.prefix(Self.capacity - waitingCount)
        let free = memory[(Self.streamStart + waitingCount)..<(Self.streamStart + Self.capacity)]
        UnsafeMutableRawBufferPointer(rebasing: free).copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
        waitingCount += part.count
        rest = rest.dropFirst(part.count)
      }
    }
  }

  func flush(_ send: (UnsafeRawBufferPointer) -> Void) {
    let count = waitingCount
    guard count > 0 else { return }
    send(UnsafeRawBufferPointer(rebasing: memory[Self.streamStart..<Self.streamStart + count]))
    // In this order: a process that ends between the two leaves no bytes that seem unsent.
    waitingCount = 0
    sentCount += UInt64(count)
  }

  /// The bytes that a process which has ended did not send, of a stream of which `received` bytes have come.
  ///
  /// The counters are untrusted: a damaged process may have written anything there.
  func unsentBytes(after received: UInt64) -> UnsafeRawBufferPointer {
    let (waiting, sent) = (waitingCount, sentCount)
    guard waiting <= Self.capacity, received >= sent, received - sent < UInt64(waiting) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let start = Self.streamStart + Int(received - sent)
    return UnsafeRawBufferPointer(rebasing: memory[start..<(Self.streamStart + waiting)])
  }
}
