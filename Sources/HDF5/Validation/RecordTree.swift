/// A B-tree of version 2: records of one size, in the order by which the library looks them up.
///
/// - Source: HDF5 File Format Specification 3.0, III.A.2; `H5B2cache.c`, `H5B2hdr.c` of 1.10.8.
struct RecordTree {
  /// What the records describe, by its number in the format.
  enum Kind: UInt64 {
    case hugeObjects = 1
    case linkNames = 5
    case attributeNames = 8
    case chunks = 10
    case filteredChunks = 11
  }

  private let metadata: FileMetadata
  private let kind: Kind
  private let recordSize: Int
  private let nodeSize: UInt64
  /// Of nodes by their height above the leaves.
  private let levels: [Level]
  private let root: Child
  /// The bytes of a number of records in a node.
  private let countWidth: Int
  /// A node that occurs twice would be visited again and again.
  private var visited: Set<UInt64> = []

  fileprivate struct Level {
    let mostRecords: UInt64
    /// The most records of a node of this level with all below it, and the bytes of such a number; 0 bytes for leaves.
    let mostInAll: UInt64
    let totalWidth: Int
  }

  private struct Child {
    let address: UInt64
    let records: UInt64
    /// With the records of all nodes below it.
    let total: UInt64
  }

  /// The signature, version, kind and checksum of a node.
  fileprivate static let nodeOverhead: UInt64 = 10
  /// Each node above the leaves has two children or more, so that no file has as many levels.
  private static let mostLevels: UInt64 = 32

  /// - Throws: `MetadataFault` if the header is not that of such a tree, or leaves no room for a record in a node.
  init(
    at address: UInt64, _ kind: Kind, recordSize: Int, in metadata: FileMetadata
  ) throws(MetadataFault) {
    var fields = metadata.fields(at: address, of: "B-tree header")
    let start = fields.position
    guard fields.signature("BTHD"), try fields.number(1) == 0 else { throw .damaged("a B-tree of it has no header") }
    guard try fields.number(1) == kind.rawValue else { throw .damaged("a B-tree of it has records of another kind") }
    let nodeSize = try fields.number(4)
    guard try fields.number(2) == UInt64(recordSize) else {
      throw .damaged("a B-tree of it has records of another size than their kind has")
    }
    let depth = try fields.number(2)
    try fields.skip(2)
    root = Child(
      address: try fields.number(metadata.addressWidth), records: try fields.number(2),
      total: try fields.number(metadata.lengthWidth))
    try metadata.checkChecksum(&fields, ofPartFrom: start)
    // The library allocates a node before it reads one.
    guard nodeSize <= UInt64(metadata.bytes.count) else { throw .tooShort("B-tree") }
    guard depth < Self.mostLevels else { throw .damaged("a B-tree of it has more levels than the file could hold") }
    var levels: [Level] = []
    for _ in 0...depth {
      levels.append(try Level(above: levels, nodeSize, UInt64(recordSize), addressWidth: metadata.addressWidth))
    }
    countWidth = levels[0].mostRecords.encodedWidth
    (self.metadata, self.kind, self.levels) = (metadata, kind, levels)
    (self.recordSize, self.nodeSize) = (recordSize, nodeSize)
  }

  /// Calls `body` with every record, in order.
  ///
  /// - Throws: `MetadataFault` if a node is damaged or beyond the end, and whatever `body` throws.
  mutating func forEachRecord(_ body: (FieldReader) throws(MetadataFault) -> Void) throws(MetadataFault) {
    visited = []
    guard root.records > 0 else { return }
    try visit(root, level: levels.count - 1, body)
  }

  private mutating func visit(
    _ node: Child, level: Int, _ body: (FieldReader) throws(MetadataFault) -> Void
  ) throws(MetadataFault) {
    guard visited.insert(node.address).inserted else { throw .damaged("a B-tree of it leads around") }
    guard UInt64(visited.count) * nodeSize <= UInt64(metadata.bytes.count) else {
      throw .damaged("nodes of a B-tree of it overlap")
    }
    guard (1...levels[level].mostRecords).contains(node.records) else {
      throw .damaged("a node of a B-tree of it has no records, or more than fit into it")
    }
    let count = Int(node.records)
    var fields = metadata.fields(at: node.address, of: "B-tree node")
    let start = fields.position
    guard fields.signature(level == 0 ? "BTLF" : "BTIN"), try fields.number(1) == 0,
      try fields.number(1) == kind.rawValue
    else { throw .damaged("a B-tree of it has no node where it should be") }
    let records = fields.position
    try fields.skip(count * recordSize)
    let children = level == 0 ? [] : try self.children(&fields, count + 1, level)
    try metadata.checkChecksum(&fields, ofPartFrom: start)
    let total = children.reduce(node.records) { $0 &+ $1.total }
    guard total == node.total else { throw .damaged("a B-tree of it has another number of records than it states") }
    for index in 0..<count {
      if level > 0 { try visit(children[index], level: level - 1, body) }
      let place = records + index * recordSize
      try body(FieldReader(metadata.bytes, from: place, to: place + recordSize, of: "B-tree record"))
    }
    if level > 0 { try visit(children[count], level: level - 1, body) }
  }

  private func children(
    _ fields: inout FieldReader, _ count: Int, _ level: Int
  ) throws(MetadataFault) -> [Child] {
    var children: [Child] = []
    for _ in 0..<count {
      let address = try fields.number(metadata.addressWidth), records = try fields.number(countWidth)
      let width = levels[level - 1].totalWidth
      children.append(
        Child(address: address, records: records, total: width == 0 ? records : try fields.number(width)))
    }
    return children
  }
}

extension RecordTree.Level {
  /// The level above others, in a tree whose nodes have so many bytes.
  init(
    above lower: [RecordTree.Level], _ nodeSize: UInt64, _ recordSize: UInt64, addressWidth: Int
  ) throws(MetadataFault) {
    let tooSmall = MetadataFault.damaged("a B-tree of it has nodes of a size that HDF5 does not allow")
    guard let below = lower.last, let leaf = lower.first else {
      guard nodeSize > RecordTree.nodeOverhead else { throw tooSmall }
      let most = (nodeSize - RecordTree.nodeOverhead) / recordSize
      // A node states their number in two bytes.
      guard (1...UInt64(UInt16.max)).contains(most) else { throw tooSmall }
      self.init(mostRecords: most, mostInAll: most, totalWidth: 0)
      return
    }
    let pointer = UInt64(addressWidth + leaf.mostRecords.encodedWidth + below.totalWidth)
    let overhead = RecordTree.nodeOverhead + pointer
    guard nodeSize >= overhead + recordSize + pointer else { throw tooSmall }
    let most = (nodeSize - overhead) / (recordSize + pointer)
    let (children, overflow) = (most + 1).multipliedReportingOverflow(by: below.mostInAll)
    let (all, isTooLarge) = children.addingReportingOverflow(most)
    guard !overflow, !isTooLarge else { throw .damaged("a B-tree of it has more levels than the file could hold") }
    self.init(mostRecords: most, mostInAll: all, totalWidth: all.encodedWidth)
  }
}

extension UInt64 {
  /// The bytes in which the library encodes numbers up to this one.
  var encodedWidth: Int { (63 - Swift.max(1, self).leadingZeroBitCount) / 8 + 1 }
}
