import FoundationEssentials
import Testing

@testable import HDF5

/// Attributes and links outside of headers: the heaps and B-trees of newer files.
@Suite struct DenseStorageTests {
  @Test func `attributes and links in blocks, in tables of blocks and by themselves are read`() throws {
    try Data(contentsOf: Self.file("dense_many.h5")).withUnsafeBytes { bytes in
      try File.read(bytes) { file throws(HDF5Error) in
        for number in 0..<60 {
          let texts = try file.root.attribute("note\(number)")?.strings()
          #expect(texts == ["kept in one of several blocks"])
        }
        #expect(try file.root.attribute("note60") == nil)
        let configuration = try file.root.attribute("model_config")?.text()
        #expect(configuration?.count ?? 0 > 4096 && configuration?.last == UInt8(ascii: "}"))
        var groups: [UInt64] = [], names: Set<String> = []
        try file.root.forEachLink { link in
          if link.name == "links", case .object(let address) = link.target { groups.append(address) }
        }
        guard let address = groups.first, case .group(let group) = try file.root.open(address) else {
          Issue.record("there is no group of links")
          return
        }
        try group.forEachLink { names.insert($0.name) }
        #expect(names == Set((0..<60).map { "link\($0)" }))
      }
    }
  }

  /// A part of `dense.h5`, at which a change is made before its checksum is computed anew.
  enum Part: String {
    case heap = "FRHP"
    case block = "FHDB"
    case tree = "BTHD"
    case leaf = "BTLF"

    /// The bytes before its checksum; a block has it among its first ones, and is this long.
    var size: Int {
      switch self {
      case .heap: 142
      case .tree: 34
      case .leaf: 6 + 13 * 17
      case .block: 1024
      }
    }

    func seal(_ bytes: inout Data, at start: Int) {
      var place = start + size
      if self == .block {
        place = start + 18
        bytes.replaceSubrange(place..<place + 4, with: [0, 0, 0, 0])
      }
      let sum = bytes[start..<start + size].withUnsafeBytes { MetadataChecksum.value($0) }
      bytes.replaceSubrange(place..<place + 4, with: withUnsafeBytes(of: sum.littleEndian) { Data($0) })
    }
  }

  struct Change: CustomTestStringConvertible, Sendable {
    let part: Part
    let offset: Int
    let bytes: [UInt8]
    let reason: String
    var testDescription: String { "\(part.rawValue), byte \(offset): \(reason)" }
  }

  private static let noBlock = "its fractal heap has no block where one should be"
  private static let outside = "an identifier of its fractal heap leads out of the heap"
  private static let noTable = "its fractal heap has a table that HDF5 does not allow"

