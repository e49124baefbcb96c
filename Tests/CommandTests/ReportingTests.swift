import Foundation
import Testing

@Suite struct ReportingTests {
  /// A chain of two layers, as `to_json` of Keras 2 writes it.
  private static let model = """
    {"class_name": "Sequential", "keras_version": "2.15.0", "backend": "tensorflow", "config": {"name": "tiny", "layers": [
      {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 4], "dtype": "float32", "name": "input"}},
      {"class_name": "Dense", "config": {"name": "dense", "units": 3, "use_bias": true, "dtype": "float32"}}]}}
    """

  private func withModel<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("model.json")
      try Data(ReportingTests.model.utf8).write(to: file)
      return try body(file)
    }
  }

  @Test(arguments: [[], ["audit"], ["summary"]])
  func `a clean model is a table and exit status 0`(command: [String]) throws {
    try withModel { model in
      let run = try Tool.run(command + [model.path])
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.contains("✓ dense (Dense)       (None, 3)"))
      #expect(run.output.contains("OK: "))
      #expect(!run.output.contains("\u{1B}"))
    }
  }

  @Test(arguments: ["2.15.0", "3.15.1"])
  func `an audit of each clean model of keras.applications is at most 40 lines`(release: String) throws {
    let folder = Tool.package.appendingPathComponent(".build-fixtures/\(release)/applications")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let clean = try names.map { try Tool.run([folder.appendingPathComponent($0 + "/model.h5").path]) }
      .filter { $0.status == 0 }
    // Keras 3 refuses the .h5 files of seven models, which have operations.
    #expect(clean.count == (release == "2.15.0" ? 71 : 33))
    #expect(clean.allSatisfy { $0.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 41 })
  }

  @Test func `formulas tell how the numbers come about`() throws {
    try withModel { model in
      let run = try Tool.run(["summary", "--formulas", model.path])
      #expect(run.output.contains("3 * (4 + 1) = 15"))
    }
  }

  @Test func `a number of samples shows the memory of activations, and counts in its arithmetic`() throws {
    try withModel { model in
      let plain = try Tool.run(["audit", model.path])
      #expect(!plain.output.contains("Activations"))
      let batch = try Tool.run(["audit", "--batch", "32", model.path])
      #expect(batch.output.contains("896 B   for 32 samples"), "\(batch.output)")
      let formulas = try Tool.run(["audit", "--formulas", "--batch", "32", model.path])
      #expect(formulas.output.contains("32 * 3 * 4 = 384"))
    }
  }

  @Test func `a wrong column is named`() throws {
    let run = try Tool.run(["summary", "--columns", "macs,outptu", "x.h5"])
    #expect(run.status == 2 && run.errors.contains("unknown column 'outptu'; did you mean 'output'?"), "\(run.errors)")
  }

  @Test func `a model from standard input is called so`() throws {
    try withModel { model in
      let run = try Tool.shell("\"$tool\" audit - < '\(model.path)'")
      #expect(run.output.hasPrefix("standard input  json, Keras 2.15.0"))
    }
  }

  @Test func `each format goes where it is sent`() throws {
    try withModel { model in
      let file = model.deletingLastPathComponent().appendingPathComponent("report.json")
      let run = try Tool.run([model.path, "--format", "text", "--format", "json=\(file.path)"])
      #expect(run.status == 0)
      #expect(run.output.contains("dense (Dense)"))
      #expect(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) is [String: Any])
    }
  }

  @Test func `output goes to a file`() throws {
    try withModel { model in
      let file = model.deletingLastPathComponent().appendingPathComponent("report.txt")
      let run = try Tool.run([model.path, "--output", file.path])
      #expect(run.output == "")
      #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self).contains("dense (Dense)"))
    }
  }

  @Test func `a report never overwrites the model`() throws {
    try withModel { model in
      let run = try Tool.run([model.path, "--output", model.path])
      #expect(run.status == 2)
      #expect(run.errors == "keras-inspect: cannot write \(model.path): it is one of the models\n")
      #expect(try Data(contentsOf: model) == Data(ReportingTests.model.utf8))
    }
  }

  @Test func `a report that cannot be written is exit status 2`() throws {
    try withModel { model in
      let run = try Tool.run([model.path, "--output", "no/such/folder/report.txt"])
      #expect(run.status == 2)
      #expect(run.errors == "keras-inspect: cannot write no/such/folder/report.txt: No such file or directory\n")
    }
  }

  @Test func `quiet says nothing of a clean model`() throws {
    try withModel { model in
      let run = try Tool.run(["--quiet", "--ignore", "KI7", model.path])
      #expect(run.status == 0)
      #expect(run.output == "")
    }
  }

  @Test(arguments: [
    ("always", ["NO_COLOR": "1"], true), ("auto", [:], false), ("never", [:], false),
    ("auto", ["CLICOLOR_FORCE": "1"], true), ("auto", ["CLICOLOR_FORCE": "0"], false),
    ("auto", ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false), ("never", ["CLICOLOR_FORCE": "1"], false),
  ])
  func `colour follows what was asked where there is no terminal`(
    choice: String, environment: [String: String], colored: Bool
  ) throws {
    try withModel { model in
      let run = try Tool.run([model.path, "--color", choice], environment: environment)
      #expect(run.output.contains("\u{1B}[") == colored)
    }
  }

  @Test func `colour that is forced still stays out of files`() throws {
    try withModel { model in
      let file = model.deletingLastPathComponent().appendingPathComponent("report.txt")
      _ = try Tool.run([model.path, "--output", file.path], environment: ["CLICOLOR_FORCE": "1"])
      #expect(try !String(decoding: Data(contentsOf: file), as: UTF8.self).contains("\u{1B}["))
    }
  }

  @Test func `frames are plain where that is asked for`() throws {
    try withModel { model in
      let run = try Tool.run([model.path, "--ascii"])
      #expect(run.output.contains("+ dense (Dense)"))
      #expect(run.output.contains("(None, 4) > (None, 3)"))
      #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know commands, options and formats`(shell: String) throws {
    let run = try Tool.run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(["summary", "rules", "fail-on", "sarif", "KI105"].allSatisfy(run.output.contains))
    if shell == "bash" {
      #expect(try Tool.shell("$tool --generate-completion-script bash | bash -n").status == 0)
    }
  }

  @Test(arguments: [
    (["--fromat", "json", "x"], "Did you mean '--format'?"), (["audit", "--quite", "x"], "Did you mean '--quiet'?"),
    (["--format", "jsno", "x"], "- json"),
    (["sumary", "x.h5"], "No command or file is named 'sumary'; did you mean 'summary'?"),
  ])
  func `a mistyped option is met with what was meant`(arguments: [String], hint: String) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(hint))
  }

  @Test(arguments: [
    (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false), (["TERM": "dumb"], false),
  ])
  func `colour is for terminals that want it`(environment: [String: String], colored: Bool) throws {
    try withModel { model in
      let run = try Tool.shell("script --quiet --command \"$tool '\(model.path)'\" /dev/null", environment: environment)
      #expect(run.output.contains("dense"))
      #expect(run.output.contains("\u{1B}[") == colored)
    }
  }
}
