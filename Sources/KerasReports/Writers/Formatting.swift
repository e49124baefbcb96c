import Basics
import KerasAudit

extension Int {
  /// `629.7 MiB`, rounded half up to one decimal.
  var asBytes: String {
    var size = Double(self)
    var unit = "B"
    for larger in ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"] where size >= 1023.95 || (unit == "B" && size >= 1024) {
      size /= 1024
      unit = larger
    }
    if unit == "B" { return "\(self) B" }
    let tenths = Int(size * 10 + 0.5)
    return "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}

extension Finding.Value {
  /// As Keras users know it: `(None, 224, 224, 3)`.
  var words: String {
    switch self {
    case .shape(let shape): Report.words(shape)
    case .text(let text): text
    case .number(let number): number.grouped
    }
  }
}

extension Report {
  /// A shape as Python prints it; a shape that cannot be known is a question mark.
  static func words(_ shape: [Int?]?) -> String {
    guard let shape else { return "?" }
    let sizes = shape.map { $0.map { String($0) } ?? "None" }
    return sizes.count == 1 ? "(\(sizes[0]),)" : "(" + sizes.joined(separator: ", ") + ")"
  }

  static func words(_ shapes: [[Int?]?]) -> String {
    shapes.count == 1 ? words(shapes[0]) : "[" + shapes.map { words($0) }.joined(separator: ", ") + "]"
  }
}

/// How many findings there are of each level.
struct FindingCount {
  let errors, warnings, notes: Int

  init(_ findings: [Finding]) {
    func count(_ level: Finding.Level) -> Int { findings.count { $0.level == level } }
    (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
  }

  /// `2 errors, 1 warning`; empty where there is nothing to count.
  var words: String {
    [(errors, "error"), (warnings, "warning"), (notes, "note")]
      .filter { $0.0 > 0 }.map { $0.0.pluralized($0.1) }.joined(separator: ", ")
  }
}
