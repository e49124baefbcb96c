import Basics
import KerasAudit

extension Section {
  /// `size: {at_most: 700 MB}`: the size of the model's own stored tensors.
  static let size = Section(key: "size") { value, diagnostics in
    let bounds = ["exactly", "at_most", "at_least"]
    return (value.members(&diagnostics, known: bounds) ?? []).compactMap { key, value in
      guard case .scalar(let text, _) = value.node.value, let size = bytes(text) else {
        value.reject("a size such as 700 MB", &diagnostics)
        return nil
      }
      return Expectation(position: value.position) { index in
        let actual = index.report.totals.storedBytes
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
            property: "size", relation: relation, expected: description(text, size),
            actual: actual.map { .text("\($0) bytes") })
        ]
      }
    }
  } current: { index in
    index.report.totals.storedBytes.map { .inline([("exactly", .plain(String($0)))]) }
  }

  /// A size as the file states it, and in bytes.
  private static func description(_ text: String, _ size: Int) -> Finding.Value {
    .text(Int(text) == nil ? "\(text) (\(size) bytes)" : "\(size) bytes")
  }

  /// `660311200`, `700 MB`, `1.5 GiB`; nil if invalid or too large.
  private static func bytes(_ text: String) -> Int? {
    let text = text.filter { !$0.isWhitespace && $0 != "_" }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let units: [String: Int] = [
      "": 1, "b": 1, "kb": 1000, "mb": 1_000_000, "gb": 1_000_000_000, "tb": 1_000_000_000_000,
      "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30, "tib": 1 << 40,
    ]
    guard let unit = units[text.dropFirst(digits.count).lowercased()] else { return nil }
    if let whole = Int(digits) { return whole.multipliedChecked(by: unit) }
    guard digits.first != ".", let number = Double(digits) else { return nil }
    return Int(exactly: (number * Double(unit)).rounded())
  }
}
