import Foundation
import Testing

@testable import HDF5
@testable import KerasStores

/// Datasets and groups that are read without opening them.
@Suite struct PlainObjectTests {
  private func description(_ address: UInt64, _ root: borrowing Group) throws(HDF5Error) -> DatasetDescription? {
    guard case .dataset(let dataset) = try root.open(address) else { return nil }
    return try dataset.description()
  }

  @Test(arguments: [
    ("fixtures/values/model.weights.h5", 4), ("fixtures/values/model.h5", 4), ("fixtures/values/double.weights.h5", 4),
    ("fixtures/values/reversed.weights.h5", 4), (".build-fixtures/values/statistics/numbers.h5", 40),
    (".build-fixtures/values/statistics/behind.h5", 0),
  ])
  func `the description is the library's`(path: String, count: Int) throws {
    let repository = damaged.deletingLastPathComponent().deletingLastPathComponent()
    try Data(contentsOf: repository.appending(path: path)).withUnsafeBytes { bytes in
      try File.read(bytes) { file throws(HDF5Error) in
        var plain = 0
        for address in try datasetAddresses(in: file.root) {
          guard let description = file.root.plainDataset(at: address)?.description else { continue }
          #expect(try self.description(address, file.root) == description)
          plain += 1
        }
        #expect(count == 0 ? plain == 0 : plain >= count)
      }
    }
  }

  @Test func `a header with one bit changed is left to the library, or read as the library reads it`() throws {
    var file = try Data(contentsOf: damaged.deletingLastPathComponent().appending(path: "values/model.weights.h5"))
    let address = try file.withUnsafeBytes { bytes in
      try File.read(bytes) { file throws(HDF5Error) in try datasetAddresses(in: file.root).first }
    }
    let start = Int(try #require(address))
    var (unchanged, left) = (0, 0)
    // Up to the end of the layout message; the rest of the header is unused.
    for bit in 0..<(8 * (16 + 3 * 32 + 16)) {
      file[start + bit / 8] ^= 1 << (bit % 8)
      defer { file[start + bit / 8] ^= 1 << (bit % 8) }
      try file.withUnsafeBytes { bytes in
        guard let plain = FileMetadata(in: bytes)?.plainDataset(at: UInt64(start)) else { return left += 1 }
        unchanged += 1
        let library = try File.read(bytes) { file throws(HDF5Error) in try description(UInt64(start), file.root) }
        #expect(library == plain.description, "bit \(bit)")
      }
    }
    #expect(left > 500 && unchanged > 50)
  }

  /// How many groups are plain, of all groups below one.
  private func compare(_ group: borrowing Group) throws(HDF5Error) -> (plain: Int, all: Int) {
    var own: [String: Link.Target] = [:], library: [String: Link.Target] = [:], order: [String] = [],
      stated: [String] = []
    try group.forEachLink {
      own[$0.name] = $0.target
      order.append($0.name)
    }
    try group.forEachLinkOfLibrary {
      library[$0.name] = $0.target
      stated.append($0.name)
    }
    #expect(own == library && order == stated)
    var count = (plain: group.metadata.plainGroup(at: group.address) == nil ? 0 : 1, all: 1)
    for case .object(let address) in own.values {
      guard case .group(let inner) = try group.open(address) else { continue }
      let below = try compare(inner)
      count = (count.plain + below.plain, count.all + below.all)
    }
    return count
  }

  @Test(arguments: [
    "fixtures/values/model.weights.h5", "fixtures/values/model.h5", "fixtures/models/vqa.h5",
    ".build-fixtures/values/statistics/behind.h5",
  ])
  func `groups are listed as the library lists them`(path: String) throws {
    let repository = damaged.deletingLastPathComponent().deletingLastPathComponent()
    try Data(contentsOf: repository.appending(path: path)).withUnsafeBytes { bytes in
      try File.read(bytes) { file throws(HDF5Error) in
        let count = try compare(file.root)
        #expect(count.plain == count.all && count.all > 2)
      }
    }
  }

  @Test func `a list of links with one bit changed is left to the library, or read as the library reads it`() throws {
    var file = try Data(contentsOf: damaged.deletingLastPathComponent().appending(path: "values/model.weights.h5"))
    let root = try file.withUnsafeBytes { try #require(FileMetadata(in: $0)?.root) }
    let table = try file.withUnsafeBytes { try #require(FileMetadata(in: $0)?.plainGroup(at: root)) }
    let node = file.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: Int(table.tree) + 32, as: UInt64.self)) }
    var (plain, left) = (0, 0)
    // The header of the root, its tree, the node of its links, and the heap of their names.
    for part in [
      node..<(node + 88),
      Int(root)..<(Int(root) + 48), Int(table.tree)..<(Int(table.tree) + 48), Int(table.heap)..<(Int(table.heap) + 32),
    ] {
      for bit in (8 * part.lowerBound)..<(8 * part.upperBound) {
        file[bit / 8] ^= 1 << (bit % 8)
        defer { file[bit / 8] ^= 1 << (bit % 8) }
        file.withUnsafeBytes { bytes in
          guard let metadata = FileMetadata(in: bytes), let table = metadata.plainGroup(at: root),
            let links = metadata.plainLinks(table)
          else { return left += 1 }
          plain += 1
          let names = links.map { metadata.name(of: $0) }
          let library = try? File.read(bytes) { file throws(HDF5Error) -> [String] in
            var names: [String] = []
            try file.root.forEachLinkOfLibrary { names.append($0.name) }
            return names
          }
          #expect(library == names, "bit \(bit % 8) of byte \(bit / 8 - part.lowerBound) of the part at \(part)")
        }
      }
    }
    #expect(left > 300 && plain > 50)
  }
}
