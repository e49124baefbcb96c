import KerasAudit

extension Section {
  /// `forbid: {classes: [Lambda], custom_layers: true}`: the layer classes that the model must not have.
  static let forbid = Section(key: "forbid") { value, diagnostics in
    var expectations: [Expectation] = []
    for (key, value) in value.members(&diagnostics, known: ["classes", "custom_layers"]) ?? [] {
      if key == "classes" {
        let classes = value.texts(&diagnostics, "a list of classes") ?? []
        let patterns = classes.map { Glob($0) }
        expectations.append(
          forbidding(value, expected: "none of " + classes.joined(separator: ", ")) { layer, _ in
            patterns.contains { $0.matches(layer.className) }
          })
      } else if value.bool(&diagnostics) == true {
        expectations.append(
          forbidding(value, expected: "one of Keras") { layer, customLayers in customLayers.contains(layer.path) })
      }
    }
    return expectations
  } current: { index in
    guard index.report.model.hasArchitecture else { return nil }
    let hasLambda = index.report.layers.contains { $0.className == "Lambda" }
    let members: [(String, YAMLWriter)?] = [
      hasLambda ? nil : ("classes", .row([.text("Lambda")])),
      index.customLayers.isEmpty ? ("custom_layers", .plain("true")) : nil,
    ]
    let forbidden = members.compactMap(\.self)
    return forbidden.isEmpty ? nil : .inline(forbidden)
  }

  /// - Parameter isForbidden: called with a layer and the paths of all custom layers.
  private static func forbidding(
    _ value: YAMLValue, expected: String,
    _ isForbidden: @escaping @Sendable (Report.Layer, _ customLayers: Set<[String]>) -> Bool
  ) -> Expectation {
    Expectation(position: value.position) { index in
      let customLayers = index.customLayers
      return index.report.layers.filter { isForbidden($0, customLayers) }.map { layer in
        Violation(
          property: "the class", layer: layer.path, expected: .text(expected), actual: .text(layer.className))
      }
    }
  }
}

extension ReportIndex {
  /// The paths of the layers whose class is not part of Keras.
  fileprivate var customLayers: Set<[String]> {
    Set(report.required.filter { $0.kind == .layer }.flatMap(\.layers))
  }
}
