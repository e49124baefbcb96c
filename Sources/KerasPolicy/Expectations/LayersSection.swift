import Basics
import KerasAudit

extension Section {
  /// `layers: {"vision_model/conv2d_*": {class: Conv2D, dtype: float32}}`: each pattern applies to all layers that
  /// match.
  static let layers = Section(key: "layers") { value, diagnostics in
    (value.members(&diagnostics) ?? []).compactMap { text, value in
      let pattern = Glob(text)
      let properties = value.members(&diagnostics, known: LayerProperty.all.map(\.key)) ?? []
      let checks = properties.compactMap { LayerProperty.named($0.key)?.read($0.value, &diagnostics) }
      return Expectation(position: value.position, count: max(1, checks.count)) { index throws(Diagnostic) in
        let layers = index.layers(matching: pattern)
        guard !layers.isEmpty else {
          let suggestion = pattern.literal.map { index.paths(near: $0).didYouMean } ?? ""
          throw Diagnostic(value.position, "no layer matches '\(text)'\(suggestion)")
        }
        return layers.flatMap { layer in
          checks.flatMap { check in
            check(layer).map { violation in
              var violation = violation
              violation.layer = layer.path
              return violation
            }
          }
        }
      }
    }
  } current: { index in
    let hasSeveralDTypes = index.dtypes.count > 1
    var lines: [String: YAMLWriter] = [:]
    for layer in index.report.layers where lines[layer.pathText] == nil {
      let members = LayerProperty.all.compactMap { property -> (String, YAMLWriter)? in
        // A single dtype is stated once, in the section `dtypes`.
        property.key == "dtype" && !hasSeveralDTypes ? nil : property.current(layer).map { (property.key, $0) }
      }
      lines[layer.pathText] = .inline(members)
    }
    if lines.isEmpty { return nil }
    let paths = lines.keys.sorted { $0.isNaturallyOrdered(before: $1) }
    return .lines(paths.map { (Glob.quoting($0), lines[$0] ?? .inline([])) })
  }
}
