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
        keras-inspect summary --graph --depth 1 model.keras
      """)

  @Flag(help: "Draw the connections as lanes beside the names, as 'git log --graph' does; a row for each call.")
  var graph = false

  @OptionGroup(title: "Reporting") var reportOptions: ReportOptions
  @OptionGroup(title: "Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup var auditOptions: AuditOptions

  func run() throws {
    try reportOptions.report(on: input, auditOptions, ruleOptions, detail: .summary, graph: graph)
  }
}
