import Basics
import KerasAudit

extension Section {
  /// `layers: {"vision_model/conv2d_*": {class: Conv2D, dtype: float32}}`: each pattern applies to all layers that
  /// match. A pattern that matches none is an expectation that fails.
  static let layers = Section(
    key: "layers", summary: "Layers by a pattern of their path; an entry applies to every layer that it matches.",
    form: .entries(LayerProperty.form)
  ) { value, diagnostics in
    (value.members(&diagnostics) ?? []).compactMap { text, value in
      let pattern = Glob(text)
      let properties = value.members(&diagnostics, known: LayerProperty.form.keys) ?? []
      let checks = properties.compactMap { LayerProperty.named($0.key)?.read($0.value, &diagnostics) }
      return Expectation(position: value.position, count: max(1, checks.count)) { index in
        let layers = index.layers(matching: pattern)
        guard !layers.isEmpty else {
          return [
            Violation(
              property: "layers.\(text)", expected: .text(pattern.literal == nil ? "a matching layer" : "a layer"),
              hint: pattern.literal.flatMap { index.paths(near: $0).similarLayers })
          ]
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
    for (layer, path) in zip(index.report.layers, index.stablePaths) where lines[path] == nil {
      let members = LayerProperty.all.compactMap { property -> (String, YAMLWriter)? in
        // A single dtype is stated once, in the section `dtypes`.
        property.key == "dtype" && !hasSeveralDTypes ? nil : property.current(layer).map { (property.key, $0) }
      }
      lines[path] = .inline(members)
    }
    if lines.isEmpty { return nil }
    let paths = lines.keys.sorted { $0.isNaturallyOrdered(before: $1) }
    return .lines(paths.map { (Glob.quoting($0), lines[$0] ?? .inline([])) })
  }
}

extension [String] {
  /// `The model has 'dense_1', 'dense_2'.`; nil without names.
  fileprivate var similarLayers: String? {
    isEmpty ? nil : "The model has " + map { "'\($0)'" }.joined(separator: ", ") + "."
  }
}
