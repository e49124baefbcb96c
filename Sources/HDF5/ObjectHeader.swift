import FileFormats

/// The header messages of one object, read from the bytes of the file: for an object that the library cannot open.
struct ObjectHeader {
  struct Message {
    let type: UInt16
    let content: Slice<UnsafeRawBufferPointer>
  }

  private(set) var messages: [Message] = []
  private let image: UnsafeRawBufferPointer
  private let base: Int
  /// Blocks of messages that have not been read yet: a header that has grown continues in other blocks.
  private var blocks: [Range<Int>] = []
  /// The bytes before the content of a message: type, size, flags, and in version 2 perhaps its number.
  private let prefix: Int

  /// No valid object has as many blocks or messages.
  private static let mostItems = 1000
  private static let continuation: UInt16 = 0x10

  /// Nil if there is no object header.
  ///
  /// - Parameter address: relative to the superblock.
  init?(at address: UInt64, in image: UnsafeRawBufferPointer) {
    guard let base = HDF5Superblock(in: image)?.start, let address = Int(exactly: address), address < image.count - base
    else {
      return nil
    }
    self.image = image
    self.base = base
    let start = base + address
    if image[start] == 1 {
      prefix = 8
      guard let size = Self.number(4, at: start + 8, in: image) else { return nil }
      add(from: start + 16, size)
    } else if image[start...].starts(with: "OHDR".utf8), let flags = Self.number(1, at: start + 5, in: image) {
      prefix = flags & 4 == 0 ? 4 : 6
      let place = start + 6 + (flags & 0x20 == 0 ? 0 : 16) + (flags & 0x10 == 0 ? 0 : 4)
      let width = 1 << (flags & 3)
      guard let size = Self.number(width, at: place, in: image) else { return nil }
      add(from: place + width, size)
    } else {
      return nil
    }
    var count = 0
    while let block = blocks.popLast(), count < Self.mostItems {
      count += 1
      read(block)
    }
  }

  private mutating func add(from start: Int, _ size: Int) {
    guard start >= 0, start <= image.count, size >= 0 else { return }
    blocks.append(start..<start + min(size, image.count - start))
  }

  private mutating func read(_ block: Range<Int>) {
    var place = block.lowerBound
    let isOld = prefix == 8
    while messages.count < Self.mostItems, block.upperBound - place >= prefix,
      let type = Self.number(isOld ? 2 : 1, at: place, in: image),
      let size = Self.number(2, at: place + (isOld ? 2 : 1), in: image), size <= block.upperBound - place - prefix
    {
      let content = image[place + prefix..<place + prefix + size]
      messages.append(Message(type: UInt16(type), content: content))
      if type == Self.continuation, let start = Self.number(8, at: content.startIndex, in: image),
        let length = Self.number(8, at: content.startIndex + 8, in: image), start <= image.count - base
      {
        // In version 2, a block begins with a signature.
        add(from: base + start + (isOld ? 0 : 4), length)
      }
      place += prefix + size
    }
  }

  private static func number(_ width: Int, at place: Int, in image: UnsafeRawBufferPointer) -> Int? {
    guard place >= 0, place <= image.count, width <= image.count - place else { return nil }
    let value = image[place..<place + width].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }
}

extension Group {
  private static let externalFiles: UInt16 = 0x07
  private static let layout: UInt16 = 0x08

  /// Where the elements of a dataset lie that the library cannot open; nil if its header does not say so.
  package func statedStorage(at address: UInt64) -> Dataset.Storage? {
    guard let header = ObjectHeader(at: address, in: image) else { return nil }
    // A layout message begins with its version and its class; class 3 is virtual, since version 4.
    let isVirtual = header.messages.contains { message in
      message.type == Self.layout && message.content.count >= 2 && (message.content.first ?? 0) >= 4
        && message.content.dropFirst().first == 3
    }
    if isVirtual { return .virtual(file: nil) }
    return header.messages.contains { $0.type == Self.externalFiles } ? .external(file: nil) : nil
  }
}
