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
}

extension AuditCommand {
  /// The command of a line that has only models and options without a value; nil for any other line, which the argument
  /// parser has to read.
  init?(plain arguments: [String]) {
    let flags = arguments.filter { $0.hasPrefix("-") }
    guard Set(flags).count == flags.count else { return nil }
    self.init()
    (input, auditOptions, ruleOptions, reportOptions) = (.defaults, .defaults, .defaults, .defaults)
    input.paths = arguments.filter { !$0.hasPrefix("-") }
    for flag in flags {
      let isKnown =
        input.set(flag) || auditOptions.set(flag) || ruleOptions.set(flag) || reportOptions.set(flag)
      if !isKnown { return nil }
    }
    do {
      try input.validate()
      try ruleOptions.validate()
      try reportOptions.validate()
      try validate()
    } catch {
      return nil
    }
  }
}
