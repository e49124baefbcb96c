import Basics
import KerasAudit

extension Report.Layer {
  /// The receptive fields in words, the same for several inputs once: `483×483, stride 32, offset -239`; if they
  /// differ, `input 1: all; input 2: ?`.
  var receptiveFieldText: String { receptiveFieldTexts(\.text) }

  /// Only the sizes: `483×483`.
  var receptiveFieldSizes: String { receptiveFieldTexts(\.sizes) }

  private func receptiveFieldTexts(_ text: (Report.ReceptiveField) -> String) -> String {
    let groups = (receptiveFields ?? []).grouped(by: text)
    if groups.count == 1 { return groups[0].key }
    return groups.map { text, fields in
      let inputs = fields.map { ($0.input + 1).grouped }.joined(separator: ", ")
      return (fields.count == 1 ? "input " : "inputs ") + inputs + ": " + text
    }.joined(separator: "; ")
  }
}

extension Report.ReceptiveField {
  /// `all` for an axis along which every position counts, `?` for an unknown range.
  fileprivate var sizes: String {
    Self.short(
      axes.map { axis in
        switch axis.extent {
        case .range(let range): range.size.grouped
        case .whole: "all"
        case .unknown: "?"
        }
      })
  }

  fileprivate var text: String {
    let ranges = axes.compactMap { if case .range(let range) = $0.extent { range } else { nil } }
    if ranges.isEmpty { return sizes }
    let strides = ranges.map { $0.denominator == 1 ? "\($0.numerator)" : "\($0.numerator)/\($0.denominator)" }
    return "\(sizes), stride \(Self.equal(strides)), offset \(Self.equal(ranges.map { "\($0.offset)" }))"
  }

  /// One of the texts if all are equal, else all.
  private static func equal(_ texts: [String]) -> String {
    Set(texts).count == 1 ? texts[0] : texts.joined(separator: "×")
  }

  /// A word that holds for all axes is said once, sizes for each axis.
  private static func short(_ texts: [String]) -> String {
    Set(texts).count == 1 && (texts[0] == "all" || texts[0] == "?") ? texts[0] : texts.joined(separator: "×")
  }
}
