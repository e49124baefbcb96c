import KerasAudit

/// Which suppressions and declarations of a settings file applied to the models of a run.
public struct SettingsUsage: Sendable {
  private let settings: Settings
  private var suppressions: Set<Int> = []
  private var classes: Set<String> = []

  public init(_ settings: Settings) { self.settings = settings }

  /// Notes what applies to one model.
  ///
  /// - Parameter assessed: the report before the settings are applied.
  public mutating func add(_ assessed: AssessedReport) {
    classes.formUnion(assessed.report.declaredKeys.keys)
    for (index, suppression) in settings.suppressions.enumerated() where !suppressions.contains(index) {
      if assessed.findings.contains(where: suppression.matches) { suppressions.insert(index) }
    }
  }

  /// Notes what applied to other models of the same settings.
  public mutating func formUnion(_ other: SettingsUsage) {
    suppressions.formUnion(other.suppressions)
    classes.formUnion(other.classes)
  }

  /// One line for each suppression and declaration that applied to no model.
  ///
  /// - Parameter couldRaise: whether this run could raise findings of a rule. A suppression of others is never unused.
  public func unused(on today: CalendarDate = .today, couldRaise: (Rule) -> Bool) -> [String] {
    let idle = settings.suppressions.enumerated().filter { index, suppression in
      !suppressions.contains(index) && !suppression.isExpired(on: today)
        && Rule.all.contains { suppression.rules.matches($0) && couldRaise($0) }
    }
    let lines =
      idle.map { _, suppression in
        (suppression.position, "the suppression of \(suppression.rule) matches no finding")
      }
      + settings.declaredClasses.filter { !classes.contains($0.name) }.map { name, position in
        (position, "no layer has the declared class '\(name)'")
      }
    return lines.sorted { $0.0.line < $1.0.line }.map { "\(settings.path ?? ""):\($0.line): \($1)" }
  }
}
