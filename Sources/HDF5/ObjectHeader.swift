import FileFormats

/// A message of an object header: one fact about the object, by its kind.
struct HeaderMessage {
  /// The kinds of messages that are read here, by their numbers in the format.
  enum Kind {
    static let none = 0x00
    static let dataspace = 0x01
    static let linkInfo = 0x02
    static let datatype = 0x03
    static let oldFillValue = 0x04
    static let fillValue = 0x05
    static let link = 0x06
    static let externalFiles = 0x07
    static let layout = 0x08
    static let groupInfo = 0x0A
    static let filters = 0x0B
    static let attribute = 0x0C
    static let sharedMessages = 0x0F
    static let continuation = 0x10
    static let symbolTable = 0x11
    static let modificationTime = 0x12
    static let treeRanks = 0x13
    static let driverInfo = 0x14
    static let attributeInfo = 0x15
    static let referenceCount = 0x16
    static let fileSpace = 0x17
  }

  let kind: Int
  let flags: UInt8
  /// The offsets of its content.
  let content: Range<Int>

  /// Whether its content says where the message is, in another object.
  var isShared: Bool { flags & 2 != 0 }
}

extension FileMetadata {
  /// Calls `body` with every message of the object header at an address, as the library finds them.
  ///
  /// - Throws: `MetadataFault` where the header ends, and whatever `body` throws.
  func forEachMessage(
    ofObjectAt address: UInt64, _ body: (HeaderMessage) throws(MetadataFault) -> Void
  ) throws(MetadataFault) {
    var header = fields(at: address, of: "object header")
    let isOld = header.rest > 0 && bytes[header.position] == 1
    // The bytes before the content of a message: type, size, flags, and in version 2 perhaps its number.
    var prefix = 8
    var size: UInt64
    // How many messages may follow; only version 1 states it.
    var messages = Int.max
    if isOld {
      try header.skip(2)
      messages = Int(try header.number(2))
      try header.skip(4)
      size = try header.number(4)
      try header.skip(4)
    } else {
      guard header.signature("OHDR"), try header.number(1) == 2 else { throw .unknown }
      let flags = Int(try header.number(1))
      prefix = flags & 4 == 0 ? 4 : 6
      try header.skip((flags & 0x20 == 0 ? 0 : 16) + (flags & 0x10 == 0 ? 0 : 4))
      size = try header.number(1 << (flags & 3))
    }
    // The library allocates as much before it finds that there are no such bytes.
    guard size <= UInt64(header.rest) else { throw .tooShort("object header") }
    var block = FieldReader(bytes, from: header.position, to: header.position + Int(size), of: "object header")
    var continuations: [FieldReader] = []
    var next = 0
    // Blocks do not overlap, so together they are no longer than the file.
    var budget = bytes.count
    while true {
      while block.rest >= prefix {
        let kind = Int(try block.number(isOld ? 2 : 1))
        let size = Int(try block.number(2))
        let flags = UInt8(truncatingIfNeeded: try block.number(1))
        try block.skip(prefix - (isOld ? 5 : 4))
        guard size <= block.rest else { throw .unknown }
        messages -= 1
        guard messages >= 0 else { throw .damaged("its object header has more messages than it states") }
        let message = HeaderMessage(kind: kind, flags: flags, content: block.position..<block.position + size)
        try block.skip(size)
        if kind == HeaderMessage.Kind.continuation {
          continuations.append(try continuation(message, isOld: isOld))
        }
        try body(message)
      }
      guard !isOld || block.rest == 0 else { throw .damaged("its object header has a gap") }
      guard next < continuations.count else { return }
      block = continuations[next]
      next += 1
      budget -= block.rest + 8
      guard budget >= 0 else { throw .damaged("the blocks of its object header overlap") }
    }
  }

  /// The block of messages to which a message leads.
  private func continuation(_ message: HeaderMessage, isOld: Bool) throws(MetadataFault) -> FieldReader {
    var fields = reader(message, "continuation message")
    let address = try fields.number(addressWidth)
    let size = try fields.number(lengthWidth)
    var block = self.fields(at: address, of: "continuation block")
    guard size <= UInt64(block.rest) else { throw .tooShort("continuation block") }
    // A block has at least the prefix of a message, or a signature and a checksum.
    guard size >= 8 else { throw .damaged("a continuation block of its object header is too small") }
    var end = block.position + Int(size)
    if !isOld {
      guard block.signature("OCHK") else { throw .unknown }
      end -= 4
    }
    return FieldReader(bytes, from: block.position, to: end, of: "object header")
  }

  /// A reader of the content of a message.
  func reader(_ message: HeaderMessage, _ part: StaticString) -> FieldReader {
    FieldReader(bytes, from: message.content.lowerBound, to: message.content.upperBound, of: part)
  }
}

extension Group {
  /// Where the elements of a dataset lie that the library cannot open; nil if its header does not say so.
  package func statedStorage(at address: UInt64) -> Dataset.Storage? {
    var storage: Dataset.Storage?
    try? metadata.forEachMessage(ofObjectAt: address) { message throws(MetadataFault) in
      switch message.kind {
      case HeaderMessage.Kind.layout:
        // It begins with its version and its class; class 3 is virtual, since version 4.
        var fields = metadata.reader(message, "layout message")
        if try fields.number(1) >= 4, try fields.number(1) == 3 { storage = .virtual(file: nil) }
      case HeaderMessage.Kind.externalFiles: storage = storage ?? .external(file: nil)
      default: break
      }
    }
    return storage
  }
}
