/// A collection of objects of the global heap: strings of variable length, and the sources of virtual datasets.
struct HeapCollection {
  /// The offset of each object's content, by its number, and its size; -1 where there is none.
  private var objects: [(start: Int, size: Int)] = []
  /// The bytes of the whole collection.
  let size: Int

  /// - Throws: `MetadataFault` if an object leads out of the collection.
  init(at address: UInt64, in metadata: FileMetadata) throws(MetadataFault) {
    var fields = metadata.fields(at: address, of: "global heap")
    let start = fields.position
    guard fields.signature("GCOL"), try fields.number(1) == 1 else { throw .unknown }
    try fields.skip(3)
    let total = try fields.number(metadata.lengthWidth)
    // The header and the prefixes of objects take a multiple of 8 bytes.
    let prefix = (8 + metadata.lengthWidth + 7) / 8 * 8
    guard total >= UInt64(prefix) else { throw .damaged("its global heap is smaller than the header of one") }
    guard total <= UInt64(metadata.bytes.count - start) else { throw .tooShort("global heap") }
    size = Int(total)
    var place = start + prefix
    let end = start + size
    while end - place >= prefix {
      var object = FieldReader(metadata.bytes, from: place, to: end, of: "global heap")
      let index = Int(try object.number(2))
      try object.skip(6)
      let length = try object.number(metadata.lengthWidth)
      // Number 0 is the free space, whose size includes the prefix.
      let rest = UInt64(index == 0 ? end - place : end - place - prefix)
      guard length <= rest, index != 0 || length > 0 else {
        throw .damaged("the size of an object of its global heap leads out of the heap")
      }
      if index != 0 {
        while objects.count <= index { objects.append((-1, -1)) }
        objects[index] = (place + prefix, Int(length))
      }
      place += index == 0 ? Int(length) : prefix + (Int(length) + 7) / 8 * 8
    }
  }

  /// The offsets of an object's content.
  func object(_ index: UInt64) throws(MetadataFault) -> Range<Int> {
    guard let object = index < UInt64(objects.count) ? objects[Int(index)] : nil, object.start >= 0 else {
      throw .damaged("it refers to an object that its global heap does not have")
    }
    return object.start..<object.start + object.size
  }
}

/// The collection that was checked last: the strings of neighbouring groups are mostly in the same one.
final class LatestCollection {
  var address: UInt64?
  var collection: HeapCollection?
}

/// Checks the strings of variable length of one attribute.
struct VariableStrings {
  private let metadata: FileMetadata
  private var collections: [UInt64: HeapCollection] = [:]
  /// Collections do not overlap, so together they are no larger than the file.
  private var budget: Int

  init(in metadata: FileMetadata) {
    self.metadata = metadata
    budget = metadata.bytes.count
  }

  /// The place of the next string; none for one that is empty. The attribute has its length, the address of a
  /// collection, and its number in there.
  mutating func place(_ fields: inout FieldReader, characterSize: UInt64) throws(MetadataFault) -> Range<Int> {
    let length = try fields.number(4)
    let address = try fields.number(metadata.addressWidth)
    let index = try fields.number(4)
    guard address != 0 else { return 0..<0 }
    let place = try collection(address).object(index)
    // HDF5 1.10 copies the whole object into a buffer of so many bytes, and newer releases refuse it.
    guard length * characterSize == UInt64(place.count) else {
      throw .damaged("a string of variable length has another size than its object of the global heap")
    }
    return place
  }

  private mutating func collection(_ address: UInt64) throws(MetadataFault) -> HeapCollection {
    if address == metadata.latest.address, let latest = metadata.latest.collection { return latest }
    if let known = collections[address] { return known }
    let collection = try HeapCollection(at: address, in: metadata)
    budget -= collection.size
    guard budget >= 0 else { throw .damaged("its global heaps overlap") }
    collections[address] = collection
    (metadata.latest.address, metadata.latest.collection) = (address, collection)
    return collection
  }
}
