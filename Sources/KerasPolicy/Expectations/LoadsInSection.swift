import KerasAudit
import KerasReleases

extension Section {
  /// `loads_in: ["keras>=3.12", "tf-keras"]`: the releases of Keras that must load the model.
  static let loadsIn = Section(key: "loads_in") { value, diagnostics in
    var targets: [Target] = []
    for text in value.texts(&diagnostics, "a list of releases such as [\"keras>=3.12\", tf-keras]") ?? [] {
      do throws(UnknownTarget) {
        targets += try Target.named(text)
      } catch {
        diagnostics.append(Diagnostic(value.position, error.description))
      }
    }
    return targets.map { target in
      Expectation(position: value.position, needsCompatibility: true) { index in
        guard let compatibility = index.report.compatibility else { return [] }
        let prediction = compatibility.prediction(target)
        guard let problem = prediction.firstRefusal else { return [] }
        let layer = problem.layer.isEmpty ? nil : problem.layer
        return [
          Violation(
            property: "loads_in", layer: layer, expected: .text("loads in \(target.title)"),
            actual: .text("\(problem.reason.code) \(problem.reason.rawValue): \(problem.message)"),
            hint: problem.reason.explanation.remedy)
        ]
      }
    }
  } current: { _ in
    nil
  }
}
