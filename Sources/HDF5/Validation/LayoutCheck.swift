/// Where a dataset stores its elements, as far as other checks need it.
enum StoredLayout {
  case contiguous
  case compact(size: UInt64)
  /// In chunks of these sizes along each axis; the bytes of an element are the last one. The index lists them, if some
  /// were written.
  case chunked(sizes: [UInt64], index: ChunkIndex?)
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
      let rank = try chunkRank(&fields)
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
    .chunked(
      sizes: try chunkSizes(&fields, rank, width: 4),
      index: tree == undefinedAddress ? nil : ChunkIndex(form: .oldTree, address: tree))
  }

  func chunkSizes(_ fields: inout FieldReader, _ rank: Int, width: Int) throws(MetadataFault) -> [UInt64] {
    var sizes: [UInt64] = []
    for _ in 0..<rank { sizes.append(try fields.number(width)) }
    // The library divides by them.
    guard !sizes.contains(0) else { throw .damaged("its chunks have no elements") }
    return sizes
  }

  func chunkRank(_ fields: inout FieldReader) throws(MetadataFault) -> Int {
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
