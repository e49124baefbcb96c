import Foundation
import Testing

/// Runs the commands that the documentation shows.
@Suite struct DocumentationTests {
  static let pages =
    ["README.md"]
    + [
      "ci", "expectations", "migrate", "rules", "layers", "report", "security", "python", "declaring", "costs",
      "releases",
    ].map { "docs/\($0).md" }
  static let helps = [
    "", "audit", "summary", "check", "expect", "diff", "migrate", "weights", "rules", "layers", "packs",
  ]

  private func text(_ page: String) throws -> String {
    try String(contentsOf: Tool.package.appendingPathComponent(page), encoding: .utf8)
  }

  /// The command lines in a text: on their own line, in a pipeline step, or in backticks.
  private func commands(in text: String) -> [String] {
    let pattern =
      #/(?:^\s+|^\$ |- run: |- |entry: |sh '|`)((?:git [^|\n]*\| )?keras-inspect(?: [^`\n]+)?)/#
      .anchorsMatchLineEndings()
    return text.matches(of: pattern).map { $0.0.contains("sh '") ? String($0.1.dropLast()) : String($0.1) }
  }

  /// A command with its placeholders filled in, and with a model if it names none.
  private func filled(_ command: String) -> String {
    let places = [
      "[": "", "]": "", " …": "", "weights FILE": "weights WEIGHTS", "--expect FILE": "--expect model.expect.yml",
      "CLASS": "Conv2D", "RULE": "KI105", "PACKAGE": "keras_hub",
    ]
    let whole = places.reduce(command) { $0.replacing($1.key, with: $1.value) }
    let isBare = whole.wholeMatch(of: #/keras-inspect (audit|summary|check|expect)( --[a-z]+)*/#) != nil
    return isBare ? whole + " model.h5" : whole
  }

  /// Calls `body` with a folder that has all files named in the commands.
  private func withModels<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try Tool.withFolder { folder in
      let copies = [
        "model.h5": "model.h5 old.h5 A models/a.h5", "model.keras": "model.keras new.keras B models/b.keras",
        "model.json": "model.json old.json new.json MODEL", "weights.h5": "weights.h5 w.h5 WEIGHTS",
        "v3.weights.h5": "model.weights.h5",
      ]
      let lines = copies.map { "for name in \($1); do cp $from/\($0) $name; done" }.sorted()
      let made = try shell(
        folder,
        "from=fixtures/oracle/2.15.0/vqa; mkdir models; ln -s '\(Tool.package.path)/fixtures'; "
          + lines.joined(separator: "; ") + "; git init -q . && git add '*.h5'"
          + " && keras-inspect expect model.h5 --output model.expect.yml")
      try #require(made.status == 0 && made.errors == "", "\(made.errors)")
      return try body(folder)
    }
  }

  private func shell(_ folder: URL, _ line: String) throws -> Tool.Run {
    let bin = Tool.binary.deletingLastPathComponent().path
    return try Tool.shell("cd '\(folder.path)' && \(line)", environment: ["PATH": "\(bin):/usr/bin:/bin"])
  }

  private func run(_ commands: [String]) throws {
    try withModels { folder in
      for command in commands {
        let run = try shell(folder, filled(command))
        // Some release refuses every model.
        #expect(run.status == (command.contains("wrong") || command.hasSuffix("--target all") ? 1 : 0), "\(command)")
        #expect(run.errors == "", "\(command)")
      }
    }
  }

