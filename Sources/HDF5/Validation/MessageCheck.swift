extension FileMetadata {
  /// Skips the shape of a dataset or an attribute; returns its rank and, wrapped as the library does, its elements.
  func checkDataspace(_ fields: inout FieldReader) throws(MetadataFault) -> (rank: Int, elements: UInt64) {
    let version = try fields.number(1)
    guard version == 1 || version == 2 else { throw .unknown }
    let rank = Int(try fields.number(1))
    let flags = try fields.number(1)
    let form = try fields.number(1)
    guard rank <= 32 else { throw .unknown }
    if version == 1 { try fields.skip(4) }
    var elements: UInt64 = version == 2 && form == 2 ? 0 : 1
    var sizes = fields
    for _ in 0..<rank { elements = elements &* (try fields.number(lengthWidth)) }
    if flags & 1 != 0 {
      for _ in 0..<rank {
        guard try sizes.number(lengthWidth) <= fields.number(lengthWidth) else {
          throw .damaged("its shape is larger than the largest that it states")
        }
      }
    }
    return (rank, elements)
  }

  /// The number of elements along each axis, and that of the largest shape: `UInt64.max` for any.
  func extents(_ fields: inout FieldReader) throws(MetadataFault) -> (shape: [UInt64], mostShape: [UInt64]) {
    let version = try fields.number(1), rank = Int(try fields.number(1)), flags = try fields.number(1)
    try fields.skip(version == 1 ? 5 : 1)
    var shape: [UInt64] = []
    for _ in 0..<rank { shape.append(try fields.number(lengthWidth)) }
    guard flags & 1 != 0 else { return (shape, shape) }
    var mostShape: [UInt64] = []
    for _ in 0..<rank { mostShape.append(try fields.number(lengthWidth)) }
    return (shape, mostShape)
  }

  /// Returns the size of the stored fill value; nil if there is none.
  func checkFillValue(_ fields: inout FieldReader) throws(MetadataFault) -> UInt64? {
    let version = try fields.number(1)
    guard (1...3).contains(version) else { throw .unknown }
    let flags = try fields.number(1)
    if version == 3 {
      guard flags & 0x30 == 0x20 else { return nil }
    } else {
      try fields.skip(1)
      guard try fields.number(1) != 0 else { return nil }
    }
    let size = try fields.number(4)
    // The library takes the size for a signed number, and one below 1 for none.
    if size > UInt64(Int32.max) {
      if version == 3 { throw .tooShort("fill value message") }
      return nil
    }
    try fields.skip(size)
    return size == 0 ? nil : size
  }

  /// Returns the number of filters.
  func checkFilters(_ fields: inout FieldReader) throws(MetadataFault) -> Int {
    let version = try fields.number(1)
    guard version == 1 || version == 2 else { throw .unknown }
    let count = try fields.number(1)
    guard count <= 32 else { throw .unknown }
    if version == 1 { try fields.skip(6) }
    for _ in 0..<count {
      let number = try fields.number(2)
      let length = version == 2 && number < 256 ? 0 : Int(try fields.number(2))
      try fields.skip(2)
      let parameters = Int(try fields.number(2))
      if length > 0 {
        var name = FieldReader(bytes, from: fields.position, to: fields.end, of: "filter message")
        guard try name.text().count < length else { throw .damaged("the name of its filter does not end") }
        try fields.skip(length)
      }
      try fields.skip(4 * parameters)
      if version == 1, parameters % 2 == 1 { fields.skipPadding(4) }
    }
    return Int(count)
  }

  /// A link that a group stores in its own header.
  ///
  /// The library counts the messages, decodes each, and frees as many names as it counted: a link that it refuses to
  /// decode would make it free what it never allocated (`H5G__compact_build_table`, 1.10.8).
  func checkLink(_ fields: inout FieldReader) throws(MetadataFault) {
    let undefined = MetadataFault.damaged("one of its links has a form that HDF5 does not define")
    guard try fields.number(1) == 1 else { throw undefined }
    let flags = try fields.number(1)
    guard flags & ~0x1F == 0 else { throw undefined }
    let form = flags & 8 == 0 ? LinkForm.hard : try fields.number(1)
    guard form <= LinkForm.soft || form >= LinkForm.firstOfUsers else { throw undefined }
    try fields.skip(flags & 4 == 0 ? 0 : 8)
    let encoding = flags & 16 == 0 ? 0 : try fields.number(1)
    guard encoding <= 1 else { throw undefined }
    let length = try fields.number(1 << Int(flags & 3))
    guard length > 0 else { throw undefined }
    try fields.skip(length)
    if form == LinkForm.hard {
      try fields.skip(addressWidth)
    } else {
      let size = try fields.number(2)
      guard size > 0 || form != LinkForm.soft else { throw undefined }
      try fields.skip(size)
    }
  }

  /// What a link leads to, by its number in the format.
  private enum LinkForm {
    static let hard: UInt64 = 0
    static let soft: UInt64 = 1
    /// External links have this number.
    static let firstOfUsers: UInt64 = 64
  }

  func checkExternalFiles(_ fields: inout FieldReader) throws(MetadataFault) {
    guard try fields.number(1) == 1 else { throw .unknown }
    try fields.skip(3)
    let (slots, used) = (try fields.number(2), try fields.number(2))
    guard used <= slots else { throw .damaged("its list of external files has more entries than places") }
    let heap = try LocalHeap(at: try fields.number(addressWidth), in: self)
    for _ in 0..<used {
      try heap.checkName(at: try fields.number(lengthWidth))
      try fields.skip(2 * lengthWidth)
    }
  }

  /// Where links or attributes are that the header does not have; nil if there are none.
  func denseStorage(_ fields: inout FieldReader, orderWidth: Int) throws(MetadataFault) -> DenseStorage? {
    guard try fields.number(1) == 0 else { throw .unknown }
    let flags = try fields.number(1)
    if flags & 1 != 0 { try fields.skip(orderWidth) }
    let heap = try fields.number(addressWidth)
    let names = try fields.number(addressWidth)
    try fields.skip(flags & 2 == 0 ? 0 : addressWidth)
    return heap == undefinedAddress ? nil : DenseStorage(heap: heap, names: names)
  }
}
