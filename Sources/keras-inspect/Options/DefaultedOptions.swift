import ArgumentParser
import KerasAudit

/// Options that can be made without the argument parser, which prepares each of them three times: on a small model that
/// takes longer than the audit.
///
/// An option without a default in `defaults` ends the program when it is read; `DefaultedOptionsTests` compares them.
protocol DefaultedOptions: ParsableArguments {
  /// What the parser makes of a command line that states none of the options.
  static var defaults: Self { get }
  /// Sets an option that takes no value; false if there is none of this name.
  mutating func set(_ flag: String) -> Bool
  /// Sets an option that takes a value; false if there is none of this name that is set here, or if the value is not
  /// valid.
  mutating func set(_ option: String, to value: String) -> Bool
}

extension DefaultedOptions {
  mutating func set(_ option: String, to value: String) -> Bool { false }
}

extension AuditCommand {
  /// The command of a line that has only models and options that `set` knows, each once; nil for any other line, which
  /// the argument parser has to read.
  init?(plain arguments: [String]) {
    self = .defaults
    var names: Set<Substring> = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-") else {
        input.paths.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard names.insert(parts[0]).inserted else { return nil }
      if parts.count == 1, set(argument) { continue }
      guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst(), !value.isEmpty, !value.hasPrefix("-"),
        set(String(parts[0]), to: value)
      else { return nil }
    }
    do {
      try input.validate()
      try ruleOptions.validate()
      try ruleOptions.settingsOptions.validate()
      try reportOptions.validate()
      try validate()
    } catch {
      return nil
    }
  }

  /// Whether an audit has an option of this name that takes no value.
  static func hasFlag(_ name: String) -> Bool {
    var command = defaults
    return command.set(name)
  }

  private static var defaults: Self {
    var command = Self()
    (command.input, command.auditOptions) = (.defaults, .defaults)
    (command.ruleOptions, command.reportOptions) = (.defaults, .defaults)
    return command
  }

  private mutating func set(_ flag: String) -> Bool {
    input.set(flag) || auditOptions.set(flag) || ruleOptions.set(flag) || reportOptions.set(flag)
  }

  private mutating func set(_ option: String, to value: String) -> Bool {
    input.set(option, to: value) || ruleOptions.set(option, to: value) || reportOptions.set(option, to: value)
  }
}
