import Glibc

/// Memory that a process shares with those that it forks: what one of them wrote there outlives it.
///
/// It holds what has been made of a stream and not yet been sent, and the name of the object that is being read.
struct SharedBuffer: @unchecked Sendable {
  static let capacity = 1 << 16
  private static let nameStart = 20
  private static let nameCapacity = 4096 - nameStart
  private static let start = 4096

  private let memory: UnsafeMutableRawBufferPointer

  init?() {
    let size = Self.start + Self.capacity
    let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
    guard let memory, memory != MAP_FAILED else { return nil }
    self.memory = UnsafeMutableRawBufferPointer(start: memory, count: size)
  }

  func close() { munmap(memory.baseAddress, memory.count) }

  func reset() {
    (count, sent) = (0, 0)
    name = ""
  }

  /// The number of bytes that wait.
  private var count: Int {
    get { Int(memory.load(fromByteOffset: 8, as: UInt32.self)) }
    nonmutating set { memory.storeBytes(of: UInt32(truncatingIfNeeded: newValue), toByteOffset: 8, as: UInt32.self) }
  }

  /// The number of bytes of the stream that went before them.
  private var sent: UInt64 {
    get { memory.load(fromByteOffset: 0, as: UInt64.self) }
    nonmutating set { memory.storeBytes(of: newValue, toByteOffset: 0, as: UInt64.self) }
  }

  /// How many messages have been taken out of the requests.
  var taken: UInt32 {
    get { memory.load(fromByteOffset: 16, as: UInt32.self) }
    nonmutating set { memory.storeBytes(of: newValue, toByteOffset: 16, as: UInt32.self) }
  }

  /// The object that is being read, or as much of its name as there is room for.
  var name: String {
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

  /// Adds to the stream; where there is no more room, what waits is handed to `send`.
  func put(_ bytes: [UInt8], send: (UnsafeRawBufferPointer) -> Void) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        if count == Self.capacity { flush(send) }
        let part = rest.prefix(Self.capacity - count)
        let place = memory[(Self.start + count)..<(Self.start + Self.capacity)]
        UnsafeMutableRawBufferPointer(rebasing: place).copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
        count += part.count
        rest = rest.dropFirst(part.count)
      }
    }
  }

  func flush(_ send: (UnsafeRawBufferPointer) -> Void) {
    let waiting = count
    guard waiting > 0 else { return }
    send(UnsafeRawBufferPointer(rebasing: memory[Self.start..<Self.start + waiting]))
    // In this order: whoever ends between the two has nothing that waits.
    count = 0
    sent += UInt64(waiting)
  }

  /// What a process that has ended left unsent, of a stream of which `received` bytes have arrived.
  func left(after received: UInt64) -> UnsafeRawBufferPointer {
    let (count, sent) = (count, sent)
    guard count <= Self.capacity, received >= sent, received - sent < UInt64(count) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(rebasing: memory[(Self.start + Int(received - sent))..<(Self.start + count)])
  }
}
