import Foundation
import Testing

@testable import KerasStores

@Suite struct WireTests {
  /// What a reading process would send of a file.
  private static func answer(_ path: String) throws -> [UInt8] {
    let buffer = try #require(SharedBuffer())
    defer { buffer.close() }
    let pipe = try #require(Pipe())
    let outlet = EventWriter(buffer, file: pipe.output)
    outlet.end(
      Result { () throws(StoreError) in try Store.read(path, Store.ReadContext(wantsValues: true, tell: outlet.tell)) })
    close(pipe.output)
    return Array(FileHandle(fileDescriptor: pipe.input, closeOnDealloc: true).readDataToEndOfFile())
  }

  private static func store(_ path: String, _ bytes: [UInt8]) throws -> Store? {
    var answer = EventReader(path)
    try bytes.withUnsafeBytes { try answer.take($0) { _, _ in } }
    return try answer.result?.get()
  }

  @Test(arguments: ["whole.h5", "whole.keras", "whole.weights.h5", "whole.json", "links.weights.h5", "bomb.keras"])
  func `a store arrives as it was sent`(name: String) throws {
    let sent = try Store.open(fixture(name), values: true)
    let arrived = try #require(try Self.store(fixture(name), Self.answer(fixture(name))))
    #expect(arrived.path == sent.path && arrived.kind == sent.kind && arrived.faults == sent.faults)
    #expect(arrived.kerasVersion == sent.kerasVersion && arrived.backend == sent.backend)
    #expect(arrived.architecture == sent.architecture && arrived.inventory == sent.inventory)
  }

  @Test func `what a model was compiled with is kept where reading breaks off later`() throws {
    var whole: [UInt8] = []
    let path = fixture("../attacks/config_foreign_training.h5")
    _ = try Store.read(
      path,
      Store.ReadContext { news in
        guard let frame = news.frame else { return }
        var wire = BinaryWriter()
        news.write(to: &wire)
        whole.append(frame.rawValue)
        whole += withUnsafeBytes(of: UInt64(wire.bytes.count).littleEndian, Array.init) + wire.bytes
      })
    var answer = EventReader(path)
    try whole.withUnsafeBytes { try answer.take($0) { _, _ in } }
    let store = try answer.broken(.signal(11), at: "model_weights", Store.Limits())
    let training = try #require(store.training)
    #expect(training == (try Store.open(path)).training)
    #expect(store.faults.contains { $0.reason.contains("crashed") } && store.inventory?.isComplete == false)
  }

  @Test func `an error arrives as it was sent`() throws {
    let bytes = try Self.answer(fixture("page.h5"))
    let error = #expect(throws: StoreError.self) { try Self.store(fixture("page.h5"), bytes) }
    #expect(error?.reason == .notAModel)
    #expect(error?.description.hasPrefix("cannot read ") == true)
  }

  @Test(arguments: ["whole.h5", "whole.weights.h5"])
  func `an answer that breaks off gives what had come, and says that it is not all`(name: String) throws {
    let bytes = try Self.answer(fixture(name))
    let whole = try #require(try Store.open(fixture(name), values: true).inventory?.tensors)
    // The last frame tells the whole; up to it the tensors come one by one.
    for length in stride(from: 0, to: bytes.count, by: 97) {
      var answer = EventReader(name)
      try bytes[..<length].withUnsafeBytes { try answer.take($0) { _, _ in } }
      guard let store = try? answer.broken(.signal(11), at: "here", Store.Limits()) else { continue }
      #expect(store.inventory?.isComplete == false)
      #expect(store.inventory.map { whole.starts(with: $0.tensors) } == true)
      #expect(store.faults.last?.object == "here")
    }
  }

  @Test(arguments: ["whole.h5", "whole.weights.h5"])
  func `an answer that was tampered with is refused or read, and harms nobody`(name: String) throws {
    let bytes = try Self.answer(fixture(name))
    var numbers = SystemRandomNumberGenerator()
    for _ in 0..<5000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        changed[Int.random(in: changed.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      }
      let store = try? Self.store(name, changed)
      // An index that leads nowhere would trap where it is used.
      for layer in store?.inventory?.layers ?? [] {
        #expect(
          layer.weights.allSatisfy { $0.tensor.map { store?.inventory?.tensorIDs.contains($0) == true } ?? true })
      }
    }
  }
}
