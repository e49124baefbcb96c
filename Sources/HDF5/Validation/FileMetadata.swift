import FileFormats

/// The bytes of a file in which the library finds its objects: what the library does not check is checked here first.
///
/// libhdf5 1.10 trusts many sizes, counts and addresses of a file, and reads or writes beyond its buffers where they
/// are wrong. Every check states one such trust, or what newer releases refuse and 1.10 does not, since Keras then
/// fails. Whatever 1.10 refuses safely is left to it, so that newer releases may read more than is known here.
struct FileMetadata {
  /// The file up to the end that its superblock states, and its part from the superblock on, in which addresses are
  /// offsets.
  let image: UnsafeRawBufferPointer
  let bytes: UnsafeRawBufferPointer
  /// The bytes of an address, and of a length.
  let addressWidth: Int
  let lengthWidth: Int
  /// The most entries of a node of a symbol table.
  private(set) var mostSymbols: Int
  /// The most children of a node of a group's B-tree; 0 if the file need not have such.
  let mostChildren: Int
  /// The most children of a node of a B-tree of chunks.
  private(set) var mostChunks = 64
  /// The address of the root group.
  let root: UInt64
  /// The address of an object with further facts about the file; nil if there is none.
  let superblockExtension: UInt64?

  /// Whether the superblock has no flags but those that HDF5 defines; newer releases of the library refuse others.
  let hasKnownFlags: Bool
  private static let flags: UInt64 = 7

  /// What was found so far: one object, as this value is copied often.
  private final class Memory {
    let latest = LatestCollection()
    let denseAttributes = DenseAttributes()
    let indexOwners = ChunkIndexOwners()
  }

  private let memory = Memory()
  var latest: LatestCollection { memory.latest }
  var denseAttributes: DenseAttributes { memory.denseAttributes }
  var indexOwners: ChunkIndexOwners { memory.indexOwners }

  /// Nil if there is no superblock of a known version; the library then refuses the file.
  init?(in image: UnsafeRawBufferPointer) {
    guard let superblock = HDF5Superblock(in: image) else { return nil }
    // The library reads nothing beyond the end that the superblock states.
    let end = superblock.end.map { Int(clamping: min($0, UInt64(image.count))) } ?? image.count
    guard superblock.start < end else { return nil }
    self.image = UnsafeRawBufferPointer(rebasing: image[..<end])
    bytes = UnsafeRawBufferPointer(rebasing: image[superblock.start..<end])
    var fields = FieldReader(bytes, from: 8, to: bytes.count, of: "superblock")
    do throws(MetadataFault) {
      let version = try fields.number(1)
      guard version <= 3 else { return nil }
      if version < 2 { try fields.skip(4) }
      let addressWidth = Int(try fields.number(1))
      let lengthWidth = Int(try fields.number(1))
      guard [2, 4, 8].contains(addressWidth), [2, 4, 8].contains(lengthWidth) else { return nil }
      (self.addressWidth, self.lengthWidth) = (addressWidth, lengthWidth)
      let undefined = UInt64.max >> (64 - 8 * addressWidth)
      if version < 2 {
        try fields.skip(1)
        mostSymbols = 2 * Int(try fields.number(2))
        mostChildren = 2 * Int(try fields.number(2))
        // Flags; in version 1 the rank of nodes of chunks; four addresses, the root's name.
        hasKnownFlags = try fields.number(4) & ~Self.flags == 0
        if version == 1 {
          mostChunks = 2 * Int(try fields.number(2))
          try fields.skip(2)
        }
        try fields.skip(4 * addressWidth + lengthWidth)
        root = try fields.number(addressWidth)
        superblockExtension = nil
      } else {
        (mostSymbols, mostChildren) = (8, 0)
        hasKnownFlags = try fields.number(1) & ~Self.flags == 0
        try fields.skip(addressWidth)
        let address = try fields.number(addressWidth)
        superblockExtension = address == undefined ? nil : address
        try fields.skip(addressWidth)
        root = try fields.number(addressWidth)
      }
    } catch {
      return nil
    }
  }

  /// Takes over how many entries the nodes of symbol tables and chunks have from the extension of the superblock.
  mutating func readRanks() {
    guard let superblockExtension else { return }
    var ranks: (chunks: UInt64, symbols: UInt64)?
    try? forEachMessage(ofObjectAt: superblockExtension) { message throws(MetadataFault) in
      guard message.kind == HeaderMessage.Kind.treeRanks else { return }
      // A version, and the ranks of the nodes of chunks, of groups, and of symbol tables.
      var fields = reader(message, "message about B-trees")
      try fields.skip(1)
      let chunks = try fields.number(2)
      try fields.skip(2)
      ranks = (chunks, try fields.number(2))
    }
    if let ranks { (mostChunks, mostSymbols) = (2 * Int(ranks.chunks), 2 * Int(ranks.symbols)) }
  }

  /// The address that stands for none.
  var undefinedAddress: UInt64 { UInt64.max >> (64 - 8 * addressWidth) }

  /// A reader of the bytes from `address` on; of none if that is beyond the end.
  func fields(at address: UInt64, of part: StaticString) -> FieldReader {
    let start = Int(clamping: address)
    return FieldReader(bytes, from: min(start, bytes.count), to: bytes.count, of: part)
  }
}

/// Why the library must not read a part of a file.
enum MetadataFault: Error {
  /// The part is of a form that is not known here; the library decides.
  case unknown
  /// The part states more bytes than it has.
  case tooShort(StaticString)
  /// A clause whose subject is the object.
  case damaged(StaticString)
}

extension FileMetadata {
  /// The result of a check, or `unknown` where the library is to decide.
  ///
  /// - Throws: `HDF5Error` where the library must not read further.
  @inline(__always)
  func checked<Value>(
    _ attempt: @autoclosure () -> String, _ unknown: Value, _ check: () throws(MetadataFault) -> Value
  ) throws(HDF5Error) -> Value {
    do throws(MetadataFault) {
      return try check()
    } catch {
      switch error {
      case .unknown: return unknown
      case .tooShort(let part): throw HDF5Error(attempt(), "its \(part) states more bytes than it has")
      case .damaged(let clause): throw HDF5Error(attempt(), "\(clause)")
      }
    }
  }
}
