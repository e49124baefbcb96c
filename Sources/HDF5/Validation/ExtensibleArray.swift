/// An array with an entry for each chunk of a dataset that grows along one axis. An index block has the first entries,
/// and the addresses of data blocks and of super blocks, which have the addresses of further data blocks. Each super
/// block has more, or larger, data blocks than the one before; large data blocks have pages.
///
/// - Source: HDF5 File Format Specification 3.0, VII.D; `H5EAcache.c`, `H5EAhdr.c`, `H5EApkg.h`, `H5EA.c` of 1.10.8.
struct ExtensibleArray {
  private let metadata: FileMetadata
  private var blocks: ArrayBlocks
  /// The address of the index block, and how many entries it has.
  private let indexBlock: UInt64
  private let indexLength: Int
  /// The super blocks, and those of the first ones whose data blocks the index block lists itself.
  private let superBlocks, directBlocks: Int
  /// The entries of the smallest data block, and of a page.
  private let leastLength, pageLength: Int
  /// The bytes in which a block states where it is in the array.
  private let offsetWidth: Int
  /// The number behind that of the last entry that was set.
  private let end: UInt64

  /// - Throws: `MetadataFault` if the header is damaged, or if the library would compute wrong numbers of blocks.
  init(at address: UInt64, of grid: ChunkGrid, in metadata: FileMetadata) throws(MetadataFault) {
    blocks = ArrayBlocks(of: address, grid, in: metadata)
    var fields = try blocks.readHeader("EAHD")
    let bits = try fields.number(1)
    let indexLength = try fields.number(1)
    let leastLength = try fields.number(1)
    let leastPointers = try fields.number(1)
    let pageBits = try fields.number(1)
    // Statistics.
    try fields.skip(4 * metadata.lengthWidth)
    end = try fields.number(metadata.lengthWidth)
    try fields.skip(metadata.lengthWidth)
    indexBlock = try fields.number(metadata.addressWidth)
    try metadata.checkChecksum(&fields, ofPartFrom: Int(clamping: address))
    // As `H5EA__hdr_create` demands of what it writes.
    guard (1...64).contains(bits), leastLength.isPowerOfTwo, leastPointers.isPowerOfTwo, leastPointers >= 2,
      leastLength.log2 < bits, (1...min(bits, 31)).contains(pageBits)
    else { throw Self.undefined }
    let superBlocks = Int(1 + bits - leastLength.log2), directBlocks = Int(2 * leastPointers.log2)
    // The library takes data blocks that the index block lists for such without pages.
    guard directBlocks <= superBlocks, leastLength << UInt64((directBlocks + 1) / 2) <= 1 << pageBits else {
      throw Self.undefined
    }
    // It visits every entry up to the last one, whether it is in the file or not.
    guard end <= max(UInt64(metadata.bytes.count), 1 << 22) else {
      throw .damaged("the index of its chunks has more entries than the file could hold")
    }
    let capacity = bits < 63 ? indexLength + (1 << (bits + 1)) - leastLength : .max
    guard end <= capacity else { throw .damaged("the index of its chunks has more entries than its blocks") }
    (self.metadata, self.superBlocks, self.directBlocks) = (metadata, superBlocks, directBlocks)
    (self.indexLength, self.leastLength, pageLength) = (Int(indexLength), Int(leastLength), 1 << Int(pageBits))
    offsetWidth = Int(bits + 7) / 8
  }

  private static let undefined = MetadataFault.damaged("the index of its chunks has blocks that HDF5 does not allow")

  /// Calls `body` with each entry that is in a block, and its number.
  mutating func forEachEntry(_ body: (UInt64, FieldReader) throws(MetadataFault) -> Void) throws(MetadataFault) {
    guard indexBlock != metadata.undefinedAddress else { return }
    let pointers = 2 * ((1 << (directBlocks / 2)) - 1) + superBlocks - directBlocks
    let size = blocks.overhead + indexLength * blocks.entrySize + pointers * metadata.addressWidth
    var fields = try blocks.open(indexBlock, "EAIB", size: size)
    let entries = fields
    try fields.skip(indexLength * blocks.entrySize)
    var addresses = fields
    try fields.skip(pointers * metadata.addressWidth)
    try metadata.checkChecksum(&fields, ofPartFrom: Int(clamping: indexBlock))
    try blocks.forEachEntry(entries, min(indexLength, Int(clamping: end)), from: 0, body)
    var first = UInt64(indexLength)
    for level in 0..<superBlocks where first < end {
      let row = Row(level: level, leastLength: leastLength, pageLength: pageLength)
      if level < directBlocks {
        try visitBlocks(&addresses, row, from: first, bits: nil, body)
      } else {
        try visitSuperBlock(at: try addresses.number(metadata.addressWidth), row, from: first, body)
      }
      first += UInt64(row.blockCount * row.blockLength)
    }
  }

  /// The data blocks of a super block.
  private struct Row {
    let blockCount: Int
    /// The entries of a block, and the pages that have them; 0 if there are none.
    let blockLength, pages: Int

    init(level: Int, leastLength: Int, pageLength: Int) {
      blockCount = 1 << (level / 2)
      blockLength = leastLength << ((level + 1) / 2)
      pages = blockLength > pageLength ? blockLength / pageLength : 0
    }
  }

  private mutating func visitSuperBlock(
    at address: UInt64, _ row: Row, from first: UInt64, _ body: (UInt64, FieldReader) throws(MetadataFault) -> Void
  ) throws(MetadataFault) {
    guard address != metadata.undefinedAddress else { return }
    let flags = row.blockCount * ((row.pages + 7) / 8)
    let size = blocks.overhead + offsetWidth + flags + row.blockCount * metadata.addressWidth
    var fields = try blocks.open(address, "EASB", size: size)
    try fields.skip(offsetWidth)
    let bits = fields
    try fields.skip(flags)
    var addresses = fields
    try fields.skip(row.blockCount * metadata.addressWidth)
    try metadata.checkChecksum(&fields, ofPartFrom: Int(clamping: address))
    try visitBlocks(&addresses, row, from: first, bits: bits, body)
  }

  /// Visits the blocks whose addresses come next.
  ///
  /// - Parameter bits: of their pages; nil if they have none.
  private mutating func visitBlocks(
    _ addresses: inout FieldReader, _ row: Row, from first: UInt64, bits: FieldReader?,
    _ body: (UInt64, FieldReader) throws(MetadataFault) -> Void
  ) throws(MetadataFault) {
    for index in 0..<row.blockCount {
      let address = try addresses.number(metadata.addressWidth)
      let start = first + UInt64(index * row.blockLength)
      guard address != metadata.undefinedAddress, start < end else { continue }
      let content = row.blockLength * blocks.entrySize
      let size = blocks.overhead + offsetWidth + content + 4 * row.pages
      var fields = try blocks.open(address, "EADB", size: size)
      try fields.skip(offsetWidth)
      let entries = fields
      if row.pages == 0 { try fields.skip(content) }
      try metadata.checkChecksum(&fields, ofPartFrom: Int(clamping: address))
      if row.pages == 0 {
        try blocks.forEachEntry(entries, row.blockLength, from: start, body)
      } else if let bits {
        try blocks.forEachPage(
          at: fields.position, bits, firstBit: index * row.pages, entries: row.blockLength, from: start,
          pageLength: pageLength, body)
      }
    }
  }
}
