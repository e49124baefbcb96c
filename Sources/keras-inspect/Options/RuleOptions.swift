import ArgumentParser
import Basics
import KerasAudit
import KerasPolicy
import KerasReports

/// The options that select rules, set their levels and name known findings.
struct RuleOptions: DefaultedOptions {
  @Option(help: ArgumentHelp("Report only these rules: codes, names, or prefixes such as KI3.", valueName: "rule,..."))
  var select: [String] = []

  @Option(help: ArgumentHelp("Ignore these rules.", valueName: "rule,..."))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp("Set the level of a rule: error, warning or note.", valueName: "rule=level"))
  var severity: [String] = []

  @OptionGroup var settingsOptions: SettingsOptions

  @Option(help: ArgumentHelp("Findings listed in this file are known and do not count.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Write the current findings to the --baseline file.")
  var writeBaseline = false

  @Flag(help: "Also show ignored, suppressed and known findings.")
  var noIgnore = false

  static var defaults: Self {
    var options = Self()
    (options.select, options.ignore, options.severity) = ([], [], [])
    (options.settingsOptions, options.baseline) = (.defaults, nil)
    (options.writeBaseline, options.noIgnore) = (false, false)
    return options
  }

  mutating func set(_ flag: String) -> Bool {
    guard flag == "--no-ignore" else { return settingsOptions.set(flag) }
    noIgnore = true
    return true
  }

  mutating func set(_ option: String, to value: String) -> Bool { settingsOptions.set(option, to: value) }

  func validate() throws {
    if writeBaseline && baseline == nil { throw ValidationError("'--write-baseline' requires --baseline FILE") }
    _ = try selection(RuleSelection())
  }

  /// The settings of a source, overridden by the command line.
  func settings(_ source: SettingsSource) throws -> Settings {
    var settings = try source.settings()
    settings.selection = try selection(settings.selection)
    if let baseline, !writeBaseline {
      settings.baseline = try Baseline(path: baseline, text: TextFile.readRegular(baseline, "the baseline"))
    }
    settings.showsAll = noIgnore
    return settings
  }

  /// Adds the command line's selection; `--select` replaces both `select` and `ignore` of the file.
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
      throw ValidationError(error.message)
    }
    return selection
  }

  private func rules(_ texts: [String]) throws -> [RulePattern] {
    try texts.flatMap(\.commaSeparated).map { try RulePattern($0) }
  }

  private func level(_ text: String) throws -> (rules: RulePattern, level: Finding.Level) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let level = Finding.Level(rawValue: parts[1]) else {
      throw ValidationError("'--severity \(text)' is not a rule and a level, such as KI106=error")
    }
    return (try RulePattern(parts[0]), level)
  }
}

extension UnknownRule {
  /// The description, and without a suggestion where to find the rules.
  var message: String { suggestions.isEmpty ? "\(description); '\(ToolInfo.name) rules' lists all rules" : description }
}
