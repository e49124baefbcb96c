import ArgumentParser

struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Print the model's table: layers, output shapes, parameters, connections.",
    discussion: """
      Nested models are expanded, their layers indented below their own entry.

      Examples:
        keras-inspect summary model.h5
        keras-inspect summary --formulas model.json
      """)

  @OptionGroup var input: InputOptions

  @Flag(help: "Print below each layer how its output sizes and its parameter count come about.")
  var formulas = false

  @OptionGroup var auditOptions: AuditOptions
  @OptionGroup(title: "Deciding") var ruleOptions: RuleOptions
  @OptionGroup(title: "Reporting") var reportOptions: ReportOptions

  func run() throws {
    try reportOptions.report(on: input, auditOptions, ruleOptions, detail: .summary, formulas: formulas)
  }
}
