import KerasAudit

extension Section {
  /// `size: {at_most: 700 MB}`: the size of the model's own stored tensors.
  static let size = boundingBytes(
    "size", summary: "The bytes of the model's stored tensors, without optimizer state: 700 MB, 700 MiB.",
    of: { $0.report.totals.storedBytes },
    current: { index in index.report.totals.storedBytes.map { .inline([("exactly", .plain(String($0)))]) } })
}
