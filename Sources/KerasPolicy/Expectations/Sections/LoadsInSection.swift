import Basics
import FileFormats
import KerasAudit
import KerasReleases

extension Section {
  /// `loads_in: ["keras>=3.12", "tf-keras"]`: the releases of Keras that must load the model.
  static let loadsIn = Section(
    key: "loads_in", summary: "The releases of Keras that must load the model: keras>=3.12, tf-keras.",
    form: .oneOrMore(.text)
  ) { value, diagnostics in
    var asked: [[Target]] = []
    for text in value.texts(&diagnostics, "a list of releases such as [\"keras>=3.12\", tf-keras]") ?? [] {
      do throws(UnknownTarget) {
        asked.append(try Target.named(text))
      } catch {
        diagnostics.append(Diagnostic(value.position, error.description))
      }
    }
    return asked.map { targets in
      Expectation(position: value.position, needsCompatibility: true) { index in
        guard let compatibility = index.report.compatibility else { return [] }
        // The releases of a range that refuse the model for one reason are one violation.
        let refusals = targets.compactMap { target in
          compatibility.prediction(target).firstRefusal.map { (target: target, problem: $0) }
        }
        return refusals.grouped { "\($0.problem.reason.code) \($0.problem.layer) \($0.problem.message)" }
          .compactMap { _, refusals in
            guard let problem = refusals.first?.problem else { return nil }
            return Violation(
              property: "loads_in", layer: problem.layer.isEmpty ? nil : problem.layer,
              expected: .text("loads in \(refusals.map(\.target).spanTitle)"),
              actual: .text("\(problem.reason.code) \(problem.reason.rawValue): \(problem.message)"),
              hint: problem.remedy)
          }
      }
    }
  } current: { _ in
    nil
  }
}
