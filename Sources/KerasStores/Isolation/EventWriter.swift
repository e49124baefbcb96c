import Glibc

/// Where a reading process puts its answers.
final class EventWriter {
  private let buffer: SharedBuffer
  private let file: Int32
  private var payload = BinaryWriter()
  private var head = [UInt8](repeating: 0, count: Frame.headerSize)
  /// What went over already.
  private var architecture: [UInt8]?
  private var tensors: [Inventory.Tensor] = []

  private static let shortText = 1 << 15

  init(_ buffer: SharedBuffer, file: Int32) {
    self.buffer = buffer
    self.file = file
  }

  func tell(_ news: Store.ReadEvent) {
    if case .opening(let name) = news { buffer.name = name }
    guard let frame = news.frame else { return }
    payload.removeAll()
    news.write(to: &payload)
    put(frame)
    switch news {
    case .tensor(let tensor): tensors.append(tensor)
    case .architecture(let text, _):
      architecture = text
      // Whoever asked can work on it meanwhile; with a short one, being woken twice costs more than that gains.
      if text.count > Self.shortText { flush() }
    default: break
    }
  }

  func end(_ result: Result<Store, StoreError>) {
    payload.removeAll()
    switch result {
    case .success(let store):
      payload.put(StoreRemainder(store, architecture: architecture, tensors: tensors))
      put(.store)
    case .failure(let error):
      payload.put(error.reason)
      payload.put(error.description)
      put(.error)
    }
    flush()
  }

  private func put(_ frame: Frame) {
    head[0] = frame.rawValue
    head.withUnsafeMutableBytes {
      $0.storeBytes(of: UInt64(payload.bytes.count).littleEndian, toByteOffset: 1, as: UInt64.self)
    }
    buffer.put(head, send: send)
    buffer.put(payload.bytes, send: send)
  }

  private func flush() { buffer.flush(send) }

  private func send(_ bytes: UnsafeRawBufferPointer) {
    guard writeAll(bytes, to: file) == nil else { _exit(ReaderSupervisor.noListener) }
  }
}

/// Writes all of them; gives the error number where it fails.
package func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32? {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      return errno
    }
  }
  return nil
}

/// Whether as many bytes came as were asked for.
func readAll(_ bytes: UnsafeMutableRawBufferPointer, from file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = read(file, UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if count == 0 || errno != EINTR {
      return false
    }
  }
  return true
}
