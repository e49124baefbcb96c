import KerasAudit

/// What makes a run fail: `warning`, `never`, `unverified`, or `warning,unverified`.
public struct FailureThreshold: Sendable {
  /// Fails if a model has a finding of this level or a higher one; nil for no finding.
  let level: Finding.Level?
  /// Whether a model that could not be verified fails too.
  let requiresVerification: Bool

  /// The names that a threshold can combine.
  public static let names = ["error", "warning", "note", "never", "unverified"]
  /// The default.
  public static let error = FailureThreshold(level: .error, requiresVerification: false)

  init(level: Finding.Level?, requiresVerification: Bool) {
    (self.level, self.requiresVerification) = (level, requiresVerification)
  }

  /// A level or `never`, and `unverified`, which alone includes errors; nil for any other names.
  public init?(_ names: [String]) {
    let levels = names.filter { $0 != "unverified" }
    requiresVerification = levels.count < names.count
    guard names.count <= 2, levels.count <= 1, !names.isEmpty, Set(names).count == names.count else { return nil }
    guard let name = levels.first else {
      level = .error
      return
    }
    level = Finding.Level(rawValue: name)
    guard level != nil || name == "never" && !requiresVerification else { return nil }
  }

  /// Whether a model fails the run.
  public func isReached(by report: AssessedReport) -> Bool {
    if requiresVerification, report.verification != .verified { return true }
    guard let level else { return false }
    return report.findings.contains { $0.level >= level }
  }
}
