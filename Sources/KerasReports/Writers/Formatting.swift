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