  @Test func `the reports in README.md are what the commands print`() throws {
    let blocks = try text("README.md").matches(of: #/```\n((?s:.*?))```/#).map { String($0.1) }
    try #require(blocks.count == 4)
    for block in blocks {
      var lines = block.split(separator: "\n", omittingEmptySubsequences: false).dropLast()[...]
      let command = lines.first?.hasPrefix("$ ") == true ? lines.removeFirst().dropFirst(2) : nil
      let run = try shell(Tool.package, String(command ?? "keras-inspect summary --formulas fixtures/models/vqa.h5"))
      var output = run.output.split(separator: "\n", omittingEmptySubsequences: false)[...]
      // The lines come in this order; others may be left out, where an ellipsis says so and among the formulas.
      var canSkip = command == nil
      for line in lines {
        if line == "  …" {
          canSkip = true
          continue
        }
        let index = try #require(output.firstIndex(of: line), "not printed: \(line)")
        #expect(canSkip || index == output.startIndex, "left out before: \(line)")
        output = output[(index + 1)...]
        canSkip = command == nil
      }
      #expect(canSkip || output == [""])
    }
  }

  @Test(arguments: pages)
  func `every command of a page runs`(page: String) throws {
    // A command without its model is only named.
    let commands = try commands(in: text(page)).filter {
      !["keras-inspect", "keras-inspect migrate"].contains($0) && !$0.hasPrefix("keras-inspect |")
    }
    #expect(!commands.isEmpty || page.hasSuffix("layers.md"))
    try run(commands)
  }

  @Test func `the shell commands for fleets write a line for each model`() throws {
    let section = try text("docs/fleet.md").components(separatedBy: "\n## ").first { $0.hasPrefix("Slurm") } ?? ""
    let scripts =
      section.matches(of: #/^    (find .+)$/#.anchorsMatchLineEndings()).map { String($0.1) }
      + section.matches(of: #/```sh\n((?s:.*?))```/#).map { String($0.1) }
    #expect(scripts.count == 3)
    let hasParallel = try Tool.shell("parallel --version | grep -q GNU").status == 0
    for script in scripts where hasParallel || !script.contains("parallel -0") {
      try withModels { folder in
        try script.write(to: folder.appendingPathComponent("script.sh"), atomically: true, encoding: .utf8)
        let run = try shell(
          folder,
          "export HOME=$PWD; mkdir reports && find models -name '*.keras' > paths.txt && SLURM_ARRAY_TASK_ID=1 sh script.sh"
            + " && if ls reports/* > /dev/null 2>&1; then cat reports/*; fi")
        #expect(run.status == 0 && run.errors == "", "\(script)")
        #expect(run.output.hasPrefix("{\"schema\": \"keras-inspect/audit/1\""), "\(script)")
        #expect(run.output.split(separator: "\n").count == 1, "\(script)")
      }
    }
  }

  @Test(arguments: helps)
  func `every example of a help runs`(command: String) throws {
    let help = try Tool.run(command.isEmpty ? ["--help"] : [command, "--help"])
    let examples = commands(in: help.output).filter { $0 != "keras-inspect" && !$0.contains("<") }
    #expect(examples.count > 1)
    try run(examples)
  }

  /// The code blocks in one language below a heading.
  private func blocks(_ language: String, below heading: String, of page: String) throws -> [String] {
    let section = try text(page).components(separatedBy: "\n## ").first { $0.hasPrefix(heading) } ?? ""
    return section.matches(of: #/```(\w+)\n((?s:.*?))```/#).filter { $0.1 == language }.map { String($0.2) }
  }

  @Test(arguments: [("GitHub Actions", "github-workflow.json"), ("GitLab", "gitlab-ci.json")])
  func `a pipeline conforms to its schema`(heading: String, schema: String) throws {
    let block = try #require(try blocks("yaml", below: heading, of: "docs/ci.md").first)
    try Tool.withFile("pipeline.yml", block) { file in
      let run = try Tool.shell(
        """
        /usr/bin/python3 - '\(file)' 'fixtures/schemas/\(schema)' <<'PYTHON'
        import json, re, sys, jsonschema, yaml
        class Reader(yaml.SafeLoader): pass
        # In YAML 1.2, which both read, "on" is a word.
        Reader.yaml_implicit_resolvers = {
            first: [pair for pair in pairs if not pair[0].endswith(":bool")]
            for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()}
        Reader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
        pipeline = yaml.load(open(sys.argv[1]), Reader)
        for fault in jsonschema.Draft7Validator(json.load(open(sys.argv[2]))).iter_errors(pipeline):
            print(fault.json_path, fault.message[:300])
        PYTHON
        """)
      #expect(run.status == 0 && run.errors == "" && run.output == "")
    }
  }

  @Test func `the documented hook is the one in this repository`() throws {
    let shown = try #require(try blocks("yaml", below: "pre-commit", of: "docs/ci.md").first)
    let left = ["repos", "repo", "hooks", "description", "additional_dependencies"]
    func keys(_ text: String) -> [String] {
      text.split(separator: "\n").map { $0.drop { " -".contains($0) } }
        .filter { !left.contains(String($0.prefix { $0 != ":" })) }.map(String.init)
    }
    #expect(try keys(shown) == keys(text(".pre-commit-hooks.yaml")))
  }

  @Test func `the documented settings and expectations are valid`() throws {
    for block in try blocks("yaml", below: "Settings", of: "docs/ci.md")
      + blocks("yaml", below: "Custom layers", of: "docs/ci.md")
    {
      // The suppression must not expire.
      try Tool.withFile("settings.yml", block.replacing(#/until: .*/#, with: "until: 2999-12-31")) { file in
        let run = try Tool.run(["check", "fixtures/models/vqa_wrong.h5", "--config", file])
        // The model has no layer of the classes that they declare.
        let others = run.errors.split(separator: "\n").filter { !$0.contains("no layer has the declared class") }
        #expect(run.status == (block.contains("suppress") ? 0 : 1) && others.isEmpty)
      }
    }
    let expectations = try #require(try blocks("yaml", below: "The file", of: "docs/expectations.md").first)
    // Reading 660 MB of values would take too long.
    try Tool.withFile("e.yml", expectations.replacing("values: {finite: true}\n", with: "")) { file in
      let run = try Tool.run(["check", "fixtures/models/vqa.h5", "--expect", file])
      #expect(run.status == 0 && run.errors == "" && run.output.contains("expectations hold"))
    }
  }
}
