import Basics
import KerasAudit
import KerasStores

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
      text = "\(count)" + suppressed
      return
    }
    (severity, text) = Verdict.withoutFaults(report, notes: report.expectationsAndNotes(count.notes) + suppressed)
  }

  /// The verdict on a report in which no error or warning counts.
  private static func withoutFaults(_ report: AssessedReport, notes: String) -> (Severity, String) {
    if !report.model.hasArchitecture, let root = report.report.parts.first?.className {
      let parts = report.report.parts, compared = parts.count { $0.status == .ok }
      let share = "\(compared) of \(parts.count.pluralized("part")) compared"
      return (.doubtful, "Not verifiable: no declaration states the weights of \(root); \(share)" + notes)
    }
    if !report.model.hasArchitecture, !report.missingObjects.isEmpty {
      let missing = report.missingObjects.shortened
      return (.doubtful, "Needs custom_objects: \(missing); no architecture to compare with" + notes)
    }
    guard report.model.hasArchitecture else {
      let tensors = report.inventory.count.pluralized("stored tensor")
      return (.doubtful, "No architecture: \(tensors) listed, nothing to compare with" + notes)
    }
    let missing = report.missingObjects
    if !missing.isEmpty {
      let rest = report.comparison(with: report.verifiedLayers)
      return (.doubtful, "Needs custom_objects: \(missing.shortened); \(rest)" + notes)
    }
    let layers = report.layers.count.pluralized("layer")
    let verified = report.count(.ok)
    let unverified = report.count(.unverified)
    let rest = unverified > 0 ? "; \(unverified.grouped) unverified (?)" : ""
    if report.hasUncountedFaults {
      let verb = report.model.hasWeights ? "verified" : "recomputed"
      return (.doubtful, "\(report.verifiedLayers) \(verb)" + rest + notes)
    }
    let parts = report.report.parts.filter { $0.status == .unverified }
    if unverified == 0, !parts.isEmpty {
      let names = parts.map(\.name).joined(separator: ", ")
      return (.doubtful, "Nothing wrong found: \(report.comparison(with: layers)); \(names) not verified" + notes)
    }
    if report.verification == .verified { return (.good, "OK: \(report.comparison(with: layers))" + notes) }
    if verified == 0 { return (.doubtful, "Unverified: none of \(layers) could be verified" + notes) }
    return (.doubtful, "Nothing wrong found: \(report.comparison(with: report.verifiedLayers))" + rest + notes)
  }
}

extension AssessedReport {
  /// The number of layers of a status.
  fileprivate func count(_ status: Report.Status) -> Int { layers.indices.count { layers[$0].status == status } }

  /// Whether the audit found an error or a warning that the user's policy does not count as such.
  fileprivate var hasUncountedFaults: Bool { report.findings.contains { $0.level > .note } }

  /// `; 3 expectations hold; 1 note`.
  fileprivate func expectationsAndNotes(_ notes: Int) -> String {
    let met = expectations.map { "; \($0.pluralized("expectation")) \($0 == 1 ? "holds" : "hold")" } ?? ""
    return met + (notes > 0 ? "; " + notes.pluralized("note") : "")
  }

  /// `7 of 19 layers`; `19 layers` if all are verified.
  fileprivate var verifiedLayers: String {
    let verified = count(.ok)
    return (verified == layers.count ? "" : "\(verified.grouped) of ") + layers.count.pluralized("layer")
  }

  /// What was compared: `20 stored tensors match the configuration of 19 layers`.
  ///
  /// It says nothing of loading: a release may refuse a model whose tensors are all right.
  fileprivate func comparison(with layers: String) -> String {
    guard model.hasWeights else { return "\(layers) recomputed; no weights were given to compare with" }
    let tensors = matchedTensors
    if tensors == 0 { return "\(layers) recomputed; they have no weights to compare" }
    return "\(tensors.pluralized("stored tensor")) \(tensors == 1 ? "matches" : "match") the configuration of \(layers)"
  }

  /// The number of stored tensors matched to a weight of a verified layer, each counted once.
  private var matchedTensors: Int {
    var tensors: Set<TensorPath> = []
    for index in layers.indices where layers[index].status == .ok && !layers[index].isContainer {
      for weight in layers[index].weights { if let stored = weight.stored { tensors.insert(stored.dataset) } }
    }
    return tensors.count
  }
}
