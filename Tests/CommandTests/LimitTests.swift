import Foundation
import Testing

/// Every limit, lowered until a valid file exceeds it: the message names the option, and the option raises the limit.
@Suite struct LimitTests {
  struct Limit: Sendable, CustomTestStringConvertible {
    let option, file: String
    let low, high: Int
    /// The rule of the finding; nil if nothing of the file is read.
    let rule: String?
    /// How the file is made from the one of that name.
    var change = "cp"
    var testDescription: String { option }
  }

  private static let limits = [
    Limit(option: "--max-file", file: "damaged/whole.json", low: 1, high: 3, rule: nil, change: "grow"),
    Limit(option: "--max-json", file: "damaged/whole.json", low: 1, high: 3, rule: "KI505", change: "grow"),
    Limit(option: "--max-layers", file: "damaged/whole.json", low: 2, high: 3, rule: nil),
    Limit(option: "--max-layers", file: "damaged/whole.h5", low: 2, high: 3, rule: nil),
    Limit(option: "--max-calls", file: "damaged/whole.json", low: 1, high: 9, rule: nil),
    Limit(option: "--max-json-depth", file: "damaged/whole.json", low: 6, high: 12, rule: "KI212"),
    Limit(option: "--max-json-objects", file: "damaged/whole.keras", low: 20, high: 100, rule: nil),
    Limit(option: "--max-json-values", file: "damaged/whole.h5", low: 20, high: 100, rule: nil),
    Limit(option: "--max-rank", file: "damaged/whole.json", low: 1, high: 2, rule: "KI202"),
    Limit(option: "--max-rank", file: "damaged/whole.weights.h5", low: 1, high: 2, rule: "KI502"),
    Limit(option: "--max-rank", file: "containers/arrays.keras", low: 1, high: 5, rule: "KI502"),
    Limit(option: "--max-name", file: "damaged/whole.h5", low: 20, high: 200, rule: "KI502"),
    Limit(option: "--max-name", file: "damaged/whole.keras", low: 12, high: 200, rule: nil),
    Limit(option: "--max-members", file: "damaged/whole.keras", low: 2, high: 3, rule: nil),
    Limit(option: "--max-objects", file: "damaged/whole.h5", low: 6, high: 60, rule: "KI502"),
    Limit(option: "--max-depth", file: "damaged/whole.h5", low: 2, high: 3, rule: "KI502"),
    Limit(option: "--max-attributes", file: "damaged/chunked_names.h5", low: 1, high: 9, rule: "KI505"),
  ]

  @Test func `every limit has an option with a default and a line of help`() throws {
    let short = try Tool.run(["audit", "--help"]).output
    #expect(!short.contains("--max-"))
    let help = try Tool.run(["audit", "--help-all"]).output
    let defaults = [
      "--timeout <seconds>": 60, "--max-file <MiB>": 1_048_576, "--max-json <MiB>": 24,
      "--max-json-depth <number>": 100, "--max-json-objects <number>": 200_000, "--max-json-values <number>": 1_000_000,
      "--max-inflated <MiB>": 128,
      "--max-ratio <number>": 100, "--max-members <number>": 100_000, "--max-objects <number>": 250_000,
      "--max-depth <number>": 64, "--max-attributes <number>": 4096, "--max-name <bytes>": 65_536,
      "--max-rank <number>": 32, "--max-layers <number>": 50_000, "--max-calls <number>": 100_000,
    ]
    let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for (option, value) in defaults {
      let line = try #require(words.firstRange(of: option + " "))
      let end = try #require(words[line.upperBound...].firstRange(of: "(default: "))
      #expect(words[line.upperBound..<end.lowerBound].hasSuffix(". ") || option == "--timeout <seconds>")
      #expect(words[end.upperBound...].hasPrefix("\(value))"), "\(option)")
    }
    #expect(words.split(separator: "--max-").count - 1 == defaults.count - 1)
  }

  private func run(_ limit: Limit, _ value: Int) throws -> Tool.Run {
    try Tool.withFolder { folder in
      let source = "fixtures/\(limit.file)", path = folder.appendingPathComponent("model").path
      let make =
        limit.change == "grow" ? "{ cat \(source); head -c 2000000 /dev/zero | tr '\\0' ' '; } >" : "cp \(source)"
      return try Tool.shell("\(make) '\(path)' && \"$tool\" '\(path)' --format json \(limit.option) \(value)")
    }
  }

  @Test(arguments: limits)
  func `a model that exceeds a limit is never clean, and the message names the option`(limit: Limit) throws {
    let refused = try run(limit, limit.low)
    #expect(refused.output.contains("\(limit.option) allows more"))
    if let rule = limit.rule {
      #expect(refused.output.contains("\"\(rule)\""))
      #expect([1, 2].contains(refused.status))
    } else {
      #expect(refused.status == 2)
      #expect(refused.errors.contains("\(limit.option) allows more"))
    }
    let granted = try run(limit, limit.high)
    #expect(!granted.output.contains(limit.option))
    #expect(granted.status == (limit.file.contains("chunked") ? 1 : 0))
  }

