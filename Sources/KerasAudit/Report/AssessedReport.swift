/// A report and what the user's policy says about its findings. The policy never changes the facts in `report`.
public struct AssessedReport: Sendable {
  /// The facts.
  public let report: Report
  /// The findings that count, each at the level that the policy gives it. They include failed expectations (KI601).
  public let findings: [Finding]
  /// The findings that do not count, and why.
  public let suppressions: [Suppression]
  /// The number of expectations checked; nil if there was no expectations file.
  public let expectations: Int?
  /// The names of what the model cannot be loaded without, but for those that the user accepts.
  package let missingObjects: [String]
  /// Whether the model is verified, not verifiable or wrong.
  public let verification: Verification
  /// Settings and expectations in the model's folder, which were not read: they come from the user only.
  public var ignoredFiles: [String] = []

  /// A report without any policy: every finding counts at its own level.
  public init(_ report: Report) {
    self.init(report, findings: report.findings, suppressions: [], expectations: nil)
  }

  package init(_ report: Report, findings: [Finding], suppressions: [Suppression], expectations: Int?) {
    self.report = report
    self.findings = findings
    self.suppressions = suppressions
    self.expectations = expectations
    missingObjects = report.required.names.without(suppressions.compactMap(\.acceptedObject))
    verification = Verification(report, counting: findings, missing: missingObjects)
  }

  public var model: Report.Model { report.model }
  public var layers: [Report.Layer] { report.layers }
  public var totals: Report.Totals { report.totals }
  public var inventory: [Report.Stored] { report.inventory }

  /// A finding that does not count, and why.
  public struct Suppression: Sendable {
    public let finding: Finding
    public let reason: Reason

    package init(_ finding: Finding, _ reason: Reason) {
      self.finding = finding
      self.reason = reason
    }
  }

  /// Why a finding does not count.
  public enum Reason: Sendable, Equatable {
    /// The user ignores the rule, or did not select it.
    case notSelected
    /// The settings suppress the finding, for the reason that they state.
    case suppressed(String)
    /// The baseline lists the finding.
    case baseline
  }
}

extension AssessedReport.Suppression {
  /// The class or function that a model needs and the user accepts.
  fileprivate var acceptedObject: String? {
    guard finding.rule == .customLayer, case .text(let name)? = finding.actual else { return nil }
    return name
  }
}

extension [String] {
  fileprivate func without(_ others: [String]) -> [String] {
    others.isEmpty ? self : filter { !others.contains($0) }
  }
}
