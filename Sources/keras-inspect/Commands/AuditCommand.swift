import Basics
import ArgumentParser
import KerasPolicy

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Recompute every layer from the configuration and compare it with what is stored.",
    discussion: """
      Prints the model's table with a mark for each layer, verified (✓), wrong (✗) or unverified (?), and below a wrong \
      layer each discrepancy: what was expected, what is stored, and the arithmetic.

      Examples:
        keras-inspect audit model.h5
        keras-inspect audit model.json weights.h5 --fail-on warning
        keras-inspect audit model.keras --format json --output report.json
        keras-inspect audit models/ --format jsonl
        git ls-files -z '*.h5' | keras-inspect audit --files-from - --null
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var auditOptions: AuditOptions
  @OptionGroup(title: "Deciding") var ruleOptions: RuleOptions
  @OptionGroup(title: "Reporting") var reportOptions: ReportOptions

  /// Where no command is named it is this one, and a mistyped command looks like a model.
  func validate() throws {
    guard let word = input.paths.first, !word.contains("/"), !word.contains("."), !TextFile.exists(word) else { return }
    let commands = KerasInspect.configuration.subcommands.compactMap { $0.configuration.commandName }
    let near = word.nearest(among: commands)
    if !near.isEmpty { throw ValidationError("There is neither a command nor a file \(word)\(near.didYouMean)") }
  }

  func run() throws {
    try reportOptions.report(on: input, auditOptions, ruleOptions, detail: .audit)
  }
}
