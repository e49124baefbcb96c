import ArgumentParser
import KerasAudit
import KerasPolicy
import KerasReports

/// `keras-inspect rules`: the list of rules, or the explanation of some.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules, or explain some: what each means, its causes, how to fix it.",
    discussion: """
      Examples:
        keras-inspect rules
        keras-inspect rules KI105
        keras-inspect rules shape-mismatch dtype-mismatch
        keras-inspect rules --format markdown > rules.md
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @Argument(
    help: ArgumentHelp("Codes or names of rules to explain; without any, all rules are listed.", valueName: "rule"),
    completion: .list(Rule.all.flatMap { [$0.code, $0.name] }))
  var names: [String] = []

  @Option(help: "Output format; json and markdown always include the explanations.")
  var format = Format.text

  @OptionGroup var styleOptions: StyleOptions

  func run() throws {
    let rules = names.isEmpty ? Rule.all : try names.map(rule)
    let options = styleOptions.options()
    let text =
      switch format {
      case .text: names.isEmpty ? RuleDocument.list(rules, options) : RuleDocument.explanations(rules, options)
      case .json: RuleDocument.json(rules)
      case .markdown: RuleDocument.markdown(rules)
      }
    try OutputSink.standardOutput.write(text)
  }

  private func rule(_ name: String) throws -> Rule {
    if let rule = Rule.named(name) { return rule }
    Terminal.printDiagnostic(UnknownRule(name).message)
    throw ExitCode(2)
  }
}
