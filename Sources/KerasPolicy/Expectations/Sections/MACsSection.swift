import KerasAudit

extension Section {
  /// `macs: {at_most: 4.2 G}`: the multiply-accumulates of the model for one sample.
  static let macs = bounding(
    "macs", summary: "The multiply-accumulates of the model for one sample.", form: "a number such as 4.2 G",
    units: ["": 1, "k": 1000, "m": 1_000_000, "g": 1_000_000_000, "t": 1_000_000_000_000],
    of: { $0.report.macs }, expected: { .number($1) },
    actual: { $0.map { .number($0) } ?? .text("unknown") },
    // Bounds are the user's to choose; the exact number follows from the layers, which the file lists already.
    current: { _ in nil })
}
