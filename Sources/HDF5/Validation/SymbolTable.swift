/// The links of a group in the format that Keras' files have: a B-tree of nodes, and a heap of names.
struct SymbolTable {
  let tree: UInt64
  let heap: UInt64
}

extension FileMetadata {
  /// Checks the tree of a group, its nodes, and the names in them.
  ///
  /// - Throws: `MetadataFault` if the library would read beyond one of them, or if the tree does not end.
  func check(_ table: SymbolTable) throws(MetadataFault) {
    let heap = try LocalHeap(at: table.heap, in: self)
    var tree = TreeCheck(in: self, type: 0, keyWidth: lengthWidth)
    try tree.forEachLeaf(table.tree) { address throws(MetadataFault) in
      try checkNode(at: address, heap)
    } key: { key throws(MetadataFault) in
      var key = FieldReader(bytes, from: key, to: bytes.count, of: "B-tree node")
      try heap.checkName(at: try key.number(lengthWidth))
    }
  }

  private func checkNode(at address: UInt64, _ heap: borrowing LocalHeap) throws(MetadataFault) {
    var fields = self.fields(at: address, of: "symbol table node")
    guard fields.signature("SNOD"), try fields.number(1) == 1 else { throw .unknown }
    try fields.skip(1)
    let count = Int(try fields.number(2))
    guard count <= mostSymbols else { throw .damaged("a node of its symbol table has too many entries") }
    for _ in 0..<count {
      try heap.checkName(at: try fields.number(lengthWidth))
      try fields.skip(addressWidth)
      let form = try fields.number(4)
      try fields.skip(4)
      // What is known of the object: of a symbolic link, where its target is in the heap.
      var scratch = fields
      try fields.skip(16)
      if form == 2 { try heap.checkName(at: try scratch.number(4)) }
    }
  }
}

/// Checks a B-tree of version 1: each level leads to the one below, and no node occurs twice.
struct TreeCheck {
  private let metadata: FileMetadata
  private let type: UInt64
  private let keyWidth: Int
  private let mostChildren: Int
  /// Nodes do not overlap, so there are no more than fit into the file.
  private var budget: Int

  /// - Parameter mostChildren: how many children a node may have; the library decides of those that have more.
  init(in metadata: FileMetadata, type: UInt64, keyWidth: Int, mostChildren: Int = .max) {
    self.metadata = metadata
    self.mostChildren = mostChildren
    self.type = type
    self.keyWidth = keyWidth
    budget = metadata.bytes.count / (8 + 2 * metadata.addressWidth)
  }

  /// Calls `leaf` with the children of the lowest nodes, and `key` with the offset of each key, which lies within the
  /// file, in their order: a child is between two keys.
  mutating func forEachLeaf(
    _ address: UInt64, level: Int? = nil, _ leaf: (UInt64) throws(MetadataFault) -> Void,
    key: (Int) throws(MetadataFault) -> Void
  ) throws(MetadataFault) {
    budget -= 1
    guard budget >= 0 else { throw .damaged("a B-tree of it leads around") }
    var fields = metadata.fields(at: address, of: "B-tree node")
    guard fields.signature("TREE"), try fields.number(1) == type else { throw .unknown }
    let own = Int(try fields.number(1))
    guard level == nil || own == level else { throw .damaged("a B-tree of it has a node on the wrong level") }
    let count = Int(try fields.number(2))
    guard count <= mostChildren else { throw .unknown }
    try fields.skip(2 * metadata.addressWidth)
    // The library reads all of a node.
    if mostChildren < .max, fields.rest < mostChildren * (keyWidth + metadata.addressWidth) + keyWidth {
      throw .unknown
    }
    for _ in 0..<count {
      try readKey(&fields, key)
      let child = try fields.number(metadata.addressWidth)
      if own == 0 {
        try leaf(child)
      } else {
        try forEachLeaf(child, level: own - 1, leaf, key: key)
      }
    }
    if count > 0 { try readKey(&fields, key) }
  }

  private func readKey(
    _ fields: inout FieldReader, _ key: (Int) throws(MetadataFault) -> Void
  ) throws(MetadataFault) {
    let position = fields.position
    try fields.skip(keyWidth)
    try key(position)
  }
}
