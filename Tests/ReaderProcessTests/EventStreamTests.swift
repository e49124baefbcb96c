import Basics
import Foundation
import KerasStores
import Testing

@testable import ReaderProcess

/// The events that a reader process sends, and what the parent makes of them.
@Suite struct EventStreamTests {
  /// The bytes that a reader process would send.
  private static func stream(_ path: String, values: Bool = true) throws -> [UInt8] {
    let buffer = try #require(SharedBuffer())
    defer { buffer.close() }
    // A file in place of the pipe, which would need a thread that reads it.
    let file = FileManager.default.temporaryDirectory.appending(path: "stream-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try FileHandle(forWritingTo: file)
    let writer = EventWriter(buffer, file: output.fileDescriptor)
    Store.read(path, Store.ReadContext(ReadOptions(values: values)) { writer.write($0) })
    try output.close()
    return Array(try Data(contentsOf: file))
  }

  private static func reader(_ path: String, _ bytes: some Collection<UInt8>) throws -> EventReader {
    var reader = EventReader(path)
    try Array(bytes).withUnsafeBytes { try reader.append($0, architecture: nil) }
    return reader
  }

  static let files = Fixture.files(in: ["damaged", "attacks", "containers"])

  @Test(arguments: files)
  func `the stream of a file gives the store that this process reads`(name: String) throws {
    let path = Fixture.path(name)
    // Some of the others declare gigabytes.
    let values = name.contains("whole")
    let reader = try Self.reader(path, Self.stream(path, values: values))
    #expect(reader.isComplete)
    let expected = Result { () throws(StoreError) in try Store.open(path, values: values) }
    let result = Result { () throws(StoreError) in try reader.store() }
    switch (result, expected) {
    case (.success(let store), .success(let expected)):
      #expect(store.path == expected.path && store.kind == expected.kind && store.issues == expected.issues)
      #expect(store.kerasVersion == expected.kerasVersion && store.backend == expected.backend)
      #expect(store.architecture == expected.architecture && store.trainingConfig == expected.trainingConfig)
      #expect(store.inventory == expected.inventory)
    case (.failure(let error), .failure(let expected)):
      #expect(error.description == expected.description && error.reason == expected.reason)
    default: Issue.record("one reading gives a store, the other an error")
    }
  }

  @Test(arguments: [1 << 16, 999_983, 1 << 24])
  func `a long configuration arrives as it was sent, whatever the parts in which it comes`(size: Int) throws {
    let text = Array(("{\"config\": [" + String(repeating: "1234567, ", count: 200_000) + "0]}").utf8)
    let path = FileManager.default.temporaryDirectory.appending(path: "long-\(UUID().uuidString).json").path
    try Data(text).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var bytes = try Self.stream(path)
    var reader = EventReader(path), received: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      try bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { part in
        try reader.append(part) { text, _ in received = text }
      }
    }
    #expect(reader.isComplete && received == text)
    #expect(try reader.store().architecture == text)
    // A text that is shorter or longer than its frame: its size is in the three bytes before it.
    let start = try #require(bytes.firstRange(of: text.prefix(32))?.lowerBound)
    bytes[start - 3] ^= 1
    #expect(throws: BinaryCodingError.self) { _ = try Self.reader(path, bytes) }
  }

  @Test func `the training configuration is kept if reading breaks off later`() throws {
    let path = Fixture.path("attacks/config_foreign_training.h5")
    let bytes = try Self.stream(path)
    let reader = try Self.reader(path, bytes.dropLast(EventFrame.headerSize))
    let store = try reader.partialStore(after: .signal(11), at: "model_weights", Limits())
    #expect(store.trainingConfig != nil)
    #expect(store.trainingConfig == (try Store.open(path)).trainingConfig)
    #expect(store.issues.contains { $0.reason.contains("crashed") } && store.inventory?.isComplete == false)
  }

  @Test(arguments: ["damaged/whole.h5", "damaged/whole.weights.h5"])
  func `a stream that breaks off gives what had come, in an incomplete inventory`(name: String) throws {
    let path = Fixture.path(name)
    let bytes = try Self.stream(path)
    let tensors = try #require(try Store.open(path, values: true).inventory?.tensors)
    var partialCount = 0
    for length in stride(from: 0, to: bytes.count, by: 97) {
      let reader = try Self.reader(path, bytes[..<length])
      guard let store = try? reader.partialStore(after: .signal(11), at: "here", Limits()) else { continue }
      partialCount += 1
      #expect(store.inventory?.isComplete == false)
      #expect(store.inventory.map { tensors.starts(with: $0.tensors) } == true)
      #expect(store.issues.last?.object == "here")
    }
    #expect(partialCount > 2)
  }

  @Test(arguments: ["damaged/whole.h5", "damaged/whole.weights.h5"])
  func `a changed stream is refused or read, and never traps`(name: String) throws {
    let path = Fixture.path(name)
    let bytes = try Self.stream(path)
    var numbers = SystemRandomNumberGenerator()
    for _ in 0..<5000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        changed[Int.random(in: changed.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      }
      let store = try? Self.reader(path, changed).store()
      // An index out of range would trap where it is used.
      for layer in store?.inventory?.layers ?? [] {
        #expect(
          layer.weights.allSatisfy { $0.tensor.map { store?.inventory?.tensorIDs.contains($0) == true } ?? true })
      }
    }
  }

  @Test func `layers that list one group many times together list a bounded number of weights`() throws {
    var builder = StoreBuilder("many.h5")
    builder.append(.layerNames(LegacyWeightNames(root: "", names: Array(repeating: "a", count: 5000))))
    builder.append(.weightNames(group: "a", names: (0..<5000).map(String.init)))
    builder.append(.end)
    let store = try builder.store()
    let weights = try #require(store.inventory?.layers).reduce(0) { $0 + $1.weights.count }
    #expect(weights > 1_000_000 && weights < 1_100_000)
    #expect(store.inventory?.isComplete == false)
    #expect(store.issues.map(\.reason) == ["its layers list more than 1,048,576 weights together"])
  }
}
