import KerasAudit

extension Section {
  /// `forbid: {classes: [Lambda], custom_layers: true}`
  static let forbid = Section(key: "forbid") { entry, diagnostics in
    var expectations: [Expectation] = []
    for (key, entry) in entry.members(&diagnostics, known: ["classes", "custom_layers"]) ?? [] {
      if key == "classes" {
        let classes = entry.texts(&diagnostics, "a list of classes") ?? []
        let wanted = "none of " + classes.joined(separator: ", ")
        expectations.append(
          refusing(entry, wanted) { layer, _ in classes.contains { Glob($0).matches(layer.className) } })
      } else if entry.bool(&diagnostics) == true {
        expectations.append(refusing(entry, "one of Keras") { layer, custom in custom.contains(layer.path) })
      }
    }
    return expectations
  } holding: { subject in
    let hasLambda = subject.report.layers.contains { $0.className == "Lambda" }
    let members: [(String, YAMLWriter)?] = [
      hasLambda ? nil : ("classes", .row([.text("Lambda")])),
      subject.customLayers.isEmpty ? ("custom_layers", .plain("true")) : nil,
    ]
    let holding = members.compactMap(\.self)
    return subject.report.model.hasArchitecture && !holding.isEmpty ? .inline(holding) : nil
  }

  private static func refusing(
    _ entry: YAMLValue, _ wanted: String, _ isForbidden: @escaping @Sendable (Report.Layer, Set<[String]>) -> Bool
  ) -> Expectation {
    Expectation(place: entry.place) { subject in
      let custom = subject.customLayers
      return subject.report.layers.filter { isForbidden($0, custom) }.map { layer in
        Violation(subject: "the class", layer: layer.path, expected: .text(wanted), actual: .text(layer.className))
      }
    }
  }
}

extension ReportIndex {
  /// The layers whose class is not part of Keras.
  fileprivate var customLayers: Set<[String]> {
    Set(report.findings.filter { $0.rule == .customLayer }.compactMap(\.layer))
  }
}
