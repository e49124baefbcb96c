import Foundation
import Testing

/// Runs `reader-scenarios`.
enum Scenario {
  /// The lines that `reader-scenarios` prints. It has a process of its own, since a reader forks before there are
  /// threads.
  static func run(_ scenario: String, _ model: String) throws -> [String] {
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
}
