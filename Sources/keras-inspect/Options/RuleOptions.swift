import ArgumentParser
import KerasAudit
import KerasPolicy

/// The options by which a user says which findings count: on the command line, or in a file.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only these rules count: codes, names, or beginnings such as KI3.", valueName: "rule,..."))
  var select: [String] = []

  @Option(help: ArgumentHelp("These rules do not count.", valueName: "rule,..."))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp("The level that findings of a rule have: error, warning or note.", valueName: "rule=level"))
  var severity: [String] = []

  @OptionGroup var settingsOptions: SettingsOptions

  @Option(help: ArgumentHelp("Findings that this file lists are known, and no failure.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Write what is found now to the file of --baseline.")
  var writeBaseline = false

  @Flag(help: "Show what is ignored, suppressed or known as well.")
  var noIgnore = false

  func validate() throws {
    if writeBaseline && baseline == nil { throw ValidationError("'--write-baseline' needs a file: --baseline FILE") }
    _ = try selection(RuleSelection())
  }

  /// The settings of a file, with what is said here.
  func settings(_ path: String?) throws -> Settings {
    var settings = try settingsOptions.settings(path)
    settings.selection = try selection(settings.selection)
    if let baseline, !writeBaseline {
      settings.baseline = try Baseline(path: baseline, text: TextFile.read(baseline, "the baseline"))
    }
    settings.showsAll = noIgnore
    return settings
  }

  /// What is selected here goes before what a file ignores.
  private func selection(_ start: RuleSelection) throws -> RuleSelection {
    var selection = start
    do {
      if !select.isEmpty {
        selection.select = try rules(select)
        selection.ignore = []
      }
      selection.ignore += try rules(ignore)
      selection.levels += try severity.flatMap(\.commaSeparated).map(level)
    } catch let error as UnknownRule {
      throw ValidationError(error.description)
    }
    return selection
  }

  private func rules(_ texts: [String]) throws -> [RulePattern] {
    try texts.flatMap(\.commaSeparated).map { try RulePattern($0) }
  }

  private func level(_ text: String) throws -> (rules: RulePattern, level: Finding.Level) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let level = Finding.Level(rawValue: parts[1]) else {
      throw ValidationError("'--severity \(text)' must be a rule and a level: KI106=error")
    }
    return (try RulePattern(parts[0]), level)
  }
}
