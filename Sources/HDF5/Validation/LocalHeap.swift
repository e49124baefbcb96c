import FileFormats

/// The heap of a group or of a list of external files, which holds their names.
struct LocalHeap {
  private let metadata: FileMetadata
  private let content: Range<Int>
  /// Whether each free block has a size with which it ends within the heap; the library refuses others.
  private(set) var isPlain = true

  /// - Throws: `MetadataFault` if the heap or its list of free space leads out of it, or if that list does not end.
  init(at address: UInt64, in metadata: FileMetadata) throws(MetadataFault) {
    var fields = metadata.fields(at: address, of: "local heap")
    guard fields.signature("HEAP"), try fields.number(1) == 0 else { throw .unknown }
    try fields.skip(3)
    let size = try fields.number(metadata.lengthWidth)
    var free = try fields.number(metadata.lengthWidth)
    var heap = metadata.fields(at: try fields.number(metadata.addressWidth), of: "local heap")
    let start = heap.position
    try heap.skip(size)
    content = start..<heap.position
    self.metadata = metadata
    // Each free block has the offset of the next one, or 1, and its own size.
    var blocks = content.count / (2 * metadata.lengthWidth)
    while free != 1 {
      guard free < size, blocks > 0 else { throw .damaged("the free space of its local heap leads astray") }
      var block = FieldReader(metadata.bytes, from: start + Int(free), to: content.upperBound, of: "local heap")
      let next = try block.number(metadata.lengthWidth)
      let length = try block.number(metadata.lengthWidth)
      isPlain = isPlain && length > 0 && length <= size - free
      free = next
      blocks -= 1
    }
  }

  /// Checks that a name begins and ends within the heap.
  func checkName(at offset: UInt64) throws(MetadataFault) { _ = try name(at: offset) }

  /// The offsets of the bytes of a name in the file.
  func name(at offset: UInt64) throws(MetadataFault) -> Range<Int> {
    guard offset < UInt64(content.count) else { throw .damaged("a name lies outside its local heap") }
    let start = content.lowerBound + Int(offset)
    guard let end = metadata.bytes.firstIndex(of: 0, in: start..<content.upperBound) else {
      throw .damaged("a name does not end within its local heap")
    }
    return start..<end
  }
}
