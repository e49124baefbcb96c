import Foundation
import Testing

@Suite struct CheckTests {
  private static let model = "fixtures/models/vqa.h5"

  private func withExpectations<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
    try Tool.withFile("model.expect.yml", text, body)
  }

  @Test(arguments: ["fixtures/models/vqa.h5", "fixtures/damaged/whole.keras", "fixtures/damaged/whole.weights.h5"])
  func `what expect writes check meets in one line`(model: String) throws {
    try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("e.yml").path
      let written = try Tool.run(["expect", model, "--output", file])
      #expect(written.status == 0 && written.output == "" && written.errors == "")
      let run = try Tool.run(["check", model, "--expect", file])
      #expect(run.status == 0 && run.errors == "")
      #expect(run.output.split(separator: "\n").count == 1)
      #expect(run.output.hasPrefix("\(model): ") && run.output.contains(" hold"))
    }
  }

  @Test func `expect writes only the parts that are asked for`() throws {
    let run = try Tool.run(["expect", CheckTests.model, "--only", "dtypes, inputs"])
    #expect(run.output == "inputs: [[null, 224, 224, 3], [null, 100]]\ndtypes: [float32]\n")
  }

  @Test func `an expectation that fails is a finding and exit status 1`() throws {
    try withExpectations("parameters: {at_most: 1000}\n") { file in
      let run = try Tool.run(["check", CheckTests.model, "--expect", file])
      #expect(run.status == 1 && run.errors == "")
      #expect(run.output.hasPrefix("\(CheckTests.model): 1 error in the file as a whole; 1 note\n"))
      #expect(run.output.contains("\n  error KI601 expectation-failed\n    "))
      #expect(run.output.contains("= 165077800"))
      let json = try Tool.run(["check", CheckTests.model, "--expect", file, "--format", "json"])
      #expect(json.output.contains("\"rule\": \"KI601\""))
      #expect(json.output.contains("\"expected\": 1000"))
      #expect(try Tool.run(["check", CheckTests.model, "--expect", file, "--fail-on", "never"]).status == 0)
    }
  }

  @Test func `expected and actual shapes are written alike, as shapes or as in the file`() throws {
    try withExpectations("inputs: [[null, 4]]\noutputs: [[null, 10]]\n") { file in
      let run = try Tool.run(["check", CheckTests.model, "--expect", file])
      #expect(run.output.contains("inputs: expected [[null, 4]], found [[null, 224, 224, 3], [null, 100]]"))
      #expect(run.output.contains("outputs: expected (None, 10), found (None, 1000)"))
    }
  }

  @Test func `what the audit finds counts too`() throws {
    try withExpectations("dtypes: [float32]\n") { file in
      let run = try Tool.run(["check", "fixtures/models/vqa_wrong.h5", "--expect", file])
      #expect(run.status == 1)
      #expect(run.output.contains("KI105"))
    }
  }

  @Test(arguments: ["kera: 3", "layers: {dense_1: {clas: Dense}}", "dtypes: [}"])
  func `a mistake in the file is exit status 2 with its place`(text: String) throws {
    try withExpectations(text) { file in
      let run = try Tool.run(["check", CheckTests.model, "--expect", file])
      #expect(run.status == 2 && run.output == "")
      #expect(run.errors.hasPrefix("keras-inspect: \(file):1:"))
    }
  }

  @Test(arguments: [
    ["check", "no/such.h5"], ["expect", "no/such.h5"], ["check"], ["expect"], ["expect", "--only", "inptus", "a.h5"],
    ["check", "fixtures/models/vqa.h5", "--expect", "no/such.yml"],
    ["expect", "fixtures/models/vqa.h5", "--output", "no/such/folder/e.yml"],
    ["expect", "fixtures/models/vqa.h5", "--output", "fixtures/models/vqa.h5"],
  ])
  func `what cannot be done is exit status 2`(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.hasPrefix("keras-inspect: "))
  }

  @Test func `expectations come from the working directory, or from a folder that the user names`() throws {
    try Tool.withFolder { folder in
      let model = folder.appendingPathComponent("m.h5")
      try FileManager.default.copyItem(at: Tool.package.appendingPathComponent(CheckTests.model), to: model)
      try Data("dtypes: [float16]".utf8).write(to: folder.appendingPathComponent("m.expect.yml"))
      let run = try Tool.run(["check", model.path])
      #expect(run.status == 0 && run.output.contains("OK"))
      #expect(
        run.errors
          == "keras-inspect: ignored \(folder.path)/m.expect.yml: expectations come from the working directory "
          + "or --expect\n")
      #expect(try Tool.run(["check", model.path, "--format", "json"]).output.contains("\"ignored_files\": ["))
      #expect(try Tool.run(["check", model.path, "--expect", folder.path]).status == 1)
      #expect(try Tool.shell("cd '\(folder.path)' && $tool check m.h5 > /dev/null").status == 1)
      #expect(try Tool.shell("cd '\(folder.path)' && mkdir n && cd n && $tool check ../m.h5 > /dev/null").status == 1)
    }
  }
}
