import ArgumentParser
import Basics
import KerasPolicy

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Recompute every layer from the configuration and compare it with the stored weights.",
    discussion: """
      Prints a table of the layers, each marked as verified (✓), wrong (✗) or unverified (?), then every discrepancy \
      with its layer: the expected value, the stored value and the arithmetic. The table of a large model leaves out \
      most verified layers; --all shows them.

      Examples:
        keras-inspect audit model.h5
        keras-inspect audit model.json weights.h5 --fail-on warning
        keras-inspect audit model.keras --format json --output report.json
        keras-inspect audit models/ --format jsonl
        git ls-files -z '*.h5' | keras-inspect audit --files-from - --null
      """)

  @OptionGroup(title: "Reporting") var reportOptions: ReportOptions
  @OptionGroup(title: "Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup var auditOptions: AuditOptions

  /// Suggests a command for a mistyped one: without a command name the arguments come here, and it looks like a model.
  func validate() throws {
    guard let name = input.paths.first, !name.contains("/"), !name.contains("."), !TextFile.exists(name) else { return }
    let commands = KerasInspect.configuration.subcommands.compactMap { $0.configuration.commandName }
    let similar = name.nearest(among: commands)
    if !similar.isEmpty { throw ValidationError("No command or file is named '\(name)'\(similar.didYouMean)") }
  }

  func run() throws {
    try reportOptions.report(on: input, auditOptions, ruleOptions, detail: .audit)
  }
}
