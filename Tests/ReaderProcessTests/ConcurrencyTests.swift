import Foundation
import Testing

/// A `ProcessReader` used by several threads, and closed while it is in use.
@Suite struct ConcurrencyTests {
  private let model = Fixture.path("damaged/whole.h5")

  /// A file that keeps the HDF5 library busy until its time is over.
  private func withEndlessFile(_ body: (String) throws -> Void) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: Fixture.path("damaged/shared_attributes.h5")))
    // The free space of a heap has no size, and is read again and again.
    bytes.replaceSubrange(7448..<7456, with: [0, 0, 0, 0, 0, 0, 0, 0])
    let path = FileManager.default.temporaryDirectory.appending(path: "endless-\(UUID().uuidString).h5").path
    try bytes.write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  @Test func `a caller's closure blocks neither another thread nor a reading of its own`() throws {
    let lines = try Scenario.run("read-in-body", model)
    #expect(lines == ["other thread: 4 tensors", "closure: 4 tensors", "caller: 4 tensors", "children: none"])
  }

  @Test func `closing does not wait for a caller's closure`() throws {
    let error = "cannot read \(model): the reader process is gone"
    #expect(try Scenario.run("close-in-body", model) == ["closed", error, "children: none"])
  }

  @Test func `closing does not wait for the handler of the architecture`() throws {
    let model = Fixture.path("models/vqa.h5")
    let lines = try Scenario.run("close-in-handler", model)
    #expect(lines.count == 4 && lines.first == "closed" && lines.last == "children: none")
    // The handler may run before or after the last bytes have come.
    #expect(["caller: reading it was cancelled", "caller: 20 tensors"].contains(lines.dropFirst().first))
    #expect(lines.dropFirst(2).first == "cannot read \(model): the reader process is gone")
  }

  @Test func `closing cancels the reading of another thread`() throws {
    try withEndlessFile { path in
      let start = ContinuousClock.now
      let lines = try Scenario.run("close-while-reading", path)
      #expect(lines.count == 2 && lines[0].contains("reading it was cancelled") && lines[1] == "children: none")
      #expect(start.duration(to: .now) < .seconds(20))
    }
  }

  @Test func `a handler that reads with its own reader gets an error instead of waiting forever`() throws {
    let lines = try Scenario.run("read-in-handler", model)
    #expect(
      lines == [
        "handler: cannot read \(model): the reader is in use by the same thread", "caller: 4 tensors",
        "children: none",
      ])
  }

  @Test func `threads that share a reader read one after the other, each its own file`() throws {
    #expect(try Scenario.run("many-threads", model) == ["200 results, 1 different: 4 tensors", "children: none"])
  }
}
