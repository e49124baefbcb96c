import Foundation
import Testing

@Suite struct BatchTests {
  private static let fixtures = Tool.package.appendingPathComponent("fixtures")

  /// A folder with two correct models, a wrong one, a Git LFS pointer, and files that are not models.
  private func withModels<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try Tool.withFolder { folder in
      let inner = folder.appendingPathComponent("sub")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      let copies = [
        ("models/vqa.h5", "a.h5"), ("models/vqa_wrong.h5", "b.bin"), ("oracle/3.15.1/vqa/model.keras", "sub/c.keras"),
        ("damaged/lfs_pointer.h5", "sub/d.h5"), ("oracle/3.15.1/vqa/oracle.json", "notes.json"), ("README.md", "x.md"),
      ]
      for (from, to) in copies {
        try FileManager.default.copyItem(
          at: BatchTests.fixtures.appendingPathComponent(from), to: folder.appendingPathComponent(to))
      }
      return try body(folder)
    }
  }

  /// The names of the models in a report in JSON lines.
  private func names(_ run: Tool.Run) throws -> [String] {
    try run.output.split(separator: "\n").map { line in
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let path = (object["model"] as? [String: Any])?["path"] as? String
      return path.map { URL(fileURLWithPath: $0).lastPathComponent } ?? ""
    }
  }

  @Test func `models in a folder are found by content, in order, and an unreadable one does not hide others`() throws {
    try withModels { folder in
      let run = try Tool.run([folder.path, "--format", "jsonl"])
      #expect(run.status == 2)
      #expect(try names(run) == ["a.h5", "b.bin", "c.keras", "d.h5"])
      #expect(run.errors.contains("d.h5: it is a Git LFS pointer"))
      let text = try Tool.run(["check", folder.path])
      #expect(text.output.contains("d.h5: it is a Git LFS pointer") && text.errors == run.errors)
      #expect(text.output.hasSuffix("4 models: 2 verified, 0 not verifiable, 1 wrong, 1 not read\n"))
    }
  }

  @Test func `the output does not depend on the number of jobs`() throws {
    try withModels { folder in
      for format in ["text", "json", "jsonl", "sarif", "junit"] {
        let runs = try ["1", "2", "7"].map {
          try Tool.run([folder.path, folder.path, "--format", format, "--jobs", $0])
        }
        #expect(Set(runs.map(\.output)).count == 1 && Set(runs.map(\.status)) == [2])
      }
    }
  }

  @Test func `patterns and lists can name models`() throws {
    try withModels { folder in
      let pattern = try Tool.run([folder.path + "/**.[hb]*", "--format", "jsonl"])
      #expect(try names(pattern) == ["a.h5", "b.bin", "d.h5"])
      let list = folder.appendingPathComponent("list.txt")
      try Data("\(folder.path)/a.h5\r\n\n\(folder.path)/sub/c.keras\n".utf8).write(to: list)
      let lines = try Tool.run(["--files-from", list.path, "--format", "jsonl"])
      #expect(lines.status == 0)
      #expect(try names(lines) == ["a.h5", "c.keras"])
      let piped = try Tool.shell(
        "printf '\(folder.path)/b.bin\\0\(folder.path)/a.h5\\0' | $tool --files-from - --null --format jsonl")
      #expect(piped.status == 1)
      #expect(try names(piped) == ["b.bin", "a.h5"])
    }
  }

  @Test func `a list of files with a NUL in a line is an error`() throws {
    let run = try Tool.shell("printf 'a.h5\\0b.h5\\n' | $tool --files-from -")
    #expect(run.status == 2 && run.output == "")
    #expect(
      run.errors == "keras-inspect: standard input, the list of files, has a line with a NUL, which no path contains; "
        + "--null reads such a list\n")
  }

  @Test(arguments: [
    ["docs"], ["--files-from", "no/such.txt"], ["--files-from", "/dev/null"], ["a.h5", "--jobs", "0"],
    ["a.h5", "--null"],
    ["no/such/*.h5"],
  ])
  func `no models to audit is exit status 2`(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.hasPrefix("keras-inspect: "))
  }

  @Test func `a mistake in the expectations of one model does not hide others`() throws {
    try withModels { folder in
      try Data("layers: {dense_1: {clas: Dense}}".utf8).write(to: folder.appendingPathComponent("a.expect.yml"))
      try Data("dtypes: [float32]".utf8).write(to: folder.appendingPathComponent("c.expect.yml"))
      let run = try Tool.run([
        "check", folder.path + "/a.h5", folder.path + "/sub/c.keras", "--expect", folder.path,
      ])
      #expect(run.status == 2)
      #expect(run.output.contains("a.expect.yml:1:20: unknown key 'clas' in layers.dense_1"))
      #expect(run.output.contains("c.keras: OK"))
    }
  }
}
