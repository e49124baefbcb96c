import KerasAudit

extension Section {
  /// The units of sizes.
  static let bytes = [
    "": 1, "b": 1, "kb": 1000, "mb": 1_000_000, "gb": 1_000_000_000, "tb": 1_000_000_000_000,
    "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30, "tib": 1 << 40,
  ]

  /// `size: {at_most: 700 MB}`: the size of the model's own stored tensors.
  static let size = bounding(
    "size", form: "a size such as 700 MB",
    units: bytes,
    of: { $0.report.totals.storedBytes },
    // The size as the file states it, and in bytes.
    expected: { text, size in .text(Int(text) == nil ? "\(text) (\(size) bytes)" : "\(size) bytes") },
    actual: { $0.map { .text("\($0) bytes") } },
    current: { index in index.report.totals.storedBytes.map { .inline([("exactly", .plain(String($0)))]) } })
}
