import Basics
import KerasAudit

/// The last line on a model: whether it is all right, and what was compared.
struct Verdict {
  enum Severity {
    case good
    /// Nothing counts against the model, but not everything was verified or a finding is suppressed.
    case doubtful
    case warned, wrong
  }

  let severity: Severity
  let text: String

  init(_ report: AssessedReport) {
    let count = FindingCount(report.findings)
    let suppressed =
      report.suppressions.isEmpty ? "" : "; \(report.suppressions.count.pluralized("finding")) suppressed"
    guard count.errors + count.warnings == 0 else {
      severity = count.errors > 0 ? .wrong : .warned
      text = "\(count) in " + report.placesOfFindings + suppressed
      return
    }
    (severity, text) = Verdict.withoutFaults(report, notes: report.expectationsAndNotes(count.notes) + suppressed)
  }

  /// The verdict on a report in which no error or warning counts.
  private static func withoutFaults(_ report: AssessedReport, notes: String) -> (Severity, String) {
    if !report.model.hasArchitecture, !report.missingObjects.isEmpty {
      let missing = report.missingObjects.joined(separator: ", ")
      return (.doubtful, "Will not load without: \(missing); nothing to verify against" + notes)
    }
    guard report.model.hasArchitecture else {
      let tensors = report.inventory.count.pluralized("stored tensor")
      return (.doubtful, "No architecture: \(tensors) listed, nothing to verify against" + notes)
    }
    let missing = report.missingObjects
    if !missing.isEmpty {
      let verified = report.layers.count { $0.status == .ok }
      let rest = "\(verified.grouped) of \(report.layers.count.pluralized("layer")) \(report.comparison)"
      return (.doubtful, "Will not load without: \(missing.joined(separator: ", ")); \(rest)" + notes)
    }
    let layers = report.layers.count.pluralized("layer")
    let verified = report.layers.count { $0.status == .ok }
    let unverified = report.layers.count { $0.status == .unverified }
    let rest = unverified > 0 ? "; \(unverified.grouped) unverified (?)" : ""
    if report.hasUncountedFaults {
      let verb = report.model.hasWeights ? "verified" : "recomputed"
      return (.doubtful, "\(verified.grouped) of \(layers) \(verb)" + rest + notes)
    }
    if report.verification == .verified { return (.good, "OK: \(layers) \(report.comparison)" + notes) }
    if unverified == 0 {
      let reason = "; \(report.model.className ?? "the model's class") is not a class of Keras"
      return (.doubtful, "Nothing wrong found: \(layers) \(report.comparison)" + reason + notes)
    }
    if verified == 0 { return (.doubtful, "Unverified: none of \(layers) could be verified" + notes) }
    return (.doubtful, "Nothing wrong found: \(verified.grouped) of \(layers) \(report.comparison)" + rest + notes)
  }
}

extension AssessedReport {
  /// Whether the audit found an error or a warning that the user's policy does not count as such.
  fileprivate var hasUncountedFaults: Bool { report.findings.contains { $0.level > .note } }

  /// `; 3 expectations hold; 1 note`.
  fileprivate func expectationsAndNotes(_ notes: Int) -> String {
    let met = expectations.map { "; \($0.pluralized("expectation")) \($0 == 1 ? "holds" : "hold")" } ?? ""
    return met + (notes > 0 ? "; " + notes.pluralized("note") : "")
  }

  /// `2 layers and the file as a whole`.
  fileprivate var placesOfFindings: String {
    let layerPaths = findings.filter { $0.level > .note }.map(\.layer)
    let layers = Set(layerPaths.compactMap(\.self)).count
    let file = layerPaths.contains(nil) ? "the file as a whole" : nil
    return [layers > 0 ? layers.pluralized("layer") : nil, file].compactMap(\.self).joined(separator: " and ")
  }

  /// What the layers were compared with.
  fileprivate var comparison: String {
    model.hasWeights
      ? "verified against \(matchedTensors.pluralized("stored tensor"))"
      : "recomputed; no weights were given to verify them against"
  }

  /// The number of stored tensors matched to a weight of a verified layer, each counted once.
  private var matchedTensors: Int {
    let verified = layers.lazy.filter { !$0.isContainer && $0.status == .ok }
    return Set(verified.flatMap(\.weights).compactMap { $0.stored?.dataset }).count
  }
}
