import ArgumentParser

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
      """)

  @OptionGroup var input: Input
  @OptionGroup(title: "Auditing") var auditing: Auditing
  @OptionGroup(title: "Reporting") var reporting: Reporting

  func run() throws {
    try reporting.report(on: input, auditing.options, detail: .audit)
  }
}
