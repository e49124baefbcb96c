import Basics
import KerasAudit

/// One rule, or all rules whose codes share a prefix: `KI105`, `shape-mismatch`, `KI3`.
public struct RulePattern: Sendable, Equatable {
  private let text: String

  /// - Throws: `UnknownRule` if no rule matches.
  public init(_ text: String) throws(UnknownRule) {
    self.text = text.uppercased().hasPrefix("KI") ? text.uppercased() : text.lowercased()
    guard Rule.all.contains(where: matches) else { throw UnknownRule(text) }
  }

  public func matches(_ rule: Rule) -> Bool { rule.name == text || text.hasPrefix("KI") && rule.code.hasPrefix(text) }
}

/// A text that is neither the code nor the name of a rule.
public struct UnknownRule: Error, Sendable, CustomStringConvertible {
  /// `unknown rule 'shape-mismach'; did you mean 'shape-mismatch'?`
  public let description: String
  /// The names that may have been meant. Codes are never suggested: they all resemble each other.
  public let suggestions: [String]
  /// The same for a rule in a file of the user.
  var descriptionOfFile: String { suggestions.isEmpty ? "unknown rule" : description }

  public init(_ text: String) {
    suggestions = text.nearest(among: Rule.all.map(\.name))
    description = text.unknownMessage("rule", among: suggestions)
  }
}

/// Which rules count, and at which levels.
public struct RuleSelection: Sendable {
  /// The only rules that count; nil for all.
  public var select: [RulePattern]?
  /// Rules that do not count.
  public var ignore: [RulePattern] = []
  /// The levels of rules; the last pattern that matches a rule applies.
  public var levels: [(rules: RulePattern, level: Finding.Level)] = []

  public init() {}

  /// Whether findings of a rule count.
  func selects(_ rule: Rule) -> Bool {
    (select?.contains { $0.matches(rule) } ?? true) && !ignore.contains { $0.matches(rule) }
  }

  /// The finding at the level that these settings give its rule.
  func leveled(_ finding: Finding) -> Finding {
    var finding = finding
    if let level = levels.last(where: { $0.rules.matches(finding.rule) })?.level { finding.level = level }
    return finding
  }
}
