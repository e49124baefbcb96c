import KerasAudit

extension Part {
  /// `keras: ">=2.12, <4"`: the version of Keras that wrote the model.
  static let keras = Part(key: "keras") { entry, mistakes in
    let wanted = "a range of versions such as \">=2.12, <4\""
    guard let text = entry.text(&mistakes, wanted) else { return [] }
    guard let range = VersionRange(text) else {
      entry.reject(wanted, &mistakes)
      return []
    }
    return [
      Demand(place: entry.place) { subject in
        let stated = subject.report.model.kerasVersion
        if let version = stated.flatMap(Version.init), range.contains(version) { return [] }
        return [Shortfall(subject: "keras", expected: .text(text), actual: stated.map { .text($0) })]
      }
    ]
  } holding: { subject in
    subject.report.model.kerasVersion.flatMap(Version.init).map { .text("==" + $0.description) }
  }
}
