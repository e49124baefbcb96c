/// A heap in which newer groups have links and attributes. An identifier tells where an object is: in a block of the
/// heap, or, if it is large, by itself.
///
/// - Source: HDF5 File Format Specification 3.0, III.G; `H5HFcache.c`, `H5HFman.c`, `H5HFhuge.c` of 1.10.8.
struct FractalHeap {
  private let metadata: FileMetadata
  private let address: UInt64
  private let table: BlockTable
  /// The bytes of the heap's blocks, and the largest object in one.
  private let managedSize, largestManaged: UInt64
  /// The block with offset 0: one that holds objects if it has no rows, otherwise a table.
  private let root: (address: UInt64, rows: UInt64)
  private let areBlocksChecked: Bool
  /// The bytes of an identifier, of an offset in the heap, and of a length.
  private let idSize, offsetWidth, lengthWidth: Int
  /// The tree that lists large objects.
  private let hugeTree: UInt64
  /// Large objects by their numbers, once they are read.
  private var hugeObjects: [UInt64: Range<Int>]?
  /// The blocks whose checksums are right.
  private var checkedBlocks: Set<UInt64> = []

  /// - Parameter idSize: the bytes of an identifier, in what refers to the heap's objects.
  /// - Throws: `MetadataFault` if the header is damaged, or if the heap is compressed: libhdf5 1.10 decodes the
  ///   compressed blocks and the list of their filters without looking at their ends.
  init(at address: UInt64, idSize: Int, in metadata: FileMetadata) throws(MetadataFault) {
    let (addressWidth, lengthWidth) = (metadata.addressWidth, metadata.lengthWidth)
    var fields = metadata.fields(at: address, of: "fractal heap")
    let start = fields.position
    guard fields.signature("FRHP"), try fields.number(1) == 0 else { throw .damaged("its fractal heap has no header") }
    guard try fields.number(2) == UInt64(idSize) else {
      throw .damaged("its fractal heap has identifiers of another size than those that refer to it")
    }
    guard try fields.number(2) == 0 else { throw .damaged("its fractal heap is compressed, which is not supported") }
    areBlocksChecked = try fields.number(1) & 2 != 0
    largestManaged = try fields.number(4)
    // The next number of a large object.
    try fields.skip(lengthWidth)
    hugeTree = try fields.number(addressWidth)
    // Free space.
    try fields.skip(lengthWidth + addressWidth)
    managedSize = try fields.number(lengthWidth)
    // Statistics, among them the number of large objects.
    try fields.skip(4 * lengthWidth)
    let hugeCount = try fields.number(lengthWidth)
    try fields.skip(2 * lengthWidth)
    table = try BlockTable(&fields, in: metadata)
    // The rows that the table had in the beginning.
    try fields.skip(2)
    root = (try fields.number(addressWidth), try fields.number(2))
    try metadata.checkChecksum(&fields, ofPartFrom: start)
    offsetWidth = Int(table.offsetBits + 7) / 8
    self.lengthWidth = min(Int(table.largestSize.log2 + 7) / 8, largestManaged.encodedWidth)
    (self.metadata, self.address, self.idSize) = (metadata, address, idSize)
    guard 1 + offsetWidth + self.lengthWidth <= idSize else {
      throw .damaged("its fractal heap has identifiers that are too short for its offsets")
    }
    // The library deletes such a tree when it closes the heap, and leaves the file half closed where it must not write.
    guard hugeTree == metadata.undefinedAddress || hugeCount > 0 else {
      throw .damaged("its fractal heap has a B-tree of large objects, and none of them")
    }
    guard table.offsetBits == 64 || managedSize <= 1 << table.offsetBits, root.rows <= table.mostRows,
      table.firstSize >= UInt64(prefixSize)
    else { throw .damaged("its fractal heap is larger than its table allows") }
  }

  /// The offsets of an object in the file, by its identifier.
  ///
  /// - Throws: `MetadataFault` if the library would not find it, or read beyond a part of the heap.
  mutating func object(_ id: FieldReader) throws(MetadataFault) -> Range<Int> {
    var fields = id
    guard fields.rest == idSize else { throw .tooShort("heap identifier") }
    switch try fields.number(1) {
    case Form.managed:
      return try managedObject(at: try fields.number(offsetWidth), length: try fields.number(lengthWidth))
    case Form.huge: return try hugeObject(&fields)
    // No link and no attribute is so short that it fits into an identifier.
    default: throw .damaged("an identifier of its fractal heap has a form that HDF5 does not use for it")
    }
  }

  /// Where an object is, by the first byte of its identifier.
  private enum Form {
    static let managed: UInt64 = 0
    static let huge: UInt64 = 0x10
  }

  // MARK: Blocks

  /// The bytes of a block before its content: signature, version, heap, offset and perhaps a checksum.
  private var prefixSize: Int { 5 + metadata.addressWidth + offsetWidth + (areBlocksChecked ? 4 : 0) }