  @Test func `a member with a high compression ratio is read if the limit allows it`() throws {
    // 300 MB of spaces behind what is sound: they take 0.3 MB.
    try withPadded("metadata.json", by: #"b" " * (300 << 20)"#) { path in
      let refused = try Tool.run([path, "--format", "json"])
      #expect(refused.status == 1)
      #expect(refused.output.contains("\"KI321\""))
      #expect(refused.output.contains("--max-ratio allows more"))
      #expect(!(try Tool.run([path, "--format", "json", "--max-ratio", "2000"])).output.contains("KI321"))
    }
  }

  @Test func `a compressed member that takes much memory is read if the limit allows it`() throws {
    // The HDF5 library looks at nothing behind the end that the file states.
    try withPadded("model.weights.h5", by: "random.Random(0).randbytes(2 << 20)") { path in
      let refused = try Tool.run([path, "--format", "json", "--max-inflated", "2"])
      #expect(refused.status == 1)
      #expect(refused.output.contains("\"KI321\"") || refused.output.contains("\"KI502\""))
      #expect(refused.output.contains("--max-inflated"))
      #expect(try Tool.run([path, "--format", "json", "--max-inflated", "3"]).status == 0)
    }
  }

  /// Calls `body` with a valid compressed archive, in which a Python expression is appended to the content of a member.
  private func withPadded(_ member: String, by bytes: String, _ body: (String) throws -> Void) throws {
    try Tool.withFolder { folder in
      let path = folder.appendingPathComponent("model.keras").path
      let made = try Tool.shell(
        """
        python3 - '\(path)' <<'PYTHON'
        import random, sys, zipfile
        source = zipfile.ZipFile("fixtures/damaged/whole.keras")
        with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                target.writestr(name, source.read(name) + (\(bytes) if name == "\(member)" else b""))
        PYTHON
        """)
      #expect(made.status == 0)
      try body(path)
    }
  }

  @Test func `limits apply to a training configuration too`() throws {
    let refused = try Tool.run(["fixtures/containers/scaled.h5", "--format", "json", "--max-json-depth", "2"])
    #expect(refused.status == 1)
    #expect(refused.output.contains("the JSON of training_config is nested"))
  }

  /// A configuration of `count` layers.
  private func layers(_ count: Int) -> Data {
    let layer = #"{"class_name":"Activation","config":{"activation":"relu"}}"#
    let first = #"{"class_name":"InputLayer","config":{"batch_input_shape":[null,8]}}"#
    return Data(
      (#"{"class_name":"Sequential","config":{"layers":["# + first
        + String(repeating: "," + layer, count: count) + "]}}").utf8)
  }

  @Test func `a model that exceeds the time limit gives a message and exit status 2`() throws {
    // Models within one another, each calling the next four times.
    let endless = "fixtures/damaged/endless_calls.json"
    for command in ["audit", "expect"] {
      let run = try Tool.run([command, endless, "--timeout", "1", "--max-calls", "100000000"])
      #expect(run.status == 2)
      #expect(
        run.errors
          == "keras-inspect: cannot finish \(endless): the time limit of 1 s was exceeded; --timeout allows more\n")
    }
  }

  @Test func `a model of too many layers is refused`() throws {
    try Tool.withFolder { folder in
      let path = folder.appendingPathComponent("model.json").path
      try layers(60_000).write(to: URL(fileURLWithPath: path))
      let refused = try Tool.run([path])
      #expect(refused.status == 2)
      #expect(refused.errors.contains("more than the 50,000 layers allowed"))
    }
  }

  @Test(arguments: ["1", "3"])
  func `in a batch, a model that exceeds the time limit does not affect the others`(jobs: String) throws {
    let sound = "fixtures/damaged/whole.json"
    let run = try Tool.run([
      sound, "fixtures/damaged/endless_calls.json", sound, "--timeout", "1", "--jobs", jobs, "--format", "jsonl",
    ])
    #expect(run.status == 2)
    let lines = run.output.split(separator: "\n")
    #expect(lines.map { $0.contains("\"totals\"") } == [true, false, true])
    // A fast machine comes to the end of what any model calls before its time is over.
    #expect(lines[1].contains(#/"error": "cannot (finish .*; --timeout allows more|.* 100,000 layer calls allowed)/#))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func `a limit out of its range is a usage error`() throws {
    for option in [
      "--timeout=-1", "--max-rank=0", "--max-layers=-3", "--max-file=99999999999999", "--max-json-depth=501",
      "--max-calls=0", "--max-json-objects=0", "--max-json-values=0", "--max-inflated=0",
    ] {
      let run = try Tool.run(["fixtures/damaged/whole.h5", option])
      #expect(run.status == 2)
      #expect(run.errors.contains(option.split(separator: "=")[0]))
    }
  }
}
