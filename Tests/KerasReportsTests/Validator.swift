import Foundation

/// Validates reports with the programs that `make test` installs.
enum Validator {
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct Failure: Error, CustomStringConvertible { let description: String }

  /// The violations of a JSON Schema in some texts, one per line; empty if there are none.
  static func faults(of texts: [[UInt8]], against schema: String) throws -> String {
    try withFiles(texts) { files in
      try run("/usr/bin/python3", ["-c", jsonSchema, package.appendingPathComponent(schema).path] + files)
    }
  }

  /// The output of validating a text against an XML Schema.
  static func faults(ofXML text: [UInt8], against schema: String) throws -> String {
    try withFiles([text]) { files in
      try run("/usr/bin/xmllint", ["--noout", "--schema", package.appendingPathComponent(schema).path] + files)
    }
  }

  /// The value of an XPath expression in a text.
  static func value(of expression: String, in text: [UInt8]) throws -> String {
    try withFiles([text]) { files in
      try run("/usr/bin/xmllint", ["--xpath", expression] + files).trimmingCharacters(in: .newlines)
    }
  }

  /// The HTML that GitHub's Markdown renderer makes of a text.
  static func html(_ markdown: [UInt8]) throws -> String {
    try withFiles([markdown]) { files in
      try run("/usr/bin/cmark-gfm", ["--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough"] + files)
    }
  }

  /// The picture that Graphviz makes of a text, as SVG.
  static func svg(ofDot text: [UInt8]) throws -> String {
    try withFiles([text]) { files in try run("/usr/bin/dot", ["-Tsvg"] + files) }
  }

  /// Uses the draft that the schema states; ignores formats that the library cannot check.
  private static let jsonSchema = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    reader = kind(schema, format_checker=jsonschema.FormatChecker())
    for number, path in enumerate(sys.argv[2:]):
        for fault in reader.iter_errors(json.load(open(path))):
            print(number, fault.json_path, fault.message[:300])
    """

  private static func withFiles<Result>(_ texts: [[UInt8]], _ body: ([String]) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("keras-inspect-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(
      texts.enumerated().map { number, text in
        let file = folder.appendingPathComponent("\(number)")
        try Data(text).write(to: file)
        return file.path
      })
  }

  /// The output of a program, after its errors if it fails.
  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Failure(description: "\(program) is missing: `make test` installs it")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe(), errors = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let errorText = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: process.terminationStatus == 0 ? text : errorText + text, as: UTF8.self)
  }
}
