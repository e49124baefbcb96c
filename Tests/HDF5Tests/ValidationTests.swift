import FoundationEssentials
import Testing

@testable import HDF5

/// Sizes, counts and addresses of a file that lead the library astray are found before it reads them.
@Suite struct ValidationTests {
  /// A change of a sound file, at so many bytes behind a text in it.
  struct Change: CustomTestStringConvertible, Sendable {
    let file: String
    let text: String
    let offset: Int
    let bytes: [UInt8]
    let reason: String
    var testDescription: String { "\(file), \(offset) bytes behind \(text): \(reason)" }
  }

  static let changes = [
    // An attribute: its prefix of 8 bytes precedes its name; its type and its shape follow.
    Change(
      file: "chunked_names.h5", text: "layer_names0", offset: 32, bytes: [200, 0, 0, 0, 0, 0, 0, 0, 200],
      reason: "its attribute message states more bytes than it has"),
    Change(
      file: "chunked_names.h5", text: "layer_names0", offset: 20, bytes: [0xFF, 0xFF],
      reason: "its attribute message states more bytes than it has"),
    Change(
      file: "chunked_names.h5", text: "layer_names0", offset: -4, bytes: [0xF8, 0xFF],
      reason: "its attribute message states more bytes than it has"),
    Change(
      file: "chunked_names.h5", text: "layer_names0", offset: -4, bytes: [7],
      reason: "its attribute message states more bytes than it has"),
    Change(
      file: "chunked_names.h5", text: "layer_names0", offset: 17, bytes: [0xF1],
      reason: "its texts have an encoding that HDF5 does not define"),
    Change(
      file: "chunked_names.h5", text: "layer_names0", offset: 48, bytes: [0xFF], reason: "a text of it is not UTF-8"),
    // A type of texts of variable length: the bytes of a reference to one.
    Change(
      file: "whole.h5", text: "keras_version", offset: 20, bytes: [8],
      reason: "its texts of variable length have a size that HDF5 does not allow"),
    // An object of the global heap: its number, then in 8 bytes its size.
    Change(
      file: "whole.h5", text: "GCOL", offset: 16, bytes: [99],
      reason: "it refers to an object that its global heap does not have"),
    Change(
      file: "whole.h5", text: "GCOL", offset: 24, bytes: [0, 0x10],
      reason: "the size of an object of its global heap leads out of the heap"),
    Change(
      file: "whole.h5", text: "GCOL", offset: 10, bytes: [1], reason: "its global heap states more bytes than it has"),
    Change(
      file: "whole.h5", text: "GCOL", offset: 24, bytes: [2],
      reason: "a string of variable length has another size than its object of the global heap"),
    // An entry of a symbol table: where its name is in the local heap. That heap: its size, then the first free block.
    Change(file: "whole.h5", text: "SNOD", offset: 9, bytes: [1], reason: "a name lies outside its local heap"),
    Change(
      file: "whole.h5", text: "HEAP", offset: 16, bytes: [0],
      reason: "the free space of its local heap leads astray"),
    Change(
      file: "whole.h5", text: "SNOD", offset: 6, bytes: [9],
      reason: "a node of its symbol table has too many entries"),
    // A number: its size, then in 2 bytes each the first of its bits and how many there are.
    Change(
      file: "types.weights.h5", text: "\u{20}\u{3F}\u{00}\u{08}\u{00}", offset: 9, bytes: [0xFF],
      reason: "its numbers have more bits than bytes"),
  ]

  /// A link in the header of a group: its version, its flags and the length of its name precede the name.
  private static let links: [Change] = [(-3, [2]), (-2, [0x20]), (-2, [8, 2]), (-2, [16, 2]), (-1, [0])].map {
    Change(
      file: "dense.h5", text: "model_weights", offset: $0, bytes: $1,
      reason: "one of its links has a form that HDF5 does not define")
  }

  @Test(arguments: changes + links)
  func `what the library would read beyond an end is an error`(change: Change) throws {
    #expect(try reasons(change.file) { _ in }.isEmpty)
    let found = try reasons(change.file) { bytes in
      let start = try #require(bytes.firstRange(of: Data(change.text.utf8))?.lowerBound) + change.offset
      bytes.replaceSubrange(start..<start + change.bytes.count, with: change.bytes)
    }
    #expect(found.contains(change.reason))
  }

  @Test func `a tree that leads back to itself ends`() throws {
    let found = try reasons("whole.h5") { bytes in
      let tree = try #require(bytes.firstRange(of: Data("TREE".utf8))?.lowerBound)
      bytes[tree + 5] = 1
      bytes.replaceSubrange(tree + 32..<tree + 40, with: withUnsafeBytes(of: UInt64(tree).littleEndian) { Data($0) })
    }
    #expect(found.contains("a B-tree of it has a node on the wrong level"))
  }

  @Test(arguments: [
    "whole.h5", "whole_weights.h5", "whole.weights.h5", "dense.h5", "dense_many.h5", "user_block.h5", "deep.weights.h5",
    "links.weights.h5",
    "types.weights.h5", "chunked_names.h5",
  ])
  func `nothing is found in a sound file`(file: String) throws {
    #expect(try reasons(file) { _ in }.isEmpty)
  }

  @Test func `the checks end on everything in the fuzzing corpus`() throws {
    let folder = Self.root.appending(path: "Fuzz/corpus/hdf5")
    let seeds = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    try #require(!seeds.isEmpty)
    for seed in seeds {
      try Data(contentsOf: folder.appending(path: seed)).withUnsafeBytes { bytes in
        guard let metadata = FileMetadata(in: bytes) else { return }
        // Whatever begins like an object is taken for one.
        for address in stride(from: UInt64(0), to: UInt64(metadata.bytes.count), by: 8) {
          _ = try? metadata.checkAttributes(ofObjectAt: address, named: "weight_names")
          if let links = try? metadata.checkObject(at: address).links { try? metadata.check(links) }
        }
      }
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Reads every object of a fixture with a change, and the attributes that Keras writes; returns why some cannot be.
  func reasons(_ file: String, _ change: (inout Data) throws -> Void) throws -> [String] {
    var bytes = try Data(contentsOf: Self.root.appending(path: "fixtures/damaged/\(file)"))
    try change(&bytes)
    var walk = Walk()
    bytes.withUnsafeBytes { bytes in
      do throws(HDF5Error) {
        try File.read(bytes) { file throws(HDF5Error) in walk.visit(file.root) }
      } catch {
        walk.reasons.append(error.reason)
      }
    }
    return walk.reasons
  }

  private struct Walk {
    var reasons: [String] = []
    private var seen: Set<UInt64> = []

    mutating func visit(_ group: borrowing Group) {
      guard seen.insert(group.address).inserted else { return }
      do throws(HDF5Error) {
        for name in ["keras_version", "model_config", "layer_names", "layer_names0", "weight_names", "name"] {
          if let attribute = try group.attribute(name) { _ = try attribute.strings() }
        }
        var targets: [UInt64] = []
        try group.forEachLink { if case .object(let address) = $0.target { targets.append(address) } }
        for target in targets {
          do throws(HDF5Error) {
            switch try group.open(target) {
            case .group(let child): visit(child)
            case .dataset(let dataset): _ = try dataset.type()
            case .other: break
            }
          } catch { reasons.append(error.reason) }
        }
      } catch {
        reasons.append(error.reason)
      }
    }
  }
}
