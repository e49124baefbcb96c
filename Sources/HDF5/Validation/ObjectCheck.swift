/// What a check of an object found.
struct CheckedObject {
  /// The links of a group of the older format; nil for any other object.
  let links: SymbolTable?
  /// The chunks of a dataset of which some were written; nil for any other object, and if the library is to look them
  /// up.
  let chunks: ChunkList?
}

extension FileMetadata {
  /// Checks what the library reads to open an object; its attributes are checked when one is read.
  ///
  /// - Throws: `MetadataFault` if the library would read beyond a part of it.
  @discardableResult
  func checkObject(at address: UInt64) throws(MetadataFault) -> CheckedObject {
    var facts = ObjectFacts()
    try forEachMessage(ofObjectAt: address) { message throws(MetadataFault) in
      // The library takes the first one.
      guard facts.kinds.insert(message.kind) || !Self.kindsOfOne.contains(message.kind) else {
        throw .damaged("its header has two messages of a kind that it may have once")
      }
      do throws(MetadataFault) {
        try check(message, &facts)
      } catch .unknown {
        _ = facts.unknownKinds.insert(message.kind)
      }
    }
    return CheckedObject(links: facts.links, chunks: try check(facts, at: address))
  }

  /// What several messages of an object state together.
  private struct ObjectFacts {
    var links: SymbolTable?
    var rank: Int?
    /// Of the dataspace message.
    var space: FieldReader?
    var elements: UInt64 = 0
    var type: StoredType?
    var layout = StoredLayout.contiguous
    var fillSize: UInt64?
    var isFiltered = false
    /// The messages that are of an unknown form, or shared by the whole file.
    var unknownKinds = MessageKinds()
    var kinds = MessageKinds()
  }

  /// Kinds of messages, by their numbers in the format.
  private struct MessageKinds {
    private var bits: UInt64 = 0

    init(_ kinds: Int...) { for kind in kinds { _ = insert(kind) } }

    func contains(_ kind: Int) -> Bool { kind < 64 && bits & 1 << UInt64(kind) != 0 }

    /// False if it was there before.
    mutating func insert(_ kind: Int) -> Bool {
      guard kind < 64, !contains(kind) else { return false }
      bits |= 1 << UInt64(kind)
      return true
    }
  }

  private static let kindsOfOne = MessageKinds(
    HeaderMessage.Kind.dataspace, HeaderMessage.Kind.datatype, HeaderMessage.Kind.oldFillValue,
    HeaderMessage.Kind.fillValue, HeaderMessage.Kind.layout, HeaderMessage.Kind.filters,
    HeaderMessage.Kind.symbolTable, HeaderMessage.Kind.linkInfo)

  private func check(_ message: HeaderMessage, _ facts: inout ObjectFacts) throws(MetadataFault) {
    switch message.kind {
    case HeaderMessage.Kind.dataspace:
      var fields = try content(of: message, "dataspace message")
      facts.space = fields
      (facts.rank, facts.elements) = try checkDataspace(&fields)
    case HeaderMessage.Kind.datatype:
      var fields = try content(of: message, "datatype message")
      facts.type = try checkDatatype(&fields)
    case HeaderMessage.Kind.oldFillValue:
      var fields = try content(of: message, "fill value message")
      try fields.skip(try fields.number(4))
    case HeaderMessage.Kind.fillValue:
      var fields = try content(of: message, "fill value message")
      facts.fillSize = try checkFillValue(&fields)
    case HeaderMessage.Kind.filters:
      var fields = try content(of: message, "filter message")
      facts.isFiltered = try checkFilters(&fields) > 0
    case HeaderMessage.Kind.layout:
      var fields = reader(message, "layout message")
      facts.layout = try checkLayout(&fields)
    case HeaderMessage.Kind.symbolTable:
      var fields = reader(message, "symbol table message")
      facts.links = SymbolTable(tree: try fields.number(addressWidth), heap: try fields.number(addressWidth))
    case HeaderMessage.Kind.link:
      var fields = reader(message, "link message")
      try checkLink(&fields)
    case HeaderMessage.Kind.linkInfo:
      var fields = reader(message, "link info message")
      if let storage = try denseStorage(&fields, orderWidth: 8) { try checkLinks(in: storage) }
    case HeaderMessage.Kind.groupInfo:
      var fields = reader(message, "group info message")
      guard try fields.number(1) == 0 else { throw .unknown }
      let flags = try fields.number(1)
      try fields.skip((flags & 1 == 0 ? 0 : 4) + (flags & 2 == 0 ? 0 : 4))
    case HeaderMessage.Kind.externalFiles:
      var fields = reader(message, "list of external files")
      try checkExternalFiles(&fields)
    case HeaderMessage.Kind.referenceCount:
      var fields = reader(message, "reference count message")
      try fields.skip(5)
    default: try checkOfFile(message)
    }
  }

