import Basics
import KerasStores

/// Decodes the events that a reader process sends, and builds the store of them. The bytes are as untrusted as the
/// file.
struct EventReader {
  /// The bytes received; those before `position` have been decoded.
  private var bytes: [UInt8] = []
  private var position = 0
  private var byteCount = 0
  private var builder: StoreBuilder
  /// The file that the reader waits for.
  private(set) var awaitedPart: PartRequest?

  /// No valid stream has more bytes.
  private static let capacity = 256 << 20
  /// More decoded bytes than these are not kept.
  private static let mostDecoded = 1 << 20

  init(_ path: String) { builder = StoreBuilder(path) }

  /// Whether the last event has come.
  var isComplete: Bool { builder.isComplete }

  /// Decodes the events that are complete, and keeps the rest for the next call.
  ///
  /// - Parameter architecture: called with the architecture's text when it comes.
  mutating func append(
    _ part: UnsafeRawBufferPointer, architecture: StoreReader.ArchitectureHandler?
  ) throws(BinaryCodingError) {
    byteCount += part.count
    guard byteCount <= Self.capacity else { throw BinaryCodingError() }
    bytes.removeFirst(position)
    position = 0
    bytes.append(contentsOf: part)
    while !isComplete, let frame = try nextFrame() {
      // A reader that waits for a file sends nothing.
      guard awaitedPart == nil else { throw BinaryCodingError() }
      // The handler of an architecture may take long.
      if position > Self.mostDecoded { (bytes, position) = (Array(bytes[position...]), 0) }
      switch frame {
      case .part(let part): awaitedPart = part
      case .event(let event):
        builder.append(event)
        if case .architecture(let text) = event { architecture?(text, builder.kerasVersion) }
      }
    }
  }

  /// Forgets the file that the reader was waiting for and has received.
  mutating func removeAwaitedPart() { awaitedPart = nil }

  private enum Frame {
    case event(Store.ReadEvent)
    case part(PartRequest)
  }

  /// Nil if the next frame is not complete yet.
  private mutating func nextFrame() throws(BinaryCodingError) -> Frame? {
    let start = position + EventFrame.headerSize
    guard start <= bytes.count else { return nil }
    guard let kind = EventFrame.Kind(rawValue: bytes[position]) else { throw BinaryCodingError() }
    let length = bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position + 1, as: UInt64.self))
    }
    guard length <= UInt64(Self.capacity) else { throw BinaryCodingError() }
    let end = start + Int(length)
    guard end <= bytes.count else {
      bytes.reserveCapacity(end)
      return nil
    }
    if kind == .architecture, length > Self.mostDecoded { return .event(.architecture(try takeText(of: start..<end))) }
    position = end
    let frame = bytes.withUnsafeBytes { bytes in
      Result { () throws(BinaryCodingError) in
        var reader = BinaryReader(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        return kind == .part ? Frame.part(try reader.decode()) : .event(try Store.ReadEvent(kind, from: &reader))
      }
    }
    return try frame.get()
  }

  /// The text of a frame that consists of one, in the memory in which it was received: that of a large model is not to
  /// be copied.
  private mutating func takeText(of frame: Range<Int>) throws(BinaryCodingError) -> [UInt8] {
    let count = bytes.withUnsafeBytes { bytes in
      Result { () throws(BinaryCodingError) in
        var reader = BinaryReader(UnsafeRawBufferPointer(rebasing: bytes[frame]))
        let count = try reader.readNumber()
        guard count == reader.remaining else { throw BinaryCodingError() }
        return Int(count)
      }
    }
    let start = frame.upperBound - (try count.get()), rest = Array(bytes[frame.upperBound...])
    var text: [UInt8] = []
    swap(&text, &bytes)
    text.removeSubrange(frame.upperBound...)
    text.removeFirst(start)
    (bytes, position) = (rest, 0)
    return text
  }

  /// The store of a complete stream.
  func store() throws(StoreError) -> Store { try builder.store() }

  /// The store of a stream that broke off.
  ///
  /// - Parameter object: the object that was being read; empty if unknown.
  func partialStore(
    after exit: ReaderExit.Cause, at object: String, _ limits: Limits
  ) throws(StoreError) -> Store {
    try builder.partialStore(
      after: Store.ReadIssue(
        .unreadableObject, object: object.isEmpty ? nil : object, reason: exit.description(limits),
        limit: exit == .timeout ? .timeout : nil))
  }
}
