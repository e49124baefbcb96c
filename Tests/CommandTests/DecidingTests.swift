import Foundation
import Testing

@Suite struct DecidingTests {
  /// With one finding: KI105 of the kernel of vision_model/conv2d_1.
  private static let wrong = "fixtures/models/vqa_wrong.h5"

  private func withSettings<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
    try Tool.withFile("settings.yml", text, body)
  }

  @Test(
    arguments: [
      ([], 1), (["--ignore", "KI105"], 0), (["--ignore", "shape-mismatch"], 0), (["--ignore", "ki1"], 0),
      (["--select", "KI2,KI5"], 0), (["--select", "KI2,KI105"], 1), (["--select", "KI1", "--ignore", "KI105"], 0),
      (["--severity", "KI105=warning"], 0), (["--severity", "KI1=warning", "--fail-on", "warning"], 1),
      (["--severity", "KI1=note,KI105=error"], 1), (["--ignore", "KI105", "--no-ignore"], 1),
    ] as [([String], Int32)])
  func `rules count as the command line says`(options: [String], status: Int32) throws {
    for command in ["audit", "summary", "check"] {
      #expect(try Tool.run([command, DecidingTests.wrong] + options).status == status)
    }
  }

  @Test(arguments: [
    (["--ignore", "KI99"], "unknown rule 'KI99'"), (["--select", "shape-mismach"], "did you mean 'shape-mismatch'"),
    (["--severity", "KI105"], "KI106=error"), (["--severity", "KI105=bad"], "KI106=error"),
    (["--severity", "nothing=error"], "unknown rule 'nothing'"),
    (["--config", "no/such.yml"], "cannot read the settings"),
    (["--config", "a.yml", "--no-config"], "cannot be combined"), (["--write-baseline"], "--baseline FILE"),
    (["--baseline", "no/such.json"], "cannot read the baseline"), (["--baseline", "README.md"], "not a baseline file"),
  ])
  func `a mistake is exit status 2`(options: [String], message: String) throws {
    let run = try Tool.run([DecidingTests.wrong] + options)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(
    arguments: [
      ("ignore: [KI105]", 0), ("select: KI2", 0), ("severity: {KI105: warning}", 0),
      ("severity: {KI105: warning}\nfail_on: warning", 1), ("fail_on: never", 0), ("", 1),
      ("suppress: [{rule: KI105, reason: known}]", 0),
      ("suppress: [{rule: KI105, path: \"vision_model/*\", reason: known}]", 0),
      ("suppress: [{rule: KI105, path: dense, reason: known}]", 1),
      ("suppress: [{rule: KI105, reason: known, until: 2999-12-31}]", 0),
    ] as [(String, Int32)])
  func `rules count as the settings say`(text: String, status: Int32) throws {
    try withSettings(text) { file in
      let run = try Tool.run([DecidingTests.wrong, "--config", file])
      #expect(run.status == status)
    }
  }

  @Test(arguments: [["--ignore", "KI105"], ["--select", "KI2"], ["--config"], ["--baseline"]])
  func `a suppressed mismatch stays a mismatch`(options: [String]) throws {
    try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("f").path
      if options == ["--baseline"] { _ = try Tool.run([DecidingTests.wrong, "--baseline", file, "--write-baseline"]) }
      if options == ["--config"] {
        try Data("suppress: [{rule: KI105, reason: known}]".utf8).write(to: URL(filePath: file))
      }
      let run = try Tool.run([DecidingTests.wrong] + options + (options.count == 1 ? [file] : []))
      #expect(run.status == 0)
      #expect(run.output.contains("✗   conv2d_1 (Conv2D)"))
      #expect(run.output.hasSuffix("\n17 of 19 layers verified; 1 finding suppressed\n"), "\(run.output.suffix(99))")
    }
  }

  @Test func `SARIF lists suppressed findings with their reasons, and no report lists ignored ones`() throws {
    for (settings, count) in [
      ("suppress: [{rule: KI105, reason: cropped images}]", 1), ("ignore: KI105", 0),
    ] {
      try withSettings(settings) { file in
        let run = try Tool.run([DecidingTests.wrong, "--config", file, "--format", "sarif"])
        #expect(run.status == 0)
        #expect(run.output.components(separatedBy: "\"ruleId\": \"KI105\"").count == 1 + count)
        let reason = #"{"kind": "external", "justification": "cropped images"}"#
        #expect(run.output.contains(reason) == (count == 1))
        let all = try Tool.run([DecidingTests.wrong, "--config", file, "--format", "sarif", "--no-ignore"])
        #expect(all.status == 1 && all.output.contains("KI105") && !all.output.contains("suppressions"))
      }
    }
  }

  @Test func `an expired suppression does not apply, and a message says so`() throws {
    try withSettings("suppress:\n  - {rule: KI105, reason: known, until: 2020-01-01}") { file in
      let run = try Tool.run([DecidingTests.wrong, "--config", file])
      #expect(run.status == 1)
      #expect(run.errors == "keras-inspect: \(file):2: the suppression of KI105 expired on 2020-01-01\n")
    }
  }

  @Test(arguments: [
    ("ignor: [KI105]", ":1:1: unknown key 'ignor'; did you mean 'ignore'?"),
    ("fail_on: often", ":1:10: fail_on must be one of error, warning, note, never, unverified, not this text"),
    ("fail_on: [note, warning]", ":1:10: fail_on must be one of error, warning, note, never, unverified, not a list"),
    ("suppress: [{rule: KI105}]", ":1:12: suppress needs the key 'reason'"),
    ("suppress: [{rule: KI105, reason: \" \"}]", "suppress.reason must be a reason"),
    ("suppress: [{rule: KI999, reason: x}]", "unknown rule"),
    ("suppress: [{rule: KI105, reason: x, until: soon}]", "a date such as 2026-12-31"),
    ("severity: {KI105: loud}", "must be one of note, warning, error, not this text"),
  ])
  func `an error in the settings is exit status 2 with its position`(text: String, message: String) throws {
    try withSettings(text) { file in
      let run = try Tool.run([DecidingTests.wrong, "--config", file])
      #expect(run.status == 2 && run.output == "")
      #expect(run.errors.hasPrefix("keras-inspect: \(file):") && run.errors.contains(message), "\(run.errors)")
    }
  }

  @Test func `settings come from the working directory or above it, never from the model's folder`() throws {
    try Tool.withFolder { folder in
      let inner = folder.appendingPathComponent("a/b")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      let model = inner.appendingPathComponent("m.h5")
      try FileManager.default.copyItem(at: Tool.package.appendingPathComponent(DecidingTests.wrong), to: model)
      let settings = folder.appendingPathComponent(".keras-inspect.yml").path
      #expect(try Tool.run([model.path]).status == 1)
      try Data("ignore: KI105".utf8).write(to: URL(filePath: settings))
      let ignoring = try Tool.run([model.path])
      #expect(ignoring.status == 1)
      #expect(
        ignoring.errors
          == "keras-inspect: ignored \(settings): settings come from the working directory or --config\n")
      #expect(try Tool.run([model.path, "--no-config"]).errors == "")
      #expect(try Tool.run([model.path, "--config", settings]).status == 0)
      let json = try Tool.run([model.path, "--format", "json"])
      #expect(json.output.contains("\"ignored_files\": [\"\(settings)\"]"))
      for (from, path, status) in [("a/b", "m.h5", 0), ("a", "b/m.h5", 0), ("a/b", "../b/m.h5", 0)] {
        let run = try Tool.shell("cd '\(folder.path)/\(from)' && $tool \(path) > /dev/null")
        #expect(run.status == status && run.errors == "")
      }
      #expect(try Tool.shell("cd '\(inner.path)' && $tool m.h5 --select KI105 > /dev/null").status == 1)
      for command in ["diff \(model.path)", "expect", "compat"] {
        let run = try Tool.shell("cd '\(Tool.package.path)' && $tool \(command) \(model.path) > /dev/null")
        #expect(run.errors.contains("ignored \(settings): "), "\(command)")
      }
      try FileManager.default.removeItem(atPath: settings)
      let other = folder.appendingPathComponent("other/inside")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
      try Data("ignore: KI105".utf8).write(to: folder.appendingPathComponent("other/.keras-inspect.yml"))
      #expect(try Tool.shell("cd '\(other.path)' && $tool '\(model.path)' > /dev/null").status == 0)
    }
  }

  @Test func `settings of a folder below the working directory do not apply`() throws {
    try Tool.withFolder { folder in
      let inner = folder.appendingPathComponent("models")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Tool.package.appendingPathComponent(DecidingTests.wrong), to: inner.appendingPathComponent("m.h5"))
      try Data("ignore: KI1".utf8).write(to: inner.appendingPathComponent(".keras-inspect.yml"))
      let run = try Tool.shell("cd '\(folder.path)' && $tool models > /dev/null")
      #expect(run.status == 1)
      #expect(
        run.errors == "keras-inspect: ignored models/.keras-inspect.yml: settings come from the working directory or "
          + "--config\n")
    }
  }

  @Test(arguments: ["ln -s secret F", "mkfifo F", "mkdir F"])
  func `settings, baselines and expectations are regular files, and no message quotes them`(make: String) throws {
    try Tool.withFolder { folder in
      let model = "\(Tool.package.path)/\(DecidingTests.wrong)"
      for (file, options) in [
        (".keras-inspect.yml", "audit"), ("s", "audit --config s"), ("s", "audit --baseline s"),
        ("vqa_wrong.expect.yml", "check"), ("s", "diff --config s '\(model)'"),
      ] + (make == "mkdir F" ? [] : [("s", "check --expect s")]) {
        let line = "echo 'password: hunter2' > secret; rm -rf \(file); \(make.replacing("F", with: file))"
        let run = try Tool.shell("cd '\(folder.path)' && \(line) && timeout 20 $tool \(options) '\(model)'")
        #expect(run.status == 2 && !(run.output + run.errors).contains("hunter2"), "\(make) \(options)")
        let reason =
          make.hasPrefix("ln")
          ? "it is a symbolic link" : make == "mkdir F" ? "Is a directory" : "it is not a regular file"
        #expect((run.output + run.errors).contains("\(file): \(reason)"), "\(run.errors)")
        _ = try Tool.shell("cd '\(folder.path)' && rm -rf \(file)")
      }
    }
  }

  @Test(arguments: [
    "password: hunter2", "hunter2", "[hunter2]", "fail_on: hunter2", "ignore: hunter2", "hunter2: [",
    "severity: {KI1: hunter2}", "hunter2: 1\nhunter2: 2", "suppress: hunter2", "layers: {A: {output: {hunter2: 1}}}",
  ])
  func `a message about a file does not quote it`(text: String) throws {
    try Tool.withFile("s.yml", text) { file in
      for options in [["--config", file], ["--baseline", file]] {
        let run = try Tool.run([DecidingTests.wrong] + options)
        #expect(run.status == 2 && !run.errors.contains("hunter2"), "\(run.errors)")
      }
      let run = try Tool.run(["check", DecidingTests.wrong, "--expect", file])
      #expect(run.status == 2 && !run.errors.contains("hunter2"), "\(run.errors)")
    }
  }

  @Test func `known findings do not fail, new ones do, and fixed ones are reported`() throws {
    try Tool.withFolder { folder in
      let baseline = folder.appendingPathComponent("b.json").path
      #expect(try Tool.run([DecidingTests.wrong, "--baseline", baseline, "--write-baseline"]).status == 0)
      let known = try Tool.run([DecidingTests.wrong, "--baseline", baseline, "--format", "json"])
      #expect(known.status == 0 && known.output.contains("\"suppressed\": 1}"))
      let sarif = try Tool.run([DecidingTests.wrong, "--baseline", baseline, "--format", "sarif"])
      #expect(sarif.status == 0 && sarif.output.contains("\"justification\": \"listed in the baseline\""))
      let gone = try Tool.run(["fixtures/models/vqa.h5", "--baseline", baseline])
      #expect(gone.status == 0)
      #expect(
        gone.errors
          == "keras-inspect: 1 finding of the baseline no longer occurs: KI105 vision_model/conv2d_1 kernel\n")
      try Data("{\"schema\": \"keras-inspect/baseline/1\", \"findings\": []}".utf8).write(to: URL(filePath: baseline))
      #expect(try Tool.run([DecidingTests.wrong, "--baseline", baseline]).status == 1)
    }
  }
}
