import Basics
import KerasAudit

extension Section {
  /// `layers: {"vision_model/conv2d_*": {class: Conv2D, dtype: float32}}`: each line holds for all layers that it matches.
  static let layers = Section(key: "layers") { entry, diagnostics in
    (entry.members(&diagnostics) ?? []).compactMap { text, entry in
      let pattern = Glob(text)
      var checks: [(place: SourcePosition, shortfalls: LayerPart.Check)] = []
      for (key, entry) in entry.members(&diagnostics, known: LayerPart.all.map(\.key)) ?? [] {
        if let check = LayerPart.named(key)?.read(entry, &diagnostics) { checks.append((entry.place, check)) }
      }
      let all = checks.map(\.shortfalls)
      return Expectation(place: entry.place, count: max(1, all.count)) { subject throws(Diagnostic) in
        let layers = subject.layers(pattern)
        guard !layers.isEmpty else {
          let guess = pattern.literal.map { subject.near($0).didYouMean } ?? ""
          throw Diagnostic(entry.place, "no layer of the model matches \(text)\(guess)")
        }
        return layers.flatMap { layer in
          all.flatMap { check in
            check(layer).map { shortfall in
              var shortfall = shortfall
              shortfall.layer = layer.path
              return shortfall
            }
          }
        }
      }
    }
  } holding: { subject in
    let areMixed = subject.dtypes.count > 1
    var lines: [String: YAMLWriter] = [:]
    for layer in subject.report.layers where lines[layer.pathText] == nil {
      let members = LayerPart.all.compactMap { part -> (String, YAMLWriter)? in
        // One dtype throughout is said once, for the whole model.
        part.key == "dtype" && !areMixed ? nil : part.holding(layer).map { (part.key, $0) }
      }
      lines[layer.pathText] = .inline(members)
    }
    if lines.isEmpty { return nil }
    return .lines(lines.keys.sorted(by: inNaturalOrder).map { (Glob.quoting($0), lines[$0] ?? .inline([])) })
  }
}

/// Whether a name comes before another where `dense_10` comes after `dense_9`.
func inNaturalOrder(_ a: String, _ b: String) -> Bool {
  let first = NaturalKey(a), second = NaturalKey(b)
  return first == second ? a < b : first < second
}

/// A name as texts and numbers in turn.
private struct NaturalKey: Comparable {
  private let parts: [Section]

  private enum Section: Comparable {
    case number(Int)
    case text(String)
  }

  init(_ name: String) {
    var parts: [Section] = []
    var rest = name.utf8[...]
    while let first = rest.first {
      let isNumber = first.isDigit
      let run = rest.prefix { $0.isDigit == isNumber }
      let text = String(decoding: run, as: UTF8.self)
      parts.append(isNumber ? Int(text).map(Section.number) ?? .text(text) : .text(text))
      rest = rest[run.endIndex...]
    }
    self.parts = parts
  }

  static func < (a: NaturalKey, b: NaturalKey) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
