import KerasAudit
import KerasLayers

extension Section {
  /// `keras: ">=2.12, <4"`: the version of Keras that wrote the model.
  static let keras = Section(
    key: "keras", summary: "The version of Keras that wrote the model: \">=2.12, <4\", 2.15.*.", form: .text
  ) { value, diagnostics in
    let expected = "a range of versions such as \">=2.12, <4\""
    guard let text = value.text(&diagnostics, expected) else { return [] }
    guard let range = VersionRange(text) else {
      value.reject(expected, &diagnostics)
      return []
    }
    return [
      Expectation(position: value.position) { index in
        let stated = index.report.model.kerasVersion
        if let version = stated.flatMap(KerasRelease.Version.init), range.contains(version) { return [] }
        return [Violation(property: "keras", expected: .text(text), actual: stated.map { .text($0) })]
      }
    ]
  } current: { index in
    index.report.model.kerasVersion.flatMap(KerasRelease.Version.init).map { .text("==" + $0.description) }
  }
}
