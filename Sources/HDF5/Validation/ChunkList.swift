import Basics

/// The chunks of a dataset that were written, in row-major order of their positions.
struct ChunkList {
  struct Chunk {
    /// As it is in the file.
    let bytes: UnsafeRawBufferPointer
    /// The filters that were not applied to it: a bit for each.
    let skippedFilters: UInt32
  }

  let chunks: [Chunk]
  /// How many chunks the dataset has, with those that were never written.
  let count: Int

  /// How many chunks of some sizes a dataset of a shape has.
  static func count(of sizes: [UInt64], in shape: [UInt64]) -> Int {
    counts(of: sizes, in: shape).reduce(1) { $0.multipliedSaturated(by: Int(clamping: $1)) }
  }

  /// How many chunks of some size there are along each axis, the last of them perhaps beyond the end.
  static func counts(of sizes: [UInt64], in shape: [UInt64]) -> [UInt64] {
    zip(shape, sizes).map { length, size in length / size + (length % size == 0 ? 0 : 1) }
  }

  /// The bytes that they take in the file.
  var storedBytes: Int { chunks.reduce(0) { $0.addingSaturated($1.bytes.count) } }
}

extension FileMetadata {
  /// Checks the B-tree of a dataset's chunks, by which the library finds a chunk at its position.
  ///
  /// - Parameters:
  ///   - sizes: of a chunk along each axis; the bytes of an element are the last one.
  ///   - shape: of the dataset.
  /// - Throws: `MetadataFault` if the library would not find each chunk, or read beyond one.
  func chunks(
    _ tree: UInt64, _ sizes: [UInt64], of shape: [UInt64], areFiltered: Bool
  ) throws(MetadataFault) -> ChunkList {
    let byteCount = sizes.reduce(1) { Int(clamping: $1).multipliedSaturated(by: $0) }
    var order = ChunkOrder(sizes)
    var chunks: [ChunkList.Chunk] = []
    var check = TreeCheck(in: self, type: 1, keyWidth: 8 + 8 * sizes.count, mostChildren: mostChunks)
    try check.forEachLeaf(tree) { address throws(MetadataFault) in
      order.isBehindChunk = true
      guard order.position.last == 0 else { throw .damaged("a chunk of it begins within an element") }
      // What is behind the end of an axis is not part of the dataset.
      guard zip(order.position, shape).allSatisfy({ $0 < $1 }) else { return }
      let size = Int(order.size)
      guard areFiltered || size == byteCount else {
        throw .damaged("a chunk of it has another size than its shape and type state")
      }
      let start = fields(at: address, of: "chunk").position
      guard size <= bytes.count - start else { throw .tooShort("chunk") }
      let content = UnsafeRawBufferPointer(rebasing: bytes[start..<start + size])
      chunks.append(ChunkList.Chunk(bytes: content, skippedFilters: order.skippedFilters))
    } key: { key throws(MetadataFault) in
      try order.read(FieldReader(bytes, from: key, to: bytes.count, of: "B-tree node"))
    }
    return ChunkList(chunks: chunks, count: ChunkList.count(of: sizes, in: shape))
  }
}

/// Reads the keys of a B-tree of chunks, and checks that they are in the order by which the library looks chunks up.
private struct ChunkOrder {
  private let sizes: [UInt64]
  /// What the latest key states: the bytes of a chunk, its filters, and its first element along each axis.
  private(set) var size: UInt64 = 0
  private(set) var skippedFilters: UInt32 = 0
  private(set) var position: [UInt64]
  /// Whether a chunk is between the latest key and the next one.
  var isBehindChunk = false
  private var isFirst = true

  init(_ sizes: [UInt64]) {
    self.sizes = sizes
    position = sizes.map { _ in 0 }
  }

  mutating func read(_ key: FieldReader) throws(MetadataFault) {
    var key = key
    size = try key.number(4)
    skippedFilters = UInt32(truncatingIfNeeded: try key.number(4))
    var isEqual = true, isLater = isFirst
    for axis in sizes.indices {
      let start = try key.number(8)
      guard start % sizes[axis] == 0 else { throw .damaged("a chunk of it begins within another one") }
      if isEqual, start != position[axis] {
        isEqual = false
        isLater = isLater || start > position[axis]
      }
      position[axis] = start
    }
    guard isLater || isEqual && !isBehindChunk else { throw .damaged("its chunks are not in order") }
    isFirst = false
    isBehindChunk = false
  }
}
