import ArgumentParser

struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Print the model as a table: layers, output shapes, parameters, connections.",
    discussion: """
      Nested models are expanded; their layers are indented below them.

      Examples:
        keras-inspect summary model.h5
        keras-inspect summary --formulas model.json
      """)

  @OptionGroup var input: InputOptions

  @Flag(help: "Print the arithmetic of the output shape and the parameter count below each layer.")
  var formulas = false

  @OptionGroup var auditOptions: AuditOptions
  @OptionGroup(title: "Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "Reporting") var reportOptions: ReportOptions

  func run() throws {
    try reportOptions.report(on: input, auditOptions, ruleOptions, detail: .summary, formulas: formulas)
  }
}
