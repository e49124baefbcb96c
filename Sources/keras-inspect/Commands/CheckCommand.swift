import ArgumentParser
import KerasAudit
import KerasPolicy

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Audit a model and check it against an expectations file: the command for CI.",
    discussion: """
      Prints one line for a model that passes. The expectations come from --expect, or from a file with the same base \
      name beside the model: model.expect.yml for model.h5.

      Examples:
        keras-inspect check model.h5 --expect model.expect.yml
        keras-inspect check model.json weights.h5 --fail-on warning
        keras-inspect check models/ --format text --format sarif=findings.sarif
      """)

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("Expectations file, YAML or JSON.", valueName: "file"))
  var expect: String?

  @OptionGroup var auditOptions: AuditOptions
  @OptionGroup(title: "Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "Reporting") var reportOptions: ReportOptions

  func run() throws {
    let expectations = try expect.map { try Expectations(file: $0) }
    try reportOptions.report(on: input, auditOptions, ruleOptions, detail: .verdict) { model in
      try expectations ?? model.architecture.expectationsBeside.map { try Expectations(file: $0) }
    }
  }
}

extension Expectations {
  fileprivate init(file path: String) throws {
    try self.init(path: path, text: TextFile.read(path, "the expectations"))
  }
}

extension String {
  /// The expectations file beside a model with the same base name; nil if there is none.
  fileprivate var expectationsBeside: String? {
    let name = split(separator: "/").last ?? ""
    let stem = name.lastIndex(of: ".").map { String(self.dropLast(name.distance(from: $0, to: name.endIndex))) } ?? self
    return ["yml", "yaml", "json"].lazy.map { stem + ".expect." + $0 }.first(where: TextFile.exists)
  }
}
