import Foundation
import Testing

@Suite struct OutcomeTests {
  private static let whole = "fixtures/damaged/whole.h5"
  private static let wrong = "fixtures/models/vqa_wrong.h5"
  private static let weights = "fixtures/damaged/whole_weights.h5"
  /// A model with layers of a class that is not part of Keras.
  private static let custom = "fixtures/custom/3.15.1.keras"

  /// Calls `body` with a model of a foreign class that lists its layers, and with one whose layers a program defines.
  private func withForeignModels<Result>(_ body: (String, String) throws -> Result) throws -> Result {
    try Tool.withFolder { folder in
      let source = Tool.package.appendingPathComponent("fixtures/damaged/whole.json")
      let text = try String(contentsOf: source, encoding: .utf8)
      let name = try #require(
        ["Functional", "Sequential", "Model"].first { text.contains("\"class_name\": \"\($0)\"") })
      let files = ["foreign.json", "subclassed.json"].map { folder.appendingPathComponent($0) }
      let range = try #require(text.range(of: "\"class_name\": \"\(name)\""))
      try text.replacingCharacters(in: range, with: "\"class_name\": \"Branched\"")
        .write(to: files[0], atomically: true, encoding: .utf8)
      try #"{"class_name": "Ranker", "config": {"name": "ranker", "units": 3}, "keras_version": "3.15.1"}"#
        .write(to: files[1], atomically: true, encoding: .utf8)
      return try body(files[0].path, files[1].path)
    }
  }

  private func outcomes(_ run: Tool.Run) throws -> [String?] {
    try run.output.split(separator: "\n").map { line in
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return (object["summary"] as? [String: Any])?["outcome"] as? String
    }
  }

  @Test func `an expectation forbids a model of a class that is not part of Keras`() throws {
    try withForeignModels { foreign, subclassed in
      let file = foreign + ".yml"
      for (section, actual) in [("custom_layers: true", "Ranker"), ("classes: [Rank*]", "Ranker")] {
        try Data("forbid: {\(section)}\n".utf8).write(to: URL(filePath: file))
        let run = try Tool.run(["check", subclassed, "--expect", file])
        #expect(run.status == 1 && run.output.contains("KI601") && run.output.contains(actual), "\(run.output)")
      }
      try Data("forbid: {custom_layers: true}\n".utf8).write(to: URL(filePath: file))
      #expect(try Tool.run(["check", foreign, "--expect", file]).status == 1)
      #expect(try Tool.run(["check", Self.whole, "--expect", file]).status == 0)
    }
  }

  @Test func `a preset is one model, and every format lists its parts`() throws {
    let preset = ".build-fixtures/packages/presets/bert"
    let json = try Tool.run(["audit", preset, "--format", "json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let parts = try #require(object["parts"] as? [[String: Any]])
    #expect(parts.compactMap { $0["name"] as? String }.contains("tokenizer.json") && parts.count == 6)
    #expect((object["summary"] as? [String: Any])?["outcome"] as? String == "verified")
    for format in ["text", "markdown", "html"] {
      let run = try Tool.run(["audit", preset, "--format", format])
      #expect(run.status == 0 && run.output.contains("9 tokens for 12 embeddings"), "\(format)")
    }
    let text = try Tool.run(["audit", preset]).output
    #expect(text.contains("2 tensors compared"))
    #expect(text.contains("OK: 55 stored tensors match the configuration of 14 layers"))
  }

  @Test func `a batch counts verified models, those that cannot be verified, and wrong ones`() throws {
    try withForeignModels { foreign, subclassed in
      let models = [Self.whole, Self.wrong, Self.weights, Self.custom, foreign, subclassed, "no/such.h5"]
      let lines = try Tool.run(models + ["--format", "jsonl"])
      let expected = ["verified", "wrong", "unverified", "unverified", "unverified", "unverified", "unread"]
      #expect(try outcomes(lines) == expected)
      let text = try Tool.run(["check"] + models)
      #expect(text.output.hasSuffix("\n7 models: 1 verified, 4 not verifiable, 1 wrong, 1 not read\n"))
      #expect(!text.output.contains("foreign.json: OK") && !text.output.contains("subclassed.json: OK"))
      let markdown = try Tool.run(["check"] + models + ["--format", "markdown"])
      #expect(markdown.output.hasPrefix("## ❌ 7 models: 1 verified, 4 not verifiable, 1 wrong, 1 not read\n"))
      let junit = try Tool.run(["check", Self.weights, "--format", "junit"])
      #expect(junit.output.contains("skipped=\"1\""))
    }
  }

  @Test(
    arguments: [
      (whole, "unverified", 0), (wrong, "unverified", 1), (weights, "unverified", 1), (custom, "unverified", 1),
      (weights, "error", 0), (weights, "note,unverified", 1), (whole, "unverified,note", 0), (custom, "never", 0),
      (custom, "warning", 0),
    ] as [(String, String, Int32)])
  func `a model that could not be verified fails if the user wants it to`(
    model: String, level: String, status: Int32
  ) throws {
    for command in ["audit", "summary", "check"] {
      let run = try Tool.run([command, model, "--fail-on", level])
      #expect(run.status == status)
    }
    let run = try Tool.withFile("settings.yml", "fail_on: [\(level)]") { try Tool.run([model, "--config", $0]) }
    #expect(run.status == status)
  }

  @Test(arguments: ["never,unverified", "note,warning", "unverified,unverified", "", "verified"])
  func `other combinations are a usage error`(level: String) throws {
    let run = try Tool.run([Self.whole, "--fail-on", level])
    #expect(run.status == 2 && run.errors.contains("'--fail-on"))
  }

  @Test func `an error that is suppressed leaves a model unverified`() throws {
    let run = try Tool.run([Self.wrong, Self.whole, "--ignore", "KI105", "--quiet", "--format", "jsonl"])
    #expect(run.status == 0)
    #expect(try outcomes(run) == ["unverified", "verified"])
    let text = try Tool.run(["check", Self.wrong, Self.whole, "--ignore", "KI105"])
    #expect(text.output.hasSuffix("2 models: 1 verified, 1 not verifiable (1 with suppressed errors), 0 wrong\n"))
    #expect(try Tool.run([Self.wrong, "--ignore", "KI105", "--fail-on", "unverified"]).status == 1)
  }
}
