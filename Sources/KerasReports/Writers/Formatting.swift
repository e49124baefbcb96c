import Basics
import KerasAudit

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

extension Report.Model {
  /// The architecture's file, as a heading names it.
  var displayPath: String { isStandardInput ? "standard input" : path }

  /// What the file is: `h5`, `weights`.
  var kindText: String { Self.text(ofKind: kind) }

  /// What the weights file is.
  var weightsKindText: String? { weightsKind.map { Self.text(ofKind: $0) } }

  /// The words for a raw value of `Store.Kind`.
  static func text(ofKind kind: String) -> String {
    switch kind {
    case "weights-h5": "legacy weights"
    case "weights-v3": "weights"
    case "sharded": "sharded weights"
    default: kind
    }
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

extension Collection<String> {
  /// The first of many: `a, b, c, d, e and 12 more`.
  var shortened: String {
    let most = 6
    if count <= most { return joined(separator: ", ") }
    return prefix(most - 1).joined(separator: ", ") + " and \((count - most + 1).grouped) more"
  }
}

/// The number of findings of each level, and where the errors and warnings are.
struct FindingCount: CustomStringConvertible {
  let errors, warnings, notes: Int
  private let layers: Int
  private let hasFileFaults: Bool

  init(_ findings: [Finding]) {
    func count(_ level: Finding.Level) -> Int { findings.count { $0.level == level } }
    (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    let places = findings.lazy.filter { $0.level > .note }.map(\.concernedLayers)
    layers = Set(places.joined()).count
    hasFileFaults = places.contains(where: \.isEmpty)
  }

  /// `2 errors, 1 warning in 2 layers and the file as a whole; 1 note`; empty without findings.
  var description: String {
    let faults = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { $0.0.pluralized($0.1) }
    let places = [layers > 0 ? layers.pluralized("layer") : nil, hasFileFaults ? "the file as a whole" : nil]
    let located = faults.joined(separator: ", ") + " in " + places.compactMap(\.self).joined(separator: " and ")
    return [faults.isEmpty ? nil : located, notes > 0 ? notes.pluralized("note") : nil].compactMap(\.self)
      .joined(separator: "; ")
  }
}
