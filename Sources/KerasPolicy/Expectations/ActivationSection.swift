import KerasAudit

extension Section {
  /// `activation: {at_most: 200 MB}`: the most bytes that the inputs and the tensors between layers take at once for one
  /// sample.
  static let activation = bounding(
    "activation", form: "a size such as 200 MB", units: bytes, needsMemory: true,
    of: { $0.report.totals.peakActivation },
    expected: { text, size in .text(Int(text) == nil ? "\(text) (\(size) bytes)" : "\(size) bytes") },
    actual: { $0.map { .text("\($0) bytes") } ?? .text("unknown") },
    // Bounds are the user's to choose.
    current: { _ in nil })
}
