import FileFormats
import KerasAudit

/// Findings that the user accepts, and why.
struct Suppression: Sendable {
  let rules: RulePattern
  /// The layers it applies to; nil for every finding of the rules.
  let path: Glob?
  let reason: String
  /// The last day on which it applies.
  let until: CalendarDate?
  let position: SourcePosition
  /// The rule as the file states it.
  let rule: String

  func matches(_ finding: Finding) -> Bool {
    guard rules.matches(finding.rule) else { return false }
    guard let path else { return true }
    // A finding about several layers is accepted only if it is accepted for each of them.
    if !finding.layers.isEmpty { return finding.layers.allSatisfy { path.matches($0.joined(separator: "/")) } }
    return path.matches(finding.layer?.joined(separator: "/") ?? finding.dataset ?? "")
  }

  func isExpired(on today: CalendarDate) -> Bool { until.map { $0 < today } ?? false }

  static let form = FileForm.map([
    .init(name: "rule", summary: "The rule or rules, as in `ignore`.", form: .oneOrMore(.text), isRequired: true),
    .init(name: "path", summary: "A pattern of layer paths, as in expectations; without it, every layer.", form: .text),
    .init(name: "reason", summary: "Why the findings are accepted.", form: .text, isRequired: true),
    .init(name: "until", summary: "The last day on which this is valid: 2027-03-31.", form: .text),
  ])

  /// Reads `{rule: KI106, path: "vision_model/*", reason: …, until: 2026-12-31}`.
  static func read(_ value: YAMLValue, _ diagnostics: inout [Diagnostic]) -> Suppression? {
    guard let members = value.members(&diagnostics, known: form.keys) else { return nil }
    var rules: RulePattern?, path: Glob?, until: CalendarDate?
    var reason: String?, rule = ""
    for (key, value) in members {
      switch key {
      case "rule":
        rule = value.text(&diagnostics, "a rule") ?? ""
        rules = value.rules(&diagnostics).first
      case "path": path = value.text(&diagnostics, "a pattern of layers").map(Glob.init)
      case "reason":
        reason = value.text(&diagnostics, "a reason")
        if let reason, reason.allSatisfy(\.isWhitespace) { value.reject("a reason", &diagnostics) }
      default:
        until = value.text(&diagnostics, "a date").flatMap(CalendarDate.init)
        if until == nil { value.reject("a date such as 2026-12-31", &diagnostics) }
      }
    }
    for key in ["rule", "reason"] where !members.contains(where: { $0.key == key }) {
      value.rejectMissing(key, &diagnostics)
    }
    guard let rules, let reason else { return nil }
    return Suppression(
      rules: rules, path: path, reason: reason, until: until, position: value.node.position, rule: rule)
  }
}

extension YAMLValue {
  /// The rules of a text or a list of texts.
  func rules(_ diagnostics: inout [Diagnostic]) -> [RulePattern] {
    let texts = texts(&diagnostics, "a rule or a list of rules") ?? []
    return texts.compactMap { text in
      do throws(UnknownRule) {
        return try RulePattern(text)
      } catch {
        diagnostics.append(Diagnostic(node.position, error.descriptionOfFile))
        return nil
      }
    }
  }
}
