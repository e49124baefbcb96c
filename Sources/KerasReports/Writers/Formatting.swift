import Basics
import KerasAudit

extension Finding.Value {
  /// As Keras users know it: `(None, 224, 224, 3)`.
  var text: String {
    switch self {
    case .shape(let shape): Report.shapeText(shape)
    case .text(let text): text
    case .number(let number): number.grouped
    }
  }
}

extension Report {
  /// A shape as Python prints it: `(None, 10)`; `?` for an unknown shape.
  static func shapeText(_ shape: [Int?]?) -> String {
    shape?.shapeText ?? "?"
  }

  /// A single shape by itself, several in brackets.
  static func shapeText(_ shapes: [[Int?]?]) -> String {
    shapes.count == 1 ? shapeText(shapes[0]) : "[" + shapes.map { shapeText($0) }.joined(separator: ", ") + "]"
  }
}

extension Report.Count {
  /// `1,234`, `at least 1,234`, `?`.
  var text: String { isExact ? atLeast.grouped : atLeast > 0 ? "at least \(atLeast.grouped)" : "?" }
}

extension Report.Parameters {
  /// The number and what it is based on: `1,234`, `at least 1,234`, `1,234 from file`, `? (1,234 stored)`.
  var text: String {
    if total == nil, let stored, stored > 0 { return count.text + " (\(stored.grouped) stored)" }
    return count.text + (total != nil && count.fromFile > 0 ? " from file" : "")
  }
}

/// The number of findings of each level.
struct FindingCount: CustomStringConvertible {
  let errors, warnings, notes: Int

  init(_ findings: [Finding]) {
    func count(_ level: Finding.Level) -> Int { findings.count { $0.level == level } }
    (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
  }

  /// `2 errors, 1 warning`; empty without findings.
  var description: String {
    [(errors, "error"), (warnings, "warning"), (notes, "note")]
      .filter { $0.0 > 0 }.map { $0.0.pluralized($0.1) }.joined(separator: ", ")
  }
}
