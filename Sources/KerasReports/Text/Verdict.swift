import Basics
import KerasAudit

/// The last word on a model: whether all is well, in the terms of what was compared.
struct Verdict {
  enum Severity {
    case good
    /// Nothing wrong was found, and not everything could be verified: not knowing is no all-clear.
    case doubtful
    case warned, wrong
  }

  let mood: Severity
  let words: String

  init(_ report: Report) {
    let count = FindingCount(report.findings)
    let met =
      report.expectations.map { "; " + ($0 == 1 ? "1 expectation holds" : $0.pluralized("expectation") + " hold") }
      ?? ""
    let suppressed = report.suppressed > 0 ? "; \(report.suppressed.grouped) suppressed" : ""
    let notes = met + (count.notes > 0 ? "; " + count.notes.pluralized("note") : "") + suppressed
    let verified = report.layers.count { $0.status == .ok }
    let unverified = report.layers.count - verified
    if count.errors + count.warnings > 0 {
      mood = count.errors > 0 ? .wrong : .warned
      words = count.words + " in " + report.placesOfFindings + suppressed
    } else if !report.model.hasArchitecture {
      mood = .doubtful
      words =
        "No architecture: \(report.inventory.count.pluralized("stored tensor")) listed, nothing to verify against"
        + notes
    } else if verified == 0 && unverified > 0 {
      mood = .doubtful
      words = "Unverified: none of \(unverified.pluralized("layer")) could be verified" + notes
    } else if unverified > 0 {
      mood = .doubtful
      words =
        "Nothing wrong found: \(verified.grouped) of \(report.layers.count.pluralized("layer")) \(report.comparison)"
        + "; \(unverified.grouped) unverified (?)" + notes
    } else {
      mood = .good
      words = "OK: \(verified.pluralized("layer")) \(report.comparison)" + notes
    }
  }
}

extension Report {
  /// `2 layers and the file as a whole`.
  fileprivate var placesOfFindings: String {
    let places = findings.filter { $0.level > .note }.map(\.layer)
    let layers = Set(places.compactMap(\.self)).count
    let file = places.contains(nil) ? "the file as a whole" : nil
    return [layers > 0 ? layers.pluralized("layer") : nil, file].compactMap(\.self).joined(separator: " and ")
  }

  /// What the layers were held against.
  fileprivate var comparison: String {
    model.hasWeights
      ? "verified against \(matchedTensors.pluralized("stored tensor"))"
      : "recomputed; no weights were given to verify them against"
  }

  /// The stored tensors that some weight was matched to. A nested model's entry repeats those of its layers.
  fileprivate var matchedTensors: Int {
    layers.reduce(0) { sum, layer in
      layer.isContainer ? sum : sum + layer.weights.count { $0.stored != nil }
    }
  }
}
