/// What lists the chunks of a dataset, and where it begins.
struct ChunkIndex {
  enum Form {
    /// A B-tree of version 1, which layout messages before version 4 have.
    case oldTree
    /// The address is that of the only chunk. With filters, the message states its bytes and the filters left out.
    case single(Filtered?)
    /// The address is that of the first chunk, and all others follow.
    case implicit
    case fixedArray
    case extensibleArray
    /// A B-tree of version 2.
    case tree
  }

  struct Filtered {
    let size: UInt64
    let skippedFilters: UInt64
  }

  let form: Form
  let address: UInt64
  /// Whether chunks that reach beyond an end of the dataset are stored without the filters.
  var endsAreUnfiltered = false
}

extension FileMetadata {
  /// Chunks that an index of layout message version 4 lists.
  func checkIndexedChunks(_ fields: inout FieldReader) throws(MetadataFault) -> StoredLayout {
    let flags = try fields.number(1)
    let rank = try chunkRank(&fields)
    let width = Int(try fields.number(1))
    guard (1...8).contains(width) else { throw .unknown }
    let sizes = try chunkSizes(&fields, rank, width: width)
    let form: ChunkIndex.Form
    switch try fields.number(1) {
    case 1 where flags & 2 != 0:
      form = .single(.init(size: try fields.number(lengthWidth), skippedFilters: try fields.number(4)))
    case 1: form = .single(nil)
    case 2: form = .implicit
    // Of these, the header of the array or the tree states what counts.
    case 3:
      try fields.skip(1)
      form = .fixedArray
    case 4:
      try fields.skip(5)
      form = .extensibleArray
    case 5:
      try fields.skip(6)
      form = .tree
    default: throw .unknown
    }
    let address = try fields.number(addressWidth)
    guard address != undefinedAddress else { return .chunked(sizes: sizes, index: nil) }
    return .chunked(
      sizes: sizes, index: ChunkIndex(form: form, address: address, endsAreUnfiltered: flags & 1 != 0))
  }

  /// Checks an index of layout message version 4, in which the library looks up each chunk.
  ///
  /// - Returns: nil if the library is to look up chunks, all of which are within the file.
  /// - Throws: `MetadataFault` if the library would read beyond a part of the index, or beyond a chunk.
  func chunks(_ index: ChunkIndex, in grid: ChunkGrid) throws(MetadataFault) -> ChunkList? {
    guard grid.byteCount <= UInt64(UInt32.max) else { throw .damaged("its chunks are larger than HDF5 allows") }
    var entries = ChunkEntries(of: grid, in: self)
    switch index.form {
    case .oldTree: throw .unknown
    case .single(let filtered):
      guard grid.areFiltered == (filtered != nil) else {
        throw .damaged("the index of its only chunk contradicts its filters")
      }
      guard grid.capacity == 1 else { throw .damaged("it has several chunks, and an index for a single one") }
      let size = filtered?.size ?? grid.byteCount
      try entries.add(size: size, at: index.address, filtered?.skippedFilters ?? 0, number: grid.number(ofEntry: 0))
    case .implicit:
      guard !grid.areFiltered else { throw .damaged("it has filters, and an index for chunks of one size") }
      let (size, overflow) = grid.capacity.multipliedReportingOverflow(by: grid.byteCount)
      var content = fields(at: index.address, of: "list of chunks")
      guard !overflow else { throw .tooShort("list of chunks") }
      try content.skip(size)
      // A chunk may have a single byte, and an entry for it would take many.
      guard grid.capacity <= Self.mostImplicit else { return nil }
      for entry in 0..<grid.capacity {
        try entries.add(
          size: grid.byteCount, at: index.address + entry * grid.byteCount, 0, number: grid.number(ofEntry: entry))
      }
    case .fixedArray:
      var array = try FixedArray(at: index.address, of: grid, in: self)
      try array.forEachEntry { number, entry throws(MetadataFault) in
        try entries.add(entry, number: grid.number(ofEntry: number))
      }
    case .extensibleArray:
      guard let axis = grid.growingAxis else {
        throw .damaged("the index of its chunks grows along one axis, and its shape does not")
      }
      var array = try ExtensibleArray(at: index.address, of: grid, in: self)
      try array.forEachEntry { number, entry throws(MetadataFault) in
        try entries.add(entry, number: grid.number(ofEntry: number, along: axis))
      }
    case .tree:
      var order = ChunkRecordOrder(rank: grid.sizes.count)
      var tree = try RecordTree(
        at: index.address, grid.areFiltered ? .filteredChunks : .chunks,
        recordSize: grid.entrySize(addressWidth) + 8 * grid.sizes.count, in: self)
      try tree.forEachRecord { record throws(MetadataFault) in
        var position = record
        try position.skip(grid.entrySize(self.addressWidth))
        try order.read(&position)
        try entries.add(record, number: grid.number(at: order.position))
      }
    }
    return index.endsAreUnfiltered ? nil : entries.list
  }

  private static let mostImplicit: UInt64 = 1 << 16
}

/// Reads where chunks begin in a B-tree of version 2, and checks that they are in the order of the library's search.
private struct ChunkRecordOrder {
  /// Of the latest chunk, counted in chunks along each axis.
  private(set) var position: [UInt64]
  private var isFirst = true

  init(rank: Int) { position = [UInt64](repeating: 0, count: rank) }

  mutating func read(_ fields: inout FieldReader) throws(MetadataFault) {
    var isEqual = true, isLater = isFirst
    for axis in position.indices {
      let start = try fields.number(8)
      if isEqual, start != position[axis] {
        isEqual = false
        isLater = isLater || start > position[axis]
      }
      position[axis] = start
    }
    guard isLater else { throw .damaged("its chunks are not in order") }
    isFirst = false
  }
}

/// Which dataset has which index. The library keeps what it knows of an index for the next dataset that has it, with
/// the sizes of the first one's chunks.
final class ChunkIndexOwners {
  private var owners: [UInt64: UInt64] = [:]

  /// Whether the index at an address is that of no other object than the one at `object`.
  func claim(_ index: UInt64, by object: UInt64) -> Bool {
    if let owner = owners[index] { return owner == object }
    owners[index] = object
    return true
  }
}
