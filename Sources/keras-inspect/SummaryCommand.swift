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

  @OptionGroup var input: Input

  @Flag(help: "Print below each layer how its output sizes and its parameter count come about.")
  var formulas = false

  @OptionGroup var auditing: Auditing
  @OptionGroup(title: "Deciding") var deciding: Deciding
  @OptionGroup(title: "Reporting") var reporting: Reporting

  func run() throws {
    try reporting.report(on: input, auditing, deciding, detail: .summary, formulas: formulas)
  }
}
