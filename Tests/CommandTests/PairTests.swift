import Foundation
import Testing

@Suite struct PairTests {
  private static let folder = "fixtures/oracle/2.15.0/vqa"

  /// The files of each model in a report in JSON lines: `model.json + weights.h5`.
  private func models(_ run: Tool.Run) throws -> [String] {
    try run.output.split(separator: "\n").map { line in
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let model = try #require(object["model"] as? [String: Any])
      let paths = [model["path"], (model["weights"] as? [String: Any])?["path"]].compactMap { $0 as? String }
      return paths.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: " + ")
    }
  }

  @Test(arguments: [
    ["model.json", "weights.h5"], ["model.json", "v3.weights.h5"], ["model.h5", "v3.weights.h5"],
    ["model.json", "model.h5"], ["model.json", "model.keras"], ["model.keras", "weights.h5"],
  ])
  func `an architecture and its weights are one model in either order`(files: [String]) throws {
    let paths = files.map { "\(PairTests.folder)/\($0)" }
    for paths in [paths, paths.reversed()] {
      for command in ["audit", "summary", "check"] {
        let run = try Tool.run([command] + paths + ["--format", "jsonl"])
        #expect(run.status == 0 && run.errors == "")
        #expect(try models(run) == [files.joined(separator: " + ")])
      }
      let expect = try Tool.run(["expect"] + paths + ["--only", "size"])
      #expect(expect.status == 0 && expect.output == "size: {exactly: 660311200}\n")
    }
    let explicit = try Tool.run([paths[0], "--weights", paths[1], "--format", "jsonl"])
    #expect(try models(explicit) == [files.joined(separator: " + ")])
    let apart = try Tool.run(paths + ["--separate", "--format", "jsonl"])
    #expect(try models(apart) == files)
  }

  @Test func `two whole models are two, and the report says so`() throws {
    let files = ["model.h5", "model.keras"].map { "\(PairTests.folder)/\($0)" }
    let run = try Tool.run(["check"] + files)
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.contains("Two whole models: each was audited by itself; --weights FILE takes the weights"))
    #expect(run.output.hasSuffix("\n2 models: 2 verified, 0 not verifiable, 0 wrong\n"))
    let lines = try Tool.run(files + ["--format", "jsonl"])
    #expect(try models(lines) == ["model.h5", "model.keras"])
    #expect(lines.errors.hasPrefix("keras-inspect: both files are whole models: each was audited by itself"))
    let pair = try Tool.run([files[0], "--weights", files[1], "--format", "jsonl"])
    #expect(try models(pair) == ["model.h5 + model.keras"] && pair.errors == "")
    let expect = try Tool.run(["expect"] + files)
    #expect(expect.status == 2 && expect.errors.contains("are not an architecture and its weights; --weights FILE"))
    let apart = try Tool.run(files + ["--separate", "--format", "jsonl"])
    #expect(apart.errors == "")
  }

  @Test(arguments: [["model.json", "model.json"], ["weights.h5", "v3.weights.h5"]])
  func `two files of one kind are two models`(files: [String]) throws {
    let run = try Tool.run(files.map { "\(PairTests.folder)/\($0)" } + ["--format", "jsonl"])
    #expect(run.status == 0 && run.errors == "")
    #expect(try models(run) == files)
  }

  @Test func `in a batch, weights named like an architecture belong to it`() throws {
    try Tool.withFolder { folder in
      let inner = folder.appendingPathComponent("b")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      let copies = [
        ("model.json", "x.json"), ("v3.weights.h5", "x.weights.h5"), ("model.h5", "x.h5"),
        ("model.json", "y.json"), ("weights.h5", "y.h5"), ("model.json", "z.json"), ("model.h5", "z.h5"),
        ("v3.weights.h5", "alone.weights.h5"), ("model.json", "b/alone.json"),
      ]
      for (from, to) in copies {
        try FileManager.default.createSymbolicLink(
          at: folder.appendingPathComponent(to),
          withDestinationURL: Tool.package.appendingPathComponent("\(PairTests.folder)/\(from)"))
      }
      let run = try Tool.run(["check", folder.path, "--format", "jsonl"])
      #expect(
        try models(run) == [
          "alone.weights.h5", "alone.json", "x.h5", "x.json + x.weights.h5", "y.json + y.h5", "z.h5", "z.json",
        ])
      let text = try Tool.run(["check", folder.path])
      #expect(text.output.hasSuffix("\n7 models: 6 verified, 1 not verifiable, 0 wrong\n"))
      let apart = try Tool.run(["check", folder.path, "--separate", "--format", "jsonl"])
      #expect(try models(apart).count == 9)
    }
  }

  @Test(arguments: [
    ["a.h5", "b.h5", "--weights", "c.h5"], ["--files-from", "x", "--weights", "c.h5"],
    ["a.h5", "--weights", "c.h5", "--separate"],
  ])
  func `weights belong to exactly one model`(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 2 && run.output == "" && run.errors.hasPrefix("keras-inspect: '--weights' "))
  }
}
