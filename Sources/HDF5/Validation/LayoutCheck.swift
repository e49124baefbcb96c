/// Where a dataset stores its elements, as far as other checks need it.
enum StoredLayout {
  case contiguous
  case compact(size: UInt64)
  /// In chunks of these sizes along each axis; the bytes of an element are the last one. The tree lists them, if it is
  /// of version 1.
  case chunked(sizes: [UInt64], tree: UInt64?)
}

extension FileMetadata {
  func checkLayout(_ fields: inout FieldReader) throws(MetadataFault) -> StoredLayout {
    let version = try fields.number(1)
    switch version {
    case 1, 2: return try checkOldLayout(&fields)
    case 3, 4: break
    default: throw .unknown
    }
    switch try fields.number(1) {
    case 0:
      let size = try fields.number(2)
      try fields.skip(size)
      return .compact(size: size)
    case 1:
      try fields.skip(addressWidth + lengthWidth)
      return .contiguous
    case 2 where version == 3:
      let rank = try rank(&fields)
      return try chunks(&fields, rank: rank, tree: try fields.number(addressWidth))
    case 2: return try checkIndexedChunks(&fields)
    case 3 where version == 4:
      try checkMappings(&fields)
      return .contiguous
    default: throw .unknown
    }
  }

  private func checkOldLayout(_ fields: inout FieldReader) throws(MetadataFault) -> StoredLayout {
    let rank = Int(try fields.number(1))
    guard (1...33).contains(rank) else { throw .unknown }
    let form = try fields.number(1)
    try fields.skip(5)
    switch form {
    case 0:
      try fields.skip(4 * rank)
      let size = try fields.number(4)
      try fields.skip(size)
      return .compact(size: size)
    case 1:
      try fields.skip(addressWidth + 4 * rank)
      return .contiguous
    case 2: return try chunks(&fields, rank: rank, tree: try fields.number(addressWidth))
    default: throw .damaged("its layout message is of an unknown class")
    }
  }

  /// Chunks that a B-tree lists, by their sizes along each axis.
  private func chunks(_ fields: inout FieldReader, rank: Int, tree: UInt64) throws(MetadataFault) -> StoredLayout {
    .chunked(sizes: try sizes(&fields, rank, width: 4), tree: tree == undefinedAddress ? nil : tree)
  }

  private func sizes(_ fields: inout FieldReader, _ rank: Int, width: Int) throws(MetadataFault) -> [UInt64] {
    var sizes: [UInt64] = []
    for _ in 0..<rank { sizes.append(try fields.number(width)) }
    // The library divides by them.
    guard !sizes.contains(0) else { throw .damaged("its chunks have no elements") }
    return sizes
  }

  /// Chunks that another index lists.
  private func checkIndexedChunks(_ fields: inout FieldReader) throws(MetadataFault) -> StoredLayout {
    let flags = try fields.number(1)
    let rank = try rank(&fields)
    let width = Int(try fields.number(1))
    guard (1...8).contains(width) else { throw .unknown }
    let sizes = try sizes(&fields, rank, width: width)
    let form = try fields.number(1)
    switch form {
    case ChunkIndex.single: try fields.skip(flags & 2 == 0 ? 0 : lengthWidth + 4)
    case ChunkIndex.implicit: break
    case ChunkIndex.fixedArray: try fields.skip(1)
    case ChunkIndex.extensibleArray: try fields.skip(5)
    case ChunkIndex.tree: try fields.skip(6)
    default: throw .unknown
    }
    try checkIndex(form, at: try fields.number(addressWidth))
    return .chunked(sizes: sizes, tree: nil)
  }

  /// What lists chunks, by its number in the format.
  private enum ChunkIndex {
    static let single: UInt64 = 1
    static let implicit: UInt64 = 2
    static let fixedArray: UInt64 = 3
    static let extensibleArray: UInt64 = 4
    static let tree: UInt64 = 5
  }

  /// The library visits every entry that an array states, whether it is in the file or not.
  private func checkIndex(_ form: UInt64, at address: UInt64) throws(MetadataFault) {
    guard address != undefinedAddress else { return }
    var header = self.fields(at: address, of: "index of chunks")
    let count: UInt64, most: UInt64
    switch form {
    case ChunkIndex.fixedArray:
      guard header.signature("FAHD") else { throw .unknown }
      try header.skip(4)
      // All of them are allocated at once.
      (count, most) = (try header.number(lengthWidth), UInt64(bytes.count))
    case ChunkIndex.extensibleArray:
      guard header.signature("EAHD") else { throw .unknown }
      try header.skip(8 + 4 * lengthWidth)
      (count, most) = (try header.number(lengthWidth), max(UInt64(bytes.count), 1 << 22))
    default: return
    }
    guard count <= most else { throw .damaged("the index of its chunks has more entries than the file could hold") }
  }

  private func rank(_ fields: inout FieldReader) throws(MetadataFault) -> Int {
    let rank = Int(try fields.number(1))
    guard rank <= 33 else { throw .unknown }
    guard rank >= 2 else { throw .damaged("its chunks have no axes") }
    return rank
  }

  /// The datasets that make up a virtual one; a global heap lists them.
  private func checkMappings(_ fields: inout FieldReader) throws(MetadataFault) {
    let address = try fields.number(addressWidth)
    let index = try fields.number(4)
    guard address != undefinedAddress else { return }
    let object = try HeapCollection(at: address, in: self).object(index)
    var mappings = FieldReader(bytes, from: object.lowerBound, to: object.upperBound, of: "list of virtual sources")
    guard try mappings.number(1) == 0 else { throw .unknown }
    for _ in 0..<(try mappings.number(lengthWidth)) {
      _ = try mappings.text()
      _ = try mappings.text()
      try checkSelection(&mappings)
      try checkSelection(&mappings)
    }
    try mappings.skip(4)
  }

  /// The part of a dataset that a mapping selects.
  private func checkSelection(_ fields: inout FieldReader) throws(MetadataFault) {
    let form = try fields.number(4)
    let version = try fields.number(4)
    switch (form, version) {
    case (0, 1), (3, 1): try fields.skip(8)
    case (1, 1), (2, 1):
      try fields.skip(8)
      let (rank, count) = (try fields.number(4), try fields.number(4))
      guard rank <= 32 else { throw .damaged("a selection of its virtual sources has too many axes") }
      try fields.skip(rank * count * (form == 1 ? 4 : 8))
    case (2, 2):
      try fields.skip(5)
      let rank = try fields.number(4)
      guard rank <= 32 else { throw .damaged("a selection of its virtual sources has too many axes") }
      try fields.skip(rank * 32)
    default: throw .unknown
    }
  }
}
