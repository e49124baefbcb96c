import KerasAudit
import KerasLayers

extension Section {
  /// `keras: ">=2.12, <4"`: the version of Keras that wrote the model.
  static let keras = Section(key: "keras") { entry, diagnostics in
    let wanted = "a range of versions such as \">=2.12, <4\""
    guard let text = entry.text(&diagnostics, wanted) else { return [] }
    guard let range = VersionRange(text) else {
      entry.reject(wanted, &diagnostics)
      return []
    }
    return [
      Expectation(place: entry.place) { subject in
        let stated = subject.report.model.kerasVersion
        if let version = stated.flatMap(KerasRelease.Version.init), range.contains(version) { return [] }
        return [Violation(subject: "keras", expected: .text(text), actual: stated.map { .text($0) })]
      }
    ]
  } holding: { subject in
    subject.report.model.kerasVersion.flatMap(KerasRelease.Version.init).map { .text("==" + $0.description) }
  }
}
