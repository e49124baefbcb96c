import Basics
import KerasAudit

/// What one call of a model takes, as reports state it; nil for what is unknown.
struct ModelCosts {
  /// The multiply-accumulates for one sample.
  let macs: Int?
  /// The memory of all activations; nil also unless it was asked for.
  let activation: Int?
  /// The memory of those that are held at once.
  let peak: Int?
  /// `for 32 samples`.
  let samples: String

  /// - Parameter batch: The number of samples for which memory is stated.
  init(_ report: Report, batch: Int = 1) {
    macs = report.macs
    activation = report.activation?.multipliedChecked(by: batch)
    peak = report.totals.peakActivation?.multipliedChecked(by: batch)
    samples = "for \(batch.pluralized("sample"))"
  }

  /// `for one sample`: what does not grow with the batch.
  static let oneSample = "for one sample"
}
