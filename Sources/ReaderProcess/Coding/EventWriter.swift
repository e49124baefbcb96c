import Basics
import Glibc
import KerasStores

/// Sends the events of reading a file from the reader process to the parent.
final class EventWriter {
  private let buffer: SharedBuffer
  private let file: Int32
  private var content = BinaryWriter()
  private var header = [UInt8](repeating: 0, count: EventFrame.headerSize)

  /// An architecture up to this size is not sent at once: waking the parent a second time would cost more than it
  /// gains.
  private static let shortText = 1 << 15

  /// - Parameter file: the descriptor of the pipe to the parent.
  init(_ buffer: SharedBuffer, file: Int32) {
    self.buffer = buffer
    self.file = file
  }

  func write(_ event: Store.ReadEvent) {
    if case .opening(let object) = event { buffer.currentObject = object }
    guard let kind = event.frameKind else { return }
    content.removeAll()
    let text = event.encodeContent(to: &content)
    append(kind, text)
    switch event {
    case .architecture: if text.count > Self.shortText { buffer.flush(send) }
    case .end, .failure: buffer.flush(send)
    default: break
    }
  }

  /// Asks the parent for a file.
  func ask(for part: PartRequest) {
    content.removeAll()
    content.append(part)
    append(.part)
    buffer.flush(send)
  }

  /// - Parameter text: what follows the rest of the content.
  private func append(_ kind: EventFrame.Kind, _ text: [UInt8] = []) {
    header[0] = kind.rawValue
    header.withUnsafeMutableBytes {
      $0.storeBytes(of: UInt64(content.bytes.count + text.count).littleEndian, toByteOffset: 1, as: UInt64.self)
    }
    buffer.append(header, send: send)
    buffer.append(content.bytes, send: send)
    buffer.append(text, send: send)
  }

  private func send(_ bytes: UnsafeRawBufferPointer) {
    guard writeAll(bytes, to: file) == nil else { _exit(ReaderSupervisor.parentIsGone) }
  }
}
