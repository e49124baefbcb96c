import Basics
import KerasAudit

extension Section {
  /// `macs: {at_most: 4.2 G}`: the multiply-accumulates of the model for one sample.
  static let macs = Section(key: "macs") { value, diagnostics in
    (value.members(&diagnostics, known: ["exactly", "at_most", "at_least"]) ?? []).compactMap { key, value in
      guard case .scalar(let text, _) = value.node.value, let number = count(text) else {
        value.reject("a number such as 4.2 G", &diagnostics)
        return nil
      }
      return Expectation(position: value.position) { index in
        let actual = index.report.macs
        if let actual {
          switch key {
          case "at_most": if actual <= number { return [] }
          case "at_least": if actual >= number { return [] }
          default: if actual == number { return [] }
          }
        }
        let relation: String? = key == "exactly" ? nil : key == "at_most" ? "at most" : "at least"
        return [
          Violation(
            property: "macs", relation: relation, expected: .number(number),
            actual: actual.map { .number($0) } ?? .text("unknown"))
        ]
      }
    }
  } current: { _ in
    // Bounds are the user's to choose; the exact number follows from the layers, which the file lists already.
    nil
  }

  /// `3857973248`, `4.2 G`, `300 M`; nil if invalid or too large.
  private static func count(_ text: String) -> Int? {
    let text = text.filter { !$0.isWhitespace && $0 != "_" }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let units: [String: Int] = ["": 1, "k": 1000, "m": 1_000_000, "g": 1_000_000_000, "t": 1_000_000_000_000]
    guard let unit = units[text.dropFirst(digits.count).lowercased()] else { return nil }
    if let whole = Int(digits) { return whole.multipliedChecked(by: unit) }
    guard digits.first != ".", let number = Double(digits) else { return nil }
    return Int(exactly: (number * Double(unit)).rounded())
  }
}
