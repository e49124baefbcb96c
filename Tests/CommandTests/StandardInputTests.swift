import Foundation
import Testing

/// `-` is a model that comes from standard input, through a pipe or as a file.
@Suite struct StandardInputTests {
  private static let models = [
    "damaged/whole.h5", "damaged/whole.keras", "damaged/whole.json", "damaged/whole.weights.h5", "models/vqa_wrong.h5",
  ]

  @Test(arguments: models, ["cat %@ | $tool audit -", "$tool audit - < %@"])
  func `the report is that of the file`(model: String, line: String) throws {
    let path = "fixtures/\(model)"
    let line = line.replacing("%@", with: path) + " --format json"
    let read = try Tool.shell(line), named = try Tool.run(["audit", path, "--format", "json"])
    #expect(read.status == named.status)
    #expect(read.errors == named.errors)
    #expect(read.output == named.output.replacing("\"path\": \"\(path)\"", with: "\"path\": \"-\""))
  }

  @Test func `weights come from standard input as well, and both sides of a comparison`() throws {
    let pair = try Tool.shell("$tool fixtures/damaged/whole.json - < fixtures/damaged/whole.weights.h5")
    #expect(pair.status == 0)
    #expect(pair.output.contains("OK: "))
    let own = try Tool.shell("cat fixtures/damaged/whole.h5 | $tool diff --values - fixtures/damaged/whole.h5")
    #expect(own.status == 0, "\(own)")
    let other = try Tool.shell("cat fixtures/models/vqa.h5 | $tool diff fixtures/models/vqa_wrong.h5 -")
    #expect(other.status == 1)
  }

  @Test(arguments: ["weights", "summary", "expect", "compat"])
  func `every command that reads a model reads it`(command: String) throws {
    let run = try Tool.shell("cat fixtures/models/vqa.h5 | $tool \(command) -")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("conv2d") || command == "compat")
  }

  @Test(arguments: [
    ("printf hello | $tool -", "cannot read -: it is plain text"),
    ("$tool - < /dev/null", "cannot read -: it is empty"),
    ("(sleep 9 & exec 1>&-; wait) | $tool - --timeout 1", "it did not end within 1 second; --timeout allows more"),
    ("cat /dev/zero | $tool - --max-file 1", "it has more than 1,048,576 bytes; --max-file allows more"),
    ("cat fixtures/models/vqa.h5 | TMPDIR=/nowhere $tool -", "no temporary file can be made in /nowhere"),
    ("$tool - <&-", "cannot read "),
    ("$tool - --files-from - < /dev/null", "cannot be both"),
  ])
  func `what is no model is exit status 2 with the reason`(line: String, reason: String) throws {
    let run = try Tool.shell(line)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(reason), "\(run.errors)")
  }

  @Test func `no copy is left behind`() throws {
    try Tool.withFolder { folder in
      let run = try Tool.shell("cat fixtures/models/vqa.h5 | TMPDIR=\(folder.path) $tool -")
      #expect(run.status == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }
}