  static let changes = [
    Change(part: .heap, offset: 4, bytes: [1], reason: "its fractal heap has no header"),
    Change(
      part: .heap, offset: 5, bytes: [9],
      reason: "its fractal heap has identifiers of another size than those that refer to it"),
    Change(part: .heap, offset: 7, bytes: [8], reason: "its fractal heap is compressed, which is not supported"),
    // The largest object in a block, and the bytes of all blocks.
    Change(part: .heap, offset: 10, bytes: [0, 0, 0, 0], reason: outside),
    Change(part: .heap, offset: 46, bytes: [0, 0, 0, 0], reason: outside),
    // The tree of large objects, of which there are none.
    Change(
      part: .heap, offset: 22, bytes: [48, 0, 0, 0, 0, 0, 0, 0],
      reason: "its fractal heap has a B-tree of large objects, and none of them"),
    // The table: blocks of a row, the sizes of the first and the largest, the bits of an offset.
    Change(part: .heap, offset: 110, bytes: [3], reason: noTable),
    Change(part: .heap, offset: 112, bytes: [0, 0], reason: noTable),
    Change(part: .heap, offset: 120, bytes: [0, 0, 0, 0, 1], reason: noTable),
    Change(part: .heap, offset: 128, bytes: [255], reason: noTable),
    Change(
      part: .heap, offset: 128, bytes: [64],
      reason: "its fractal heap has identifiers that are too short for its offsets"),
    // The first block, and the rows of the table that it is.
    Change(part: .heap, offset: 132, bytes: [48, 0], reason: noBlock),
    Change(part: .heap, offset: 140, bytes: [1], reason: noBlock),
    Change(
      part: .heap, offset: 140, bytes: [255], reason: "its fractal heap is larger than its table allows"),
    // A block: the heap that has it, and where it is in there.
    Change(part: .block, offset: 5, bytes: [0], reason: noBlock),
    Change(part: .block, offset: 13, bytes: [1], reason: noBlock),
    Change(part: .tree, offset: 5, bytes: [9], reason: "a B-tree of it has records of another kind"),
    Change(
      part: .tree, offset: 6, bytes: [10, 0],
      reason: "a B-tree of it has nodes of a size that HDF5 does not allow"),
    Change(part: .tree, offset: 8, bytes: [255], reason: "its B-tree states more bytes than it has"),
    Change(
      part: .tree, offset: 10, bytes: [16],
      reason: "a B-tree of it has records of another size than their kind has"),
    Change(
      part: .tree, offset: 12, bytes: [255],
      reason: "a B-tree of it has more levels than the file could hold"),
    Change(part: .tree, offset: 12, bytes: [1], reason: "a B-tree of it has no node where it should be"),
    Change(part: .tree, offset: 16, bytes: [48, 0], reason: "a B-tree of it has no node where it should be"),
    Change(
      part: .tree, offset: 24, bytes: [255],
      reason: "a node of a B-tree of it has no records, or more than fit into it"),
    Change(
      part: .tree, offset: 26, bytes: [14],
      reason: "a B-tree of it has another number of records than it states"),
    // A record: an identifier with its form, an offset of 5 bytes and a length of 2; flags.
    Change(
      part: .leaf, offset: 6, bytes: [0x20],
      reason: "an identifier of its fractal heap has a form that HDF5 does not use for it"),
    Change(part: .leaf, offset: 6, bytes: [0x10], reason: "a B-tree of it has no header"),
    Change(part: .leaf, offset: 7, bytes: [0, 0], reason: outside),
    Change(part: .leaf, offset: 7, bytes: [1, 0], reason: "an object of its fractal heap leads out of its block"),
    Change(part: .leaf, offset: 11, bytes: [1], reason: outside),
    Change(part: .leaf, offset: 12, bytes: [0, 4], reason: "an object of its fractal heap leads out of its block"),
    Change(part: .leaf, offset: 12, bytes: [255, 255], reason: outside),
    Change(
      part: .leaf, offset: 14, bytes: [2],
      reason: "an attribute of it is shared with other objects, which is not supported"),
  ]

  @Test(arguments: changes)
  func `what the library would follow is an error although the checksum is right`(change: Change) throws {
    let found = try ValidationTests().reasons("dense.h5") { bytes in
      let start = try #require(bytes.firstRange(of: Data(change.part.rawValue.utf8))?.lowerBound)
      let place = start + change.offset
      bytes.replaceSubrange(place..<place + change.bytes.count, with: change.bytes)
      change.part.seal(&bytes, at: start)
    }
    #expect(found.contains(change.reason), "\(found)")
  }

  @Test(arguments: ["FRHP", "FHIB", "FHDB", "BTHD", "BTIN", "BTLF"])
  func `a part with another checksum than its content is an error`(signature: String) throws {
    for place in try places(of: signature) {
      let found = try ValidationTests().reasons("dense_many.h5") { $0[place + 30] ^= 1 }
      #expect(!found.isEmpty, "\(signature) at \(place)")
    }
  }

  private func places(of signature: String) throws -> [Int] {
    let bytes = try Data(contentsOf: Self.file("dense_many.h5"))
    var places: [Int] = [], rest = bytes[...]
    while let place = rest.firstRange(of: Data(signature.utf8))?.lowerBound {
      places.append(place)
      rest = bytes[(place + 4)...]
    }
    try #require(!places.isEmpty)
    return places
  }

  private static func file(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "fixtures/damaged/\(name)")
  }
}
