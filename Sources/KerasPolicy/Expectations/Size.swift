import KerasAudit

extension Section {
  /// `size: {at_most: 700 MB}`: what the model's own stored tensors take.
  static let size = Section(key: "size") { entry, diagnostics in
    let bounds = ["exactly", "at_most", "at_least"]
    return (entry.members(&diagnostics, known: bounds) ?? []).compactMap { key, entry in
      guard case .scalar(let text, _) = entry.node.value, let size = bytes(text) else {
        entry.reject("a size such as 700 MB", &diagnostics)
        return nil
      }
      return Expectation(place: entry.place) { subject in
        let actual = subject.report.totals.storedBytes
        if let actual {
          switch key {
          case "at_most": if actual <= size { return [] }
          case "at_least": if actual >= size { return [] }
          default: if actual == size { return [] }
          }
        }
        let relation: String? = key == "exactly" ? nil : key == "at_most" ? "at most" : "at least"
        return [
          Violation(
            subject: "size", relation: relation, expected: words(text, size),
            actual: actual.map { .text("\($0) bytes") })
        ]
      }
    }
  } holding: { subject in
    subject.report.totals.storedBytes.map { .inline([("exactly", .plain(String($0)))]) }
  }

  /// A size as it was written, and what it means where that does not show.
  private static func words(_ text: String, _ size: Int) -> Finding.Value {
    .text(Int(text) == nil ? "\(text) (\(size) bytes)" : "\(size) bytes")
  }

  /// `660311200`, `700 MB`, `1.5 GiB`.
  private static func bytes(_ text: String) -> Int? {
    let text = text.filter { !$0.isWhitespace && $0 != "_" }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let units: [String: Int] = [
      "": 1, "b": 1, "kb": 1000, "mb": 1_000_000, "gb": 1_000_000_000, "tb": 1_000_000_000_000,
      "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30, "tib": 1 << 40,
    ]
    guard let unit = units[text.dropFirst(digits.count).lowercased()] else { return nil }
    if let whole = Int(digits) {
      let (bytes, overflow) = whole.multipliedReportingOverflow(by: unit)
      return overflow ? nil : bytes
    }
    guard digits.first != ".", let number = Double(digits) else { return nil }
    return Int(exactly: (number * Double(unit)).rounded())
  }
}
