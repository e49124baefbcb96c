/// Reads where an index has chunks, and checks that each is within the file.
struct ChunkEntries {
  private let metadata: FileMetadata
  private let grid: ChunkGrid
  private let sizeWidth: Int
  private var chunks: [(number: Int, chunk: ChunkList.Chunk)] = []
  private var areInOrder = true

  init(of grid: ChunkGrid, in metadata: FileMetadata) {
    (self.metadata, self.grid, sizeWidth) = (metadata, grid, grid.sizeWidth)
  }

  /// Adds the chunk of an entry: an address, and with filters the size and the filters left out.
  ///
  /// - Parameter number: the chunk's in the dataset, in row-major order; nil if it is not part of it.
  mutating func add(_ entry: FieldReader, number: Int?) throws(MetadataFault) {
    var entry = entry
    let address = try entry.number(metadata.addressWidth)
    // It was never written.
    guard address != metadata.undefinedAddress else { return }
    let size = grid.areFiltered ? try entry.number(sizeWidth) : grid.byteCount
    try add(size: size, at: address, grid.areFiltered ? try entry.number(4) : 0, number: number)
  }

  mutating func add(
    size: UInt64, at address: UInt64, _ skippedFilters: UInt64, number: Int?
  ) throws(MetadataFault) {
    guard let number else { return }
    var content = metadata.fields(at: address, of: "chunk")
    let start = content.position
    try content.skip(size)
    if let last = chunks.last, number <= last.number { areInOrder = false }
    let bytes = UnsafeRawBufferPointer(rebasing: metadata.bytes[start..<content.position])
    chunks.append(
      (number, ChunkList.Chunk(bytes: bytes, skippedFilters: UInt32(truncatingIfNeeded: skippedFilters))))
  }

  var list: ChunkList {
    let ordered = areInOrder ? chunks : chunks.sorted { $0.number < $1.number }
    return ChunkList(chunks: ordered.map(\.chunk), count: ChunkList.count(of: grid.sizes, in: grid.shape))
  }
}
