import Foundation
import Testing

/// Names, streams and limits that somebody else controls.
@Suite struct HostileEnvironmentTests {
  private static let commands = [
    "audit", "summary", "check", "expect", "weights", "compat", "diff fixtures/damaged/whole.h5",
  ]

  @Test(arguments: commands)
  func `a line break in a name begins no line of standard error`(command: String) throws {
    let name = "no\n::error::such\u{1B}[31m\u{AD}.h5"
    let run = try Tool.run(command.split(separator: " ").map(String.init) + [name])
    #expect(run.status == 2)
    #expect(run.errors.contains("no\\n::error::such\\u{1b}[31m\\u{ad}.h5"))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func `a name in a model begins no line, and hides nothing, in any output of any command`() throws {
    let hidden = "\u{1B}\u{AD}\u{61C}\u{180E}\u{200B}\u{202E}\u{2028}\u{3164}\u{FE0F}"
    let name = #"x\n::error::x\u001b\u00ad\u061c\u180e\u200b\u202e\u2028\u3164\ufe0f"#
    let function = #"{"module": "m\#(name)", "class_name": "function", "config": "f\#(name)"}"#
    let layers = ["Dense", "C\(name)"].enumerated().map { index, className in
      #"{"module": "keras.layers", "class_name": "\#(className)", "config": {"name": "l\#(index)\#(name)", "units": 2, "#
        + #""activation": \#(function), "k\#(name)": 1, "dtype": "d\#(name)"}, "build_config": {"input_shape": [null, 3]}}"#
    }
    let model =
      #"{"module": "keras", "class_name": "Sequential", "config": {"name": "m\#(name)", "layers": [\#(layers.joined(separator: ", "))]}}"#
    try Tool.withFile("m.json", model) { file in
      let formats = [
        "text", "json", "jsonl", "markdown", "sarif", "junit", "github", "gitlab", "checkstyle", "dot", "mermaid",
      ]
      let whole = "fixtures/damaged/whole.h5"
      let commands =
        formats.map { ["audit", file, "--format", $0] }
        + ["text", "json", "markdown"].flatMap { format in
          [["diff", file, whole], ["compat", file, "--target", "all"]].map { $0 + ["--format", format] }
        } + [["summary", "--formulas", file], ["check", file], ["expect", file], ["weights", file]]
      for command in commands {
        let run = try Tool.run(command)
        let output = run.output + run.errors
        #expect(!output.contains("\n::error::x"), "\(command)")
        #expect(!output.unicodeScalars.contains { hidden.unicodeScalars.contains($0) }, "\(command)")
      }
    }
  }

  @Test func `the argument parser's own messages are escaped too`() throws {
    let run = try Tool.run(["audit", "--no-such\n::error::option"])
    #expect(run.status == 2)
    #expect(!run.errors.contains("\n::error"))
  }

  @Test(arguments: [">&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func `a report that cannot be written is an error`(closed: String) throws {
    let run = try Tool.shell("exec 3>&1; $tool fixtures/damaged/whole.h5 \(closed); echo status $? >&3")
    #expect(run.output.hasSuffix("status 2\n"))
  }

  @Test func `a limit on file sizes is an error`() throws {
    try Tool.withFolder { folder in
      // Standard error is a file here, which the limit would empty too.
      let run = try Tool.shell(
        "set -o pipefail; (ulimit -f 0; $tool fixtures/damaged/whole.h5 --output \(folder.path)/report.txt) 2>&1 | cat")
      #expect(run.status == 2)
      #expect(run.output.contains("File too large"))
    }
  }

  @Test func `a named pipe without a writer is an empty list of files`() throws {
    try Tool.withFolder { folder in
      let run = try Tool.shell("mkfifo \(folder.path)/list; timeout 20 $tool --files-from \(folder.path)/list")
      #expect(run.status == 2)
      #expect(run.errors.contains("lists no files"))
    }
  }

  @Test func `a list of files may come from another process`() throws {
    let run = try Tool.shell("$tool --files-from <(sleep 0.2; echo fixtures/damaged/whole.h5)")
    #expect(run.status == 0)
  }
}
