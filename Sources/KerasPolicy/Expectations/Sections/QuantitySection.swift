import Basics
import FileFormats
import KerasAudit

extension Section {
  /// A section that bounds one quantity of the model by `exactly`, `at_most` and `at_least`; a quantity alone is exact.
  ///
  /// - Parameters:
  ///   - form: what a bound looks like, for the message about another one.
  ///   - units: the factor of each unit, in small letters; that of no unit is under "".
  ///   - quantity: the actual number; nil if it is unknown, which meets no bound.
  ///   - expected, actual: how a violation shows the bound, from its text and number, and the actual number.
  ///   - current: the bounds that the model meets, as `expect` writes them.
  static func bounding(
    _ key: String, summary: String, form: String, units: [String: Int], needsMemory: Bool = false,
    of quantity: @escaping @Sendable (ReportIndex) -> Int?,
    expected: @escaping @Sendable (String, Int) -> Finding.Value,
    actual: @escaping @Sendable (Int?) -> Finding.Value?,
    current: @escaping @Sendable (ReportIndex) -> YAMLWriter?
  ) -> Section {
    Section(key: key, summary: summary, form: .either([.quantity, bounds])) { value, diagnostics in
      let members: [(String, YAMLValue)]
      if case .scalar = value.node.value {
        members = [("exactly", value)]
      } else {
        members = value.members(&diagnostics, known: bounds.keys) ?? []
      }
      return members.compactMap { bound, value in
        guard case .scalar(let text, _) = value.node.value, let number = number(text, units) else {
          value.reject(form, &diagnostics)
          return nil
        }
        return Expectation(position: value.position, needsMemory: needsMemory) { index in
          let found = quantity(index)
          if let found {
            switch bound {
            case "at_most": if found <= number { return [] }
            case "at_least": if found >= number { return [] }
            default: if found == number { return [] }
            }
          }
          let relation: String? = bound == "exactly" ? nil : bound == "at_most" ? "at most" : "at least"
          return [
            Violation(property: key, relation: relation, expected: expected(text, number), actual: actual(found))
          ]
        }
      }
    } current: {
      current($0)
    }
  }

  private static let bounds = FileForm.map([
    .init(name: "exactly", summary: "The number must be this one.", form: .quantity),
    .init(name: "at_most", summary: "The number must not be larger.", form: .quantity),
    .init(name: "at_least", summary: "The number must not be smaller.", form: .quantity),
  ])

  /// A section that bounds a number of bytes.
  ///
  /// - Parameter unknown: what is found if the number is unknown; nil to find nothing.
  static func boundingBytes(
    _ key: String, summary: String, needsMemory: Bool = false, of bytes: @escaping @Sendable (ReportIndex) -> Int?,
    unknown: String? = nil,
    current: @escaping @Sendable (ReportIndex) -> YAMLWriter? = { _ in nil }
  ) -> Section {
    bounding(
      key, summary: summary, form: "a size such as 700 MB",
      units: [
        "": 1, "b": 1, "kb": 1000, "mb": 1_000_000, "gb": 1_000_000_000, "tb": 1_000_000_000_000,
        "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30, "tib": 1 << 40,
      ],
      needsMemory: needsMemory, of: bytes,
      // The size as the file states it, and in bytes.
      expected: { text, size in .text(Int(text) == nil ? "\(text) (\(size) bytes)" : "\(size) bytes") },
      actual: { ($0.map { "\($0) bytes" } ?? unknown).map { .text($0) } },
      current: current)
  }

  /// `660311200`, `700 MB`, `4.2 G`; nil if invalid or too large.
  private static func number(_ text: String, _ units: [String: Int]) -> Int? {
    let text = text.filter { !$0.isWhitespace && $0 != "_" }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let unit = units[text.dropFirst(digits.count).lowercased()] else { return nil }
    if let whole = Int(digits) { return whole.multipliedChecked(by: unit) }
    guard digits.first != ".", let number = Double(digits) else { return nil }
    return Int(exactly: (number * Double(unit)).rounded())
  }
}