  private mutating func managedObject(at offset: UInt64, length: UInt64) throws(MetadataFault) -> Range<Int> {
    guard offset > 0, offset < managedSize, length > 0, length <= min(table.largestSize, largestManaged) else {
      throw .damaged("an identifier of its fractal heap leads out of the heap")
    }
    var (block, start, size) = (root.address, UInt64(0), table.firstSize)
    var rows = root.rows
    while rows > 0 {
      let (row, column) = table.block(at: offset - start)
      guard row < rows else { throw .damaged("an identifier of its fractal heap leads out of the heap") }
      block = try child(row * table.width + column, ofTableAt: block, start, rows: rows)
      start += table.offset(ofRow: row, column: column)
      size = table.size(ofRow: row)
      if row < table.directRows { break }
      let inner = table.rows(inBlockOfRow: row)
      guard (1..<rows).contains(inner) else { throw .damaged("a table of its fractal heap has too many rows") }
      rows = inner
    }
    let content = try checkBlock(at: block, start, size: size)
    let place = offset - start
    guard place >= UInt64(prefixSize), place + length <= size else {
      throw .damaged("an object of its fractal heap leads out of its block")
    }
    return content + Int(place)..<content + Int(place + length)
  }

  /// Checks a block that holds objects; returns the offset of its first byte.
  private mutating func checkBlock(at block: UInt64, _ start: UInt64, size: UInt64) throws(MetadataFault) -> Int {
    var fields = metadata.fields(at: block, of: "fractal heap")
    let first = fields.position
    try checkPrefix(&fields, "FHDB", start)
    guard size <= UInt64(metadata.bytes.count - first) else { throw .tooShort("fractal heap") }
    guard areBlocksChecked, checkedBlocks.insert(block).inserted else { return first }
    // It is computed as if it were 0.
    let place = fields.position - first
    let content = UnsafeRawBufferPointer(rebasing: metadata.bytes[first..<first + Int(size)])
    guard try fields.number(4) == UInt64(MetadataChecksum.value(content, zeros: place..<place + 4)) else {
      throw .wrongChecksum
    }
    return first
  }

  /// The address of a block, in the table that another block is.
  private mutating func child(
    _ entry: UInt64, ofTableAt block: UInt64, _ start: UInt64, rows: UInt64
  ) throws(MetadataFault) -> UInt64 {
    var fields = metadata.fields(at: block, of: "fractal heap")
    let first = fields.position
    try checkPrefix(&fields, "FHIB", start)
    var entries = fields
    try fields.skip(rows * table.width * UInt64(metadata.addressWidth))
    if checkedBlocks.insert(block).inserted { try metadata.checkChecksum(&fields, ofPartFrom: first) }
    try entries.skip(entry * UInt64(metadata.addressWidth))
    return try entries.number(metadata.addressWidth)
  }

  /// The library trusts where a block says that it is in the heap, and which heap has it.
  private func checkPrefix(
    _ fields: inout FieldReader, _ signature: StaticString, _ start: UInt64
  ) throws(MetadataFault) {
    guard fields.signature(signature), try fields.number(1) == 0, try fields.number(metadata.addressWidth) == address,
      try fields.number(offsetWidth) == start
    else { throw .damaged("its fractal heap has no block where one should be") }
  }

  // MARK: Large objects

  private mutating func hugeObject(_ id: inout FieldReader) throws(MetadataFault) -> Range<Int> {
    if metadata.addressWidth + metadata.lengthWidth < idSize {
      return try place(&id)
    }
    let number = try id.number(min(idSize - 1, 8))
    if hugeObjects == nil { hugeObjects = try readHugeObjects() }
    guard let object = hugeObjects?[number] else { throw .damaged("its fractal heap lacks a large object") }
    return object
  }

  private func readHugeObjects() throws(MetadataFault) -> [UInt64: Range<Int>] {
    var tree = try RecordTree(
      at: hugeTree, .hugeObjects, recordSize: metadata.addressWidth + 2 * metadata.lengthWidth, in: metadata)
    var objects: [UInt64: Range<Int>] = [:]
    try tree.forEachRecord { record throws(MetadataFault) in
      var record = record
      let place = try self.place(&record)
      guard objects.updateValue(place, forKey: try record.number(metadata.lengthWidth)) == nil else {
        throw .damaged("its fractal heap has two large objects of one number")
      }
    }
    return objects
  }

  /// Where a large object is: an address and a length.
  private func place(_ fields: inout FieldReader) throws(MetadataFault) -> Range<Int> {
    var content = metadata.fields(at: try fields.number(metadata.addressWidth), of: "fractal heap")
    let start = content.position
    let length = try fields.number(metadata.lengthWidth)
    guard length > 0 else { throw .tooShort("fractal heap") }
    try content.skip(length)
    return start..<content.position
  }
}