  /// Checks a message that only the extension of the superblock has.
  private func checkOfFile(_ message: HeaderMessage) throws(MetadataFault) {
    switch message.kind {
    case HeaderMessage.Kind.sharedMessages:
      var fields = reader(message, "message about shared messages")
      try fields.skip(2 + addressWidth)
    case HeaderMessage.Kind.treeRanks:
      var fields = reader(message, "message about B-trees")
      try fields.skip(7)
    case HeaderMessage.Kind.driverInfo:
      var fields = reader(message, "driver message")
      try fields.skip(9)
      try fields.skip(try fields.number(2))
    case HeaderMessage.Kind.fileSpace:
      var fields = reader(message, "file space message")
      let version = try fields.number(1)
      try fields.skip(1)
      if version == 0 {
        try fields.skip(lengthWidth)
      } else {
        let isPersistent = try fields.number(1) != 0
        try fields.skip(2 * lengthWidth + 2 + addressWidth + (isPersistent ? 12 * addressWidth : 0))
      }
    default: break
    }
  }

  /// Checks what follows from messages together; returns the chunks that an index lists.
  private func check(_ facts: ObjectFacts, at address: UInt64) throws(MetadataFault) -> ChunkList? {
    if let type = facts.type, type.isNumber, let fill = facts.fillSize, fill < type.size {
      throw .damaged("its fill value is smaller than an element")
    }
    switch facts.layout {
    case .contiguous: return nil
    case .compact(let size):
      guard facts.rank != nil, let type = facts.type else { return nil }
      let (bytes, overflow) = facts.elements.multipliedReportingOverflow(by: type.size)
      guard !overflow, bytes <= size else { throw .tooShort("layout message") }
      return nil
    case .chunked(let sizes, let index):
      guard let rank = facts.rank, var space = facts.space, !facts.unknownKinds.contains(HeaderMessage.Kind.filters)
      else { throw .damaged("its chunks cannot be checked: its shape or its filters are of an unknown form") }
      guard sizes.count == rank + 1 else { throw .damaged("its chunks have another number of axes than its shape") }
      guard facts.type.map({ !$0.isNumber || sizes.last == $0.size }) ?? true else {
        throw .damaged("its chunks have elements of another size than its type")
      }
      guard let index else { return nil }
      guard indexOwners.claim(index.address, by: address) else {
        throw .damaged("the index of its chunks is that of another dataset, too")
      }
      let (shape, mostShape) = try extents(&space)
      if case .oldTree = index.form {
        return try chunks(index.address, sizes, of: shape, areFiltered: facts.isFiltered)
      }
      return try chunks(index, in: ChunkGrid(sizes, of: shape, most: mostShape, areFiltered: facts.isFiltered))
    }
  }

  /// A reader of the content of a message that may be in another object.
  private func content(of message: HeaderMessage, _ part: StaticString) throws(MetadataFault) -> FieldReader {
    var fields = reader(message, part)
    return message.isShared ? try target(&fields, message.kind) : fields
  }
}
