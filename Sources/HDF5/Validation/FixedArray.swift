/// An array with an entry for each chunk of a dataset that cannot grow without end: a header, and one block, which has
/// pages if it is large.
///
/// - Source: HDF5 File Format Specification 3.0, VII.C; `H5FAcache.c`, `H5FApkg.h`, `H5FA.c` of 1.10.8.
struct FixedArray {
  private var blocks: ArrayBlocks
  private let count: Int
  /// The entries of a page.
  private let pageLength: Int
  /// The address of the block.
  private let block: UInt64

  /// - Throws: `MetadataFault` if the header is damaged, or has not one entry for each chunk: the library looks entries
  ///   up without comparing numbers.
  init(at address: UInt64, of grid: ChunkGrid, in metadata: FileMetadata) throws(MetadataFault) {
    blocks = ArrayBlocks(of: address, grid, in: metadata)
    var fields = try blocks.readHeader("FAHD")
    let pageBits = try fields.number(1)
    let count = try fields.number(metadata.lengthWidth)
    block = try fields.number(metadata.addressWidth)
    try metadata.checkChecksum(&fields, ofPartFrom: Int(clamping: address))
    guard count == grid.capacity else {
      throw .damaged("the index of its chunks has another number of entries than it has chunks")
    }
    // All of them are allocated at once.
    guard count <= UInt64(metadata.bytes.count) else {
      throw .damaged("the index of its chunks has more entries than the file could hold")
    }
    // The library shifts a number by these bits.
    guard (1..<32).contains(pageBits) else { throw .damaged("the index of its chunks has pages of an unknown size") }
    (self.count, pageLength) = (Int(count), 1 << Int(pageBits))
  }

  /// Calls `body` with each entry and its number, except for those that are in no page.
  mutating func forEachEntry(_ body: (UInt64, FieldReader) throws(MetadataFault) -> Void) throws(MetadataFault) {
    let metadata = blocks.metadata
    guard block != metadata.undefinedAddress else { return }
    let pages = count > pageLength ? (count + pageLength - 1) / pageLength : 0
    let size = blocks.overhead + (pages + 7) / 8 + count * blocks.entrySize + 4 * pages
    var fields = try blocks.open(block, "FADB", size: size)
    let content = fields
    try fields.skip(pages == 0 ? count * blocks.entrySize : (pages + 7) / 8)
    try metadata.checkChecksum(&fields, ofPartFrom: Int(clamping: block))
    if pages == 0 {
      try blocks.forEachEntry(content, count, from: 0, body)
    } else {
      try blocks.forEachPage(
        at: fields.position, content, firstBit: 0, entries: count, from: 0, pageLength: pageLength, body)
    }
  }
}
