import CHDF5

/// A group whose header, tree, nodes and names have the form in which the library writes them, and which has no links
/// but to objects of the same file. It is listed without the library, for which to open, list and close it takes
/// several times as long.
extension FileMetadata {
  /// The links of the group at an address; nil if it may be another object, or not plain.
  func plainGroup(at address: UInt64) -> SymbolTable? {
    guard addressWidth == 8, lengthWidth == 8, mostChildren > 0 else { return nil }
    var header = fields(at: address, of: "object header")
    var links: SymbolTable?
    var count = 0, isPlain = true
    do throws(MetadataFault) {
      guard try header.number(1) == 1 else { return nil }
      try header.skip(1)
      let stated = Int(try header.number(2))
      try forEachMessage(ofObjectAt: address) { message throws(MetadataFault) in
        count += 1
        if message.flags > 1 { isPlain = false }
        switch message.kind {
        case HeaderMessage.Kind.symbolTable:
          var fields = reader(message, "symbol table message")
          if links != nil || message.content.count != 16 { isPlain = false }
          links = SymbolTable(tree: try fields.number(8), heap: try fields.number(8))
        case HeaderMessage.Kind.continuation, HeaderMessage.Kind.none, HeaderMessage.Kind.attribute: break
        default: isPlain = false
        }
      }
      return isPlain && count == stated ? links : nil
    } catch {
      return nil
    }
  }

  /// A link of a plain group.
  struct PlainLink {
    /// The offsets of its name.
    fileprivate let nameRange: Range<Int>
    /// Of the object in the same file.
    let address: UInt64
  }

  func name(of link: PlainLink) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: bytes[link.nameRange]), as: UTF8.self)
  }

  /// All links, in the order of the library; nil if the group is not plain, or if the library would not find each of
  /// them by its name.
  func plainLinks(_ table: SymbolTable) -> [PlainLink]? {
    guard addressWidth == 8, lengthWidth == 8, mostChildren > 0 else { return nil }
    var links: [PlainLink] = []
    do throws(MetadataFault) {
      let heap = try LocalHeap(at: table.heap, in: self)
      guard heap.isPlain else { return nil }
      var tree = TreeCheck(in: self, type: 0, keyWidth: 8, mostChildren: mostChildren)
      var order = NameOrder(bytes)
      try tree.forEachLeaf(table.tree) { address throws(MetadataFault) in
        try addLinks(ofNodeAt: address, heap, &order, to: &links)
      } key: { key throws(MetadataFault) in
        let name = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: key, as: UInt64.self))
        try order.key(try heap.name(at: name))
      }
      return links
    } catch {
      return nil
    }
  }

  private func addLinks(
    ofNodeAt address: UInt64, _ heap: borrowing LocalHeap, _ order: inout NameOrder, to links: inout [PlainLink]
  ) throws(MetadataFault) {
    var fields = self.fields(at: address, of: "symbol table node")
    guard fields.signature("SNOD"), try fields.number(1) == 1 else { throw .unknown }
    try fields.skip(1)
    let count = Int(try fields.number(2))
    // An entry takes 40 bytes, nodes do not overlap, and the library reads all of one.
    guard count <= mostSymbols, 40 * mostSymbols <= fields.rest, links.count + count <= bytes.count / 40 else {
      throw .unknown
    }
    for _ in 0..<count {
      let name = try heap.name(at: try fields.number(8))
      let target = try fields.number(8)
      // What is known of the object: nothing, or where a group has its links; 2 is a symbolic link.
      guard try fields.number(4) <= 1, target != undefinedAddress, !name.isEmpty else { throw .unknown }
      try fields.skip(20)
      try order.entry(name)
      links.append(PlainLink(nameRange: name, address: target))
    }
  }
}

/// Checks that the names of a group, and the keys between its nodes, are in the order by which the library looks them
/// up: each name is behind the one before it, and none is behind the next key.
private struct NameOrder {
  private let bytes: UnsafeRawBufferPointer
  /// The latest name or key.
  private var latest = 0..<0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func entry(_ name: Range<Int>) throws(MetadataFault) {
    guard compare(latest, name) < 0 else { throw .unknown }
    latest = name
  }

  mutating func key(_ name: Range<Int>) throws(MetadataFault) {
    guard compare(latest, name) <= 0 else { throw .unknown }
    latest = name
  }

  /// Below 0, 0 or above 0, byte by byte.
  private func compare(_ first: Range<Int>, _ second: Range<Int>) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    let order = chdf5_compare(start + first.lowerBound, start + second.lowerBound, min(first.count, second.count))
    return order != 0 ? Int(order) : first.count - second.count
  }
}
