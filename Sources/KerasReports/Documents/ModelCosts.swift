import Basics
import KerasAudit

/// What one call of a model takes, as reports state it; nil for what is unknown.
///
/// A report that shows no costs pays for none: each is computed when it is asked for.
struct ModelCosts {
  private let report: Report
  private let batch: Int

  /// - Parameter batch: The number of samples for which memory is stated.
  init(_ report: Report, batch: Int = 1) {
    self.report = report
    self.batch = batch
  }

  /// The multiply-accumulates for one sample.
  var macs: Int? { report.macs }
  /// The sum over the layers whose number is known; nil if none or all are known.
  var leastMACs: Int? {
    guard macs == nil else { return nil }
    let sum = report.layers.lazy.filter { !$0.isContainer }.reduce(0) { $0.addingSaturated($1.knownMACs.atLeast) }
    return sum > 0 ? sum : nil
  }
  /// The memory of all activations; nil also unless it was asked for.
  var activation: Int? { report.activation?.multipliedChecked(by: batch) }
  /// The memory of those that are held at once.
  var peak: Int? { report.totals.peakActivation?.multipliedChecked(by: batch) }
  /// `for 32 samples`.
  var samples: String { "for \(batch.pluralized("sample"))" }

  /// `for one sample`: what does not grow with the batch.
  static let oneSample = "for one sample"
}

extension Report.Layer {
  /// Its multiply-accumulates for one sample as a number that may be unknown.
  var knownMACs: Report.Count { macs.map { Report.Count(configured: $0) } ?? Report.Count(isExact: false) }
}
