import FoundationEssentials
import Testing

@testable import HDF5
@testable import KerasStores

/// Files in rare forms, and with single bytes changed, against what h5py reads of them as Keras does.
@Suite struct StorageTests {
  struct Sample: Decodable, CustomTestStringConvertible, Sendable {
    struct Dataset: Decodable, Sendable {
      let error: String?
      let shape: [Int]?
      let dtype: String?
      let minimum, maximum, mean: Double?
      let count, nan, zeros: Int?
    }

    let file: String
    let sound: Bool
    /// A part of why the dataset must be refused; nil where that is left to the library.
    let reason: String?
    let error: String?
    let datasets: [String: Dataset]?
    var testDescription: String { file }
  }

  private static let folder = damaged.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".build-fixtures/values/storage")

  private static let samples: [Sample] = {
    guard let text = try? Data(contentsOf: folder.appending(path: "storage.json")) else { return [] }
    return (try? JSONDecoder().decode([Sample].self, from: text)) ?? []
  }()

  @Test func `there are samples`() { #expect(Self.samples.count > 340) }

  @Test(arguments: samples)
  func `what h5py does not read is an issue, and what it reads is the same`(sample: Sample) throws {
    let path = Self.folder.appending(path: sample.file).path
    guard let store = try? InProcessReader().open(path, ReadOptions(values: true)) else {
      return #expect(!sample.sound)
    }
    // Part of it was not written, or a filter is rarely used: its values need not be read.
    let isLimited = store.issues.contains { $0.kind == .unwrittenChunks || $0.kind == .unknownFilter }
    if sample.sound { #expect(store.issues.allSatisfy { $0.kind == .unwrittenChunks || $0.kind == .unknownFilter }) }
    guard let datasets = sample.datasets, sample.error == nil else {
      return #expect(sample.sound || !store.issues.isEmpty)
    }
    let tensors = try #require(store.inventory).tensors
    for (name, expected) in datasets {
      let issues = store.issues.filter { issue in issue.object.map { ("/" + name).hasPrefix("/" + $0) } ?? true }
      let found = tensors.filter { $0.path.text == name }
      guard issues.isEmpty || isLimited else { continue }
      #expect(expected.error == nil, "\(name)")
      let tensor = try #require(found.first, "\(name)")
      #expect(found.count == 1 && tensor.shape == expected.shape && tensor.dtype.name == expected.dtype, "\(name)")
      guard let values = tensor.values else {
        #expect(isLimited || tensor.isUnallocated || expected.count == nil, "\(name)")
        continue
      }
      #expect(values.count == expected.count && values.nan == expected.nan && values.zeros == expected.zeros, "\(name)")
      #expect(values.minimum == expected.minimum && values.maximum == expected.maximum, "\(name)")
      if let mean = values.mean, let other = expected.mean { #expect(abs(mean - other) <= 1e-9 * abs(other)) }
    }
    for tensor in tensors where datasets[tensor.path.text] == nil { #expect(!store.issues.isEmpty, "\(tensor.path)") }
  }

  @Test(arguments: samples.filter { $0.reason != nil })
  func `a damaged index of chunks, or a second layout, is found before the library reads it`(sample: Sample) throws {
    let reason = try #require(sample.reason)
    let store = try InProcessReader().open(Self.folder.appending(path: sample.file).path)
    #expect(
      store.issues.contains { $0.kind == .unreadableObject && $0.reason.contains(reason) }, "\(store.issues)")
  }

  @Test(arguments: [
    "chunks_short.h5", "chunks_deflated_short.h5", "stream_short_earliest.h5", "stream_short_latest.h5",
  ])
  func `nothing beyond the end of a chunk is read`(file: String) throws {
    let path = Self.folder.appending(path: file).path
    let store = try InProcessReader().open(path, ReadOptions(values: true))
    #expect(store.issues.map(\.kind) == [.unreadableObject])
    #expect(store.inventory?.tensors.allSatisfy { $0.values == nil } ?? true)
  }
}
