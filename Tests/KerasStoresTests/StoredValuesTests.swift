import Foundation
import Testing

@testable import HDF5
@testable import KerasStores

/// Values in every storage, against what NumPy computes in double precision.
@Suite struct StoredValuesTests {
  private struct Expected: Decodable {
    let count, nan, infinite, zeros: Int
    let minimum, maximum, mean, deviation: Double?
    let zero_columns: Int?
  }

  private static let folder = damaged.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".build-fixtures/values/statistics")

  private static let expected: [String: Expected] = {
    let file = folder.appending(path: "statistics.json")
    guard let text = try? Data(contentsOf: file) else { return [:] }
    return (try? JSONDecoder().decode([String: Expected].self, from: text)) ?? [:]
  }()

  private func store(_ name: String) throws -> Store {
    var options = ReadOptions(values: true, digestKey: TensorDigest.Key())
    options.histograms = true
    return try InProcessReader().open(Self.folder.appending(path: name).path, options)
  }

  /// The list of numbers that a tensor stores: `layers/LIST/vars/STORAGE`.
  private static func group(of tensor: Inventory.Tensor) -> String {
    String(tensor.path.text.split(separator: "/")[1])
  }

  private func isClose(_ value: Double?, _ expected: Double?, _ magnitude: Double) -> Bool {
    guard let value, let expected else { return (value == nil) == (expected == nil) }
    // The squares of the largest numbers in double precision are infinite in any order of addition.
    return abs(value - expected) <= 1e-12 * magnitude || !value.isFinite && magnitude > 1e150
  }

  @Test(arguments: ["numbers.h5", "behind.h5"])
  func `the statistics of every type in every storage are those of NumPy`(name: String) throws {
    let tensors = try #require(try store(name).inventory).tensors
    #expect(tensors.count > 150)
    for tensor in tensors {
      let group = Self.group(of: tensor)
      let expected = try #require(Self.expected[group])
      let values = try #require(tensor.values, "\(tensor.path)")
      #expect(
        values.count == expected.count && values.nan == expected.nan && values.infinite == expected.infinite
          && values.zeros == expected.zeros, "\(tensor.path)")
      #expect(values.minimum == expected.minimum && values.maximum == expected.maximum, "\(tensor.path)")
      let magnitude = values.magnitude
      #expect(isClose(values.mean, expected.mean, magnitude), "\(tensor.path)")
      #expect(isClose(values.deviation, expected.deviation, magnitude), "\(tensor.path)")
      if let columns = expected.zero_columns { #expect(values.zeroColumns == columns, "\(tensor.path)") }
      #expect(values.histogram?.counts.reduce(0, +) ?? 0 == values.finite, "\(tensor.path)")
    }
  }

  @Test func `the storage makes no difference for histograms and digests`() throws {
    let tensors = try #require(try store("numbers.h5").inventory).tensors
    let groups = Dictionary(grouping: tensors, by: Self.group)
    #expect(groups.count > 25)
    for (group, tensors) in groups {
      #expect(Set(tensors.map { $0.values?.digest }).count == 1, "\(group)")
      for tensor in tensors { #expect(tensor.values?.histogram == tensors[0].values?.histogram, "\(tensor.path)") }
    }
  }

  @Test func `what is read from the file's bytes is what the library reads`() throws {
    let file = try Data(contentsOf: Self.folder.appending(path: "behind.h5"))
    try file.withUnsafeBytes { bytes in
      try File.read(bytes) { file throws(HDF5Error) in
        var count = 0
        for address in try datasetAddresses(in: file.root) {
          guard case .dataset(let dataset) = try file.root.open(address) else { continue }
          var (own, library) = (0, 0)
          var byOwn = TensorDigest(TensorDigest.Key(seed: 1, step: 3)), byLibrary = byOwn
          let isComplete = try dataset.forEachStoredPart(targetBytes: 3000) { part in
            let isRead = part.read { slab in
              byOwn.add(part.format, slab)
              own += slab.bytes.count
            }
            #expect(isRead)
          }
          guard isComplete else { continue }
          _ = try dataset.forEachHyperslab(targetBytes: 5000, maximumBytes: 1 << 20) { format, slab in
            byLibrary.add(format, slab)
            library += slab.bytes.count
          }
          #expect(own == library && byOwn == byLibrary)
          count += 1
        }
        #expect(count > 120)
      }
    }
  }

  @Test func `the values of a dataset that is not opened are those that the library reads`() throws {
    let file = try Data(contentsOf: Self.folder.appending(path: "numbers.h5"))
    try file.withUnsafeBytes { bytes in
      try File.read(bytes) { file throws(HDF5Error) in
        var count = 0
        for address in try datasetAddresses(in: file.root) {
          guard let plain = file.root.plainDataset(at: address),
            case .dataset(let dataset) = try file.root.open(address)
          else { continue }
          var byOwn = TensorDigest(TensorDigest.Key(seed: 1, step: 3)), byLibrary = byOwn
          plain.forEachStoredPart(targetBytes: 3000) { part in
            let isRead = part.read { byOwn.add(part.format, $0) }
            #expect(isRead)
          }
          _ = try dataset.forEachHyperslab(targetBytes: 5000, maximumBytes: 1 << 20) { byLibrary.add($0, $1) }
          #expect(byOwn == byLibrary)
          count += 1
        }
        #expect(count >= 40)
      }
    }
  }
}
