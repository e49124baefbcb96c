import ArgumentParser
import KerasAudit

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Audit a model and check it against an expectations file: the command for CI.",
    discussion: """
      Prints one line for a model that passes. The expectations of model.h5 are the file or folder of --expect, or \
      model.expect.yml in the working directory or above it. A file beside the model \
      counts only if that is the working directory.

      Examples:
        keras-inspect check model.h5 --expect model.expect.yml
        keras-inspect check model.json weights.h5 --fail-on warning
        keras-inspect check models/ --format text --format sarif=findings.sarif
        keras-inspect check model.h5 --target tf-keras
      """)

  @OptionGroup(title: "Expectations") var expectationOptions: ExpectationOptions
  @OptionGroup(title: "Expectations") var targetOptions: TargetOptions
  @OptionGroup(title: "Reporting") var reportOptions: ReportOptions
  @OptionGroup(title: "Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup var auditOptions: AuditOptions

  func run() throws {
    try reportOptions.report(
      on: input, auditOptions, ruleOptions, detail: .verdict, targets: targetOptions.targets,
      expectations: expectationOptions.source)
  }
}
