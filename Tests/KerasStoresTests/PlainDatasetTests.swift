import Foundation
import Testing

@testable import HDF5
@testable import KerasStores

/// Datasets that are described without opening them.
@Suite struct PlainDatasetTests {
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
          guard let description = file.root.plainDataset(at: address) else { continue }
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
        #expect(library == plain, "bit \(bit)")
      }
    }
    #expect(left > 500 && unchanged > 50)
  }
}
