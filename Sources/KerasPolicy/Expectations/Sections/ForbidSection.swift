import FileFormats
import KerasAudit

extension Section {
  /// `forbid: {classes: [Lambda], custom_layers: true}`: the layer classes that the model must not have.
  static let forbid = Section(
    key: "forbid", summary: "The layer classes that the model must not have.", form: forbidden
  ) { value, diagnostics in
    var expectations: [Expectation] = []
    for (key, value) in value.members(&diagnostics, known: forbidden.keys) ?? [] {
      if key == "classes" {
        let classes = value.texts(&diagnostics, "a list of classes") ?? []
        let patterns = classes.map { Glob($0) }
        expectations.append(
          forbidding(value, expected: "none of " + classes.joined(separator: ", ")) { index in
            let isForbidden = { (name: String) in patterns.contains { $0.matches(name) } }
            let root = index.report.model.hasArchitecture ? nil : index.report.model.className
            return (root.map(isForbidden) == true ? root : nil, { isForbidden($0.className) })
          })
      } else if value.bool(&diagnostics) == true {
        expectations.append(
          forbidding(value, expected: "one of Keras") { index in
            let customLayers = index.customLayers
            return (index.customRoot, { customLayers.contains($0.path) })
          })
      }
    }
    return expectations
  } current: { index in
    guard index.report.model.hasArchitecture else { return nil }
    let hasLambda = index.report.layers.contains { $0.className == "Lambda" }
    let members: [(String, YAMLWriter)?] = [
      hasLambda ? nil : ("classes", .row([.text("Lambda")])),
      index.customLayers.isEmpty && index.customRoot == nil ? ("custom_layers", .plain("true")) : nil,
    ]
    let forbidden = members.compactMap(\.self)
    return forbidden.isEmpty ? nil : .inline(forbidden)
  }

  private static let forbidden = FileForm.map([
    .init(name: "classes", summary: "Layer classes; * and ? are allowed.", form: .oneOrMore(.text)),
    .init(
      name: "custom_layers", summary: "Every class must be part of Keras or declared in the settings.", form: .flag),
  ])

  /// - Parameter forbidden: gives the class of the model itself if it is forbidden, and says of a layer whether it is.
  private static func forbidding(
    _ value: YAMLValue, expected: String,
    _ forbidden: @escaping @Sendable (ReportIndex) -> (root: String?, isForbidden: (Report.Layer) -> Bool)
  ) -> Expectation {
    Expectation(position: value.position) { index in
      let (root, isForbidden) = forbidden(index)
      func violation(_ layer: [String]?, _ className: String) -> Violation {
        Violation(property: "the class", layer: layer, expected: .text(expected), actual: .text(className))
      }
      return (root.map { [violation(nil, $0)] } ?? [])
        + index.report.layers.filter(isForbidden).map { violation($0.path, $0.className) }
    }
  }
}

extension ReportIndex {
  /// The paths of the layers, nested models included, whose class is not part of Keras.
  fileprivate var customLayers: Set<[String]> {
    Set(report.required.filter { $0.kind == .layer || $0.kind == .model }.flatMap(\.layers))
  }

  /// The class of the model itself if it is not part of Keras.
  fileprivate var customRoot: String? {
    report.required.first { $0.kind == .model && $0.layers.isEmpty }?.name
  }
}
