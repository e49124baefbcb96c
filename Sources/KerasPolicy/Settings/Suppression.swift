import KerasAudit

/// Findings that somebody has looked at and decided to live with, and why.
struct Suppression: Sendable {
  let rules: RulePattern
  /// The layers it holds for; nil for all, and for what is about no layer.
  let path: Glob?
  let reason: String
  /// The last day on which it holds.
  let until: CalendarDate?
  let place: SourcePosition
  /// The rule as it was written.
  let written: String

  func matches(_ finding: Finding) -> Bool {
    guard rules.matches(finding.rule) else { return false }
    return path.map { $0.matches(finding.layer?.joined(separator: "/") ?? finding.dataset ?? "") } ?? true
  }

  func isExpired(on today: CalendarDate) -> Bool { until.map { $0 < today } ?? false }

  /// Reads `{rule: KI106, path: "vision_model/*", reason: …, until: 2026-12-31}`.
  static func read(_ entry: YAMLValue, _ diagnostics: inout [Diagnostic]) -> Suppression? {
    guard let members = entry.members(&diagnostics, known: ["rule", "path", "reason", "until"]) else { return nil }
    var rules: RulePattern?, path: Glob?, until: CalendarDate?
    var reason = "", written = ""
    for (key, entry) in members {
      switch key {
      case "rule":
        written = entry.text(&diagnostics, "a rule") ?? ""
        rules = entry.rules(&diagnostics).first
      case "path": path = entry.text(&diagnostics, "a pattern of layers").map(Glob.init)
      case "reason": reason = entry.text(&diagnostics, "the reason") ?? ""
      default:
        until = entry.text(&diagnostics, "a day").flatMap(CalendarDate.init)
        if until == nil { entry.reject("a day such as 2026-12-31", &diagnostics) }
      }
    }
    for key in ["rule", "reason"] where !members.contains(where: { $0.key == key }) {
      diagnostics.append(Diagnostic(entry.node.place, "\(entry.name) needs a \(key)"))
    }
    if members.contains(where: { $0.key == "reason" }), reason.allSatisfy(\.isWhitespace) {
      diagnostics.append(Diagnostic(entry.node.place, "\(entry.name).reason must say why"))
    }
    guard let rules else { return nil }
    return Suppression(
      rules: rules, path: path, reason: reason, until: until, place: entry.node.place, written: written)
  }
}

extension YAMLValue {
  /// The rules that a text, or each of a list of them, means.
  func rules(_ diagnostics: inout [Diagnostic]) -> [RulePattern] {
    let texts = texts(&diagnostics, "a rule or a list of rules") ?? []
    return texts.compactMap { text in
      do throws(UnknownRule) {
        return try RulePattern(text)
      } catch {
        diagnostics.append(Diagnostic(node.place, error.description))
        return nil
      }
    }
  }
}
