import KerasAudit

extension Section {
  /// `activation: {at_most: 200 MB}`: the most bytes that the inputs and the tensors between layers take at once for
  /// one sample. `expect` writes no bound: those are the user's to choose.
  static let activation = boundingBytes(
    "activation",
    summary: "The most bytes that the inputs and the tensors between layers take at once for one sample.",
    needsMemory: true, of: { $0.report.totals.peakActivation }, unknown: "unknown")
}
