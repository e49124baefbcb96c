/// Links or attributes that an object has outside of its header: a heap has their messages, and a tree lists them by
/// the hashes of their names.
struct DenseStorage: Hashable {
  let heap: UInt64
  let names: UInt64
}

/// Where the messages of attributes outside of headers are, by the hashes under which the library looks for them.
///
/// Groups may share a heap, and each is asked for several names.
final class DenseAttributes {
  fileprivate var known: [DenseStorage: [UInt32: [Range<Int>]]] = [:]
}

extension FileMetadata {
  /// Checks all links of a group that are outside of its header.
  ///
  /// - Throws: `MetadataFault` if the library would read beyond one of them, or not find one.
  func checkLinks(in storage: DenseStorage) throws(MetadataFault) {
    var heap = try FractalHeap(at: storage.heap, idSize: 7, in: self)
    var tree = try RecordTree(at: storage.names, .linkNames, recordSize: 4 + 7, in: self)
    try tree.forEachRecord { record throws(MetadataFault) in
      var record = record
      // A hash.
      try record.skip(4)
      let place = try heap.object(record)
      var fields = FieldReader(bytes, from: place.lowerBound, to: place.upperBound, of: "link message")
      try checkLink(&fields)
    }
  }

  /// The messages of attributes outside of a header that the library decodes to find one of a name.
  ///
  /// - Throws: `MetadataFault` if the heap or the tree is damaged.
  func attributeMessages(in storage: DenseStorage, named name: String) throws(MetadataFault) -> [FieldReader] {
    if denseAttributes.known[storage] == nil { denseAttributes.known[storage] = try readAttributes(in: storage) }
    var name = name
    let hash = name.withUTF8 { MetadataChecksum.value(UnsafeRawBufferPointer($0)) }
    let places = denseAttributes.known[storage]?[hash] ?? []
    return places.map { FieldReader(bytes, from: $0.lowerBound, to: $0.upperBound, of: "attribute message") }
  }

  private func readAttributes(in storage: DenseStorage) throws(MetadataFault) -> [UInt32: [Range<Int>]] {
    var heap = try FractalHeap(at: storage.heap, idSize: 8, in: self)
    var tree = try RecordTree(at: storage.names, .attributeNames, recordSize: 8 + 1 + 4 + 4, in: self)
    var messages: [UInt32: [Range<Int>]] = [:]
    try tree.forEachRecord { record throws(MetadataFault) in
      var record = record
      let id = FieldReader(bytes, from: record.position, to: record.position + 8, of: "heap identifier")
      try record.skip(8)
      // The library looks for it in a heap that the file need not have.
      guard try record.number(1) & 2 == 0 else {
        throw .damaged("an attribute of it is shared with other objects, which is not supported")
      }
      // The number of its creation.
      try record.skip(4)
      messages[UInt32(try record.number(4)), default: []].append(try heap.object(id))
    }
    return messages
  }
}
