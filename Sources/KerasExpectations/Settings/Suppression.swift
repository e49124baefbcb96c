import KerasAudit

/// Findings that somebody has looked at and decided to live with, and why.
struct Suppression: Sendable {
  let rules: RulePattern
  /// The layers it holds for; nil for all, and for what is about no layer.
  let path: Glob?
  let reason: String
  /// The last day on which it holds.
  let until: Day?
  let place: Place
  /// The rule as it was written.
  let written: String

  func matches(_ finding: Finding) -> Bool {
    guard rules.matches(finding.rule) else { return false }
    return path.map { $0.matches(finding.layer?.joined(separator: "/") ?? finding.dataset ?? "") } ?? true
  }

  func isExpired(on today: Day) -> Bool { until.map { $0 < today } ?? false }

  /// Reads `{rule: KI106, path: "vision_model/*", reason: …, until: 2026-12-31}`.
  static func read(_ entry: Entry, _ mistakes: inout [Mistake]) -> Suppression? {
    guard let members = entry.members(&mistakes, known: ["rule", "path", "reason", "until"]) else { return nil }
    var rules: RulePattern?, path: Glob?, until: Day?
    var reason = "", written = ""
    for (key, entry) in members {
      switch key {
      case "rule":
        written = entry.text(&mistakes, "a rule") ?? ""
        rules = entry.rules(&mistakes).first
      case "path": path = entry.text(&mistakes, "a pattern of layers").map(Glob.init)
      case "reason": reason = entry.text(&mistakes, "the reason") ?? ""
      default:
        until = entry.text(&mistakes, "a day").flatMap(Day.init)
        if until == nil { entry.reject("a day such as 2026-12-31", &mistakes) }
      }
    }
    for key in ["rule", "reason"] where !members.contains(where: { $0.key == key }) {
      mistakes.append(Mistake(entry.node.place, "\(entry.name) needs a \(key)"))
    }
    if members.contains(where: { $0.key == "reason" }), reason.allSatisfy(\.isWhitespace) {
      mistakes.append(Mistake(entry.node.place, "\(entry.name).reason must say why"))
    }
    guard let rules else { return nil }
    return Suppression(
      rules: rules, path: path, reason: reason, until: until, place: entry.node.place, written: written)
  }
}

extension Entry {
  /// The rules that a text, or each of a list of them, means.
  func rules(_ mistakes: inout [Mistake]) -> [RulePattern] {
    let texts = texts(&mistakes, "a rule or a list of rules") ?? []
    return texts.compactMap { text in
      do throws(UnknownRule) {
        return try RulePattern(text)
      } catch {
        mistakes.append(Mistake(node.place, error.description))
        return nil
      }
    }
  }
}
