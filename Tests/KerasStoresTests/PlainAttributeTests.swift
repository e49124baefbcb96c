import Foundation
import Testing

@testable import HDF5
@testable import KerasStores

/// Attributes that are read without opening them.
@Suite struct PlainAttributeTests {
  private static let names = [
    "layer_names", "weight_names", "keras_version", "backend", "model_config", "training_config", "name",
  ]

  private let repository = damaged.deletingLastPathComponent().deletingLastPathComponent()

  /// The texts of an attribute that is plain; nil for any other.
  private func plain(_ name: String, _ group: borrowing Group) -> [[UInt8]]? {
    guard case .present(let found?)? = try? group.metadata.checkAttributes(ofObjectAt: group.address, named: name)
    else { return nil }
    return found.map { [UInt8]($0) }
  }

  /// How many attributes of a group and of those below it are plain.
  private func compare(_ group: borrowing Group) throws(HDF5Error) -> Int {
    var count = 0
    for name in Self.names {
      guard let own = try group.attribute(name), plain(name, group) != nil else { continue }
      let library = try group.attributeOfLibrary(name)
      #expect(try own.strings() == library.strings())
      #expect(own.isScalar == library.isScalar && own.storedBytes == library.storedBytes)
      count += 1
    }
    var inner: [UInt64] = []
    try group.forEachLink { if case .object(let address) = $0.target { inner.append(address) } }
    for address in inner { if case .group(let group) = try group.open(address) { count += try compare(group) } }
    return count
  }

  @Test(arguments: [
    ("fixtures/values/model.weights.h5", 2), ("fixtures/values/model.h5", 8), ("fixtures/models/vqa.h5", 10),
  ])
  func `a plain attribute has the library's texts`(path: String, count: Int) throws {
    try Data(contentsOf: repository.appending(path: path)).withUnsafeBytes { bytes in
      try File.read(bytes) { file throws(HDF5Error) in #expect(try compare(file.root) >= count) }
    }
  }

  @Test(arguments: ["layer_names", "backend"])
  func `a message with one bit changed is left to the library, or read as the library reads it`(name: String) throws {
    var file = try Data(contentsOf: repository.appending(path: "fixtures/models/vqa.h5"))
    let found = try #require(file.range(of: Data("\(name)\0".utf8)))
    var (plain, left) = (0, 0)
    // From the prefix of the message to its first texts.
    for bit in (8 * (found.lowerBound - 16))..<(8 * (found.lowerBound + 88)) {
      file[bit / 8] ^= 1 << (bit % 8)
      defer { file[bit / 8] ^= 1 << (bit % 8) }
      file.withUnsafeBytes { bytes in
        // With some changes, the library opens no group, or not even the file.
        let isRead: Void? = try? File.read(bytes) { file throws(HDF5Error) in
          for case .object(let address) in [.object(file.root.address)] + links(of: file.root) {
            guard case .group(let group)? = try? file.root.open(address), let own = self.plain(name, group) else {
              left += 1
              continue
            }
            plain += 1
            let library = try? group.attributeOfLibrary(name).strings()
            #expect(own.map { String(decoding: $0, as: UTF8.self) } == library, "bit \(bit - 8 * found.lowerBound)")
          }
        }
        if isRead == nil { left += 1 }
      }
    }
    #expect(left > 100 && plain > 50)
  }

  private func links(of group: borrowing Group) -> [Link.Target] {
    var links: [Link.Target] = []
    try? group.forEachLink { links.append($0.target) }
    return links
  }
}
