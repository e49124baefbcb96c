/// The blocks of an array that lists chunks. Each names the array that has it, and none has bytes of another one.
struct ArrayBlocks {
  let metadata: FileMetadata
  /// The address of the array's header.
  let header: UInt64
  /// The number in the format of what its entries describe: chunks without filters, or with them.
  let kind: UInt64
  /// The bytes of an entry.
  let entrySize: Int
  /// The bytes of the file that no block has so far.
  private var freeBytes: Int
  /// The addresses of those that were opened. The library keeps a block that it has read, and a second one at its
  /// address may have more entries.
  private var opened: Set<UInt64> = []

  init(of header: UInt64, _ grid: ChunkGrid, in metadata: FileMetadata) {
    (self.metadata, self.header) = (metadata, header)
    kind = grid.areFiltered ? 1 : 0
    entrySize = grid.entrySize(metadata.addressWidth)
    freeBytes = metadata.bytes.count
  }

  /// The fields of the array's header behind the size of an entry.
  func readHeader(_ signature: StaticString) throws(MetadataFault) -> FieldReader {
    var fields = metadata.fields(at: header, of: "index of chunks")
    guard fields.signature(signature), try fields.number(1) == 0 else {
      throw .damaged("the index of its chunks has no header")
    }
    guard try fields.number(1) == kind, try fields.number(1) == UInt64(entrySize) else {
      throw .damaged("the index of its chunks has entries of another form than its filters demand")
    }
    return fields
  }

  /// The fields of a block behind the address of the array's header.
  ///
  /// - Throws: `MetadataFault` if no such block is there, or if the blocks together have more bytes than the file.
  mutating func open(_ address: UInt64, _ signature: StaticString, size: Int) throws(MetadataFault) -> FieldReader {
    var fields = metadata.fields(at: address, of: "index of chunks")
    guard size <= fields.rest else { throw .tooShort("index of chunks") }
    guard size <= freeBytes, opened.insert(address).inserted else {
      throw .damaged("blocks of the index of its chunks overlap")
    }
    freeBytes -= size
    guard fields.signature(signature), try fields.number(1) == 0, try fields.number(1) == kind,
      try fields.number(metadata.addressWidth) == header
    else { throw .damaged("the index of its chunks has no block where one should be") }
    return fields
  }

  /// The bytes of a block before its content, and of its checksum.
  var overhead: Int { 6 + metadata.addressWidth + 4 }

  /// Calls `body` with so many entries, the next fields of `fields`, and their numbers from `first` on.
  func forEachEntry(
    _ fields: FieldReader, _ count: Int, from first: UInt64,
    _ body: (UInt64, FieldReader) throws(MetadataFault) -> Void
  ) throws(MetadataFault) {
    var rest = fields
    for index in 0..<count {
      let start = rest.position
      try rest.skip(entrySize)
      let entry = FieldReader(metadata.bytes, from: start, to: rest.position, of: "index of chunks")
      try body(first + UInt64(index), entry)
    }
  }

  /// Checks the pages of a block, which follow its checksum, and calls `body` with each entry.
  ///
  /// - Parameters:
  ///   - bits: of pages that were written, from the highest bit of a byte on; the first of them is that of `firstBit`.
  ///   - first: the number of the first entry.
  ///   - pageLength: the entries of a page; the last one may have fewer.
  func forEachPage(
    at start: Int, _ bits: FieldReader, firstBit: Int, entries: Int, from first: UInt64, pageLength: Int,
    _ body: (UInt64, FieldReader) throws(MetadataFault) -> Void
  ) throws(MetadataFault) {
    var page = FieldReader(metadata.bytes, from: start, to: metadata.bytes.count, of: "index of chunks")
    for index in 0..<(entries + pageLength - 1) / pageLength {
      let count = min(pageLength, entries - index * pageLength)
      var flags = bits
      try flags.skip((firstBit + index) / 8)
      let isWritten = try flags.number(1) & (0x80 >> UInt64((firstBit + index) % 8)) != 0
      let content = page
      try page.skip(count * entrySize)
      if isWritten {
        try metadata.checkChecksum(&page, ofPartFrom: content.position)
        try forEachEntry(content, count, from: first + UInt64(index * pageLength), body)
      } else {
        try page.skip(4)
      }
    }
  }
}
