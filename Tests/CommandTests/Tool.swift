import Foundation

/// Runs the built binary as a user does.
enum Tool {
  struct Run {
    let status: Int32
    let output, errors: String
  }

  /// The package's folder, the working directory of runs.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The binary beside the test bundle.
  static let binary = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("keras-inspect")

  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    try run(binary, arguments, environment: environment)
  }

  /// Runs a shell command line in which `$tool` is the binary.
  static func shell(_ line: String, environment: [String: String] = [:]) throws -> Run {
    try run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", line],
      environment: environment.merging(["tool": binary.path]) { $1 })
  }

  /// Calls `body` with a temporary folder.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("keras-inspect-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Calls `body` with a temporary file.
  static func withFile<Result>(_ name: String, _ text: String, _ body: (String) throws -> Result) throws -> Result {
    try withFolder { folder in
      let file = folder.appendingPathComponent(name)
      try Data(text.utf8).write(to: file)
      return try body(file.path)
    }
  }

  private static func run(_ program: URL, _ arguments: [String], environment: [String: String]) throws -> Run {
    try withFolder { folder in
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = package
      process.environment = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"].merging(environment) { $1 }
      // Files, not pipes: output of any size needs no concurrent reader.
      let files = try ["output", "errors"].map { name in
        let file = folder.appendingPathComponent(name)
        try Data().write(to: file)
        return file
      }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: files[0])
      process.standardError = try FileHandle(forWritingTo: files[1])
      try process.run()
      process.waitUntilExit()
      let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
      return Run(
        status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
        output: texts[0], errors: texts[1])
    }
  }
}
