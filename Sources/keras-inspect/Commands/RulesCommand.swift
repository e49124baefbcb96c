import Basics
import ArgumentParser
import KerasAudit
import KerasPolicy
import KerasReports

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules, or explain some: what each means, how it comes about, how to mend it.",
    discussion: """
      Examples:
        keras-inspect rules
        keras-inspect rules KI105
        keras-inspect rules shape-mismatch dtype-mismatch
        keras-inspect rules --format markdown > rules.md
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @Argument(
    help: ArgumentHelp("Codes or names of rules; without any, all are listed.", valueName: "rule"),
    completion: .list(Rule.all.flatMap { [$0.code, $0.name] }))
  var names: [String] = []

  @Option(help: "How to tell them; json and markdown have the explanations in any case.")
  var format = Form.text

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
