import Foundation
import Testing

/// A `ProcessReader` used by several threads, and closed while it is in use.
@Suite struct ConcurrencyTests {
  /// The lines that `reader-scenarios` prints. It has a process of its own, since a reader forks before there are
  /// threads.
  private func run(_ scenario: String, _ model: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "reader-scenarios")
    process.arguments = [scenario, model]
    process.environment = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // A scenario that hangs is a failure, and no test that never ends.
    let timer = DispatchSource.makeTimerSource()
    timer.setEventHandler { process.terminate() }
    timer.schedule(deadline: .now() + 60)
    timer.resume()
    defer { timer.cancel() }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private let model = Fixture.path("damaged/whole.h5")

  /// A file that keeps the HDF5 library busy until its time is over.
  private func withEndlessFile(_ body: (String) throws -> Void) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: model))
    bytes.replaceSubrange(3824..<3832, with: [1, 0, 0, 0, 0, 0, 0, 0])
    let path = FileManager.default.temporaryDirectory.appending(path: "endless-\(UUID().uuidString).h5").path
    try bytes.write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  @Test func `a caller's closure blocks neither another thread nor a reading of its own`() throws {
    let lines = try run("read-in-body", model)
    #expect(lines == ["other thread: 4 tensors", "closure: 4 tensors", "caller: 4 tensors", "children: none"])
  }

  @Test func `closing does not wait for a caller's closure`() throws {
    let error = "cannot read \(model): the reader process is gone"
    #expect(try run("close-in-body", model) == ["closed", error, "children: none"])
  }

  @Test func `closing does not wait for the handler of the architecture`() throws {
    let model = Fixture.path("models/vqa.h5")
    let lines = try run("close-in-handler", model)
    #expect(lines.count == 4 && lines.first == "closed" && lines.last == "children: none")
    // The handler may run before or after the last bytes have come.
    #expect(["caller: reading it was cancelled", "caller: 20 tensors"].contains(lines.dropFirst().first))
    #expect(lines.dropFirst(2).first == "cannot read \(model): the reader process is gone")
  }

  @Test func `closing cancels the reading of another thread`() throws {
    try withEndlessFile { path in
      let start = ContinuousClock.now
      let lines = try run("close-while-reading", path)
      #expect(lines.count == 2 && lines[0].contains("reading it was cancelled") && lines[1] == "children: none")
      #expect(start.duration(to: .now) < .seconds(20))
    }
  }

  @Test func `a handler that reads with its own reader gets an error instead of waiting forever`() throws {
    let lines = try run("read-in-handler", model)
    #expect(
      lines == [
        "handler: cannot read \(model): the reader is in use by the same thread", "caller: 4 tensors",
        "children: none",
      ])
  }

  @Test func `threads that share a reader read one after the other, each its own file`() throws {
    #expect(try run("many-threads", model) == ["200 results, 1 different: 4 tensors", "children: none"])
  }
}
