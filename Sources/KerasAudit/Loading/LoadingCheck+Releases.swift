import Basics
import KerasLayers
import KerasReleases

/// Other releases than the one that wrote the model.
extension LoadingCheck {
  /// One line about the newest release; nil if it loads the model, or needs only what a program supplies.
  func note(on prediction: Prediction) -> Finding? {
    guard prediction.outcome == .refuses else { return noteOnChange(prediction) ?? noteOnTraining(prediction) }
    let problems = prediction.problems.map(compatibility.belowRoot).filter {
      !needsProgram($0) && ![.weights, .lambda, .auditError].contains($0.reason)
    }
    guard let first = problems.first else { return nil }
    let others = Set(problems.map(\.reason)).count - 1
    let more = others == 0 ? "" : " (and \(others.pluralized("other reason")))"
    var finding = Finding(
      .loading(first.reason), message: "\(prediction.target.title) refuses the model: \(first.message)\(more)",
      hint: "'keras-inspect compat' lists every reason with its remedy")
    finding.level = .note
    return finding
  }

  /// One line about a release in which the model has another output, or fails when it is called.
  private func noteOnChange(_ prediction: Prediction) -> Finding? {
    guard let change = prediction.problems.first(where: { $0.reason == .outputInList }).map(compatibility.belowRoot)
    else { return nil }
    var finding = Finding(
      .loading(change.reason), message: "\(prediction.target.title) loads something else: \(change.message)",
      hint: change.remedy)
    finding.level = .note
    return finding
  }

  /// One line about a release that loads the model and does not compile it; nil for any other.
  private func noteOnTraining(_ prediction: Prediction) -> Finding? {
    guard let first = prediction.training.map(compatibility.belowRoot).first(where: { !$0.needsCustomObject }) else {
      return nil
    }
    var finding = Finding(
      .loading(first.reason),
      message: "\(prediction.target.title) loads the model with compile=False only: \(first.message)",
      hint: first.remedy)
    finding.level = .note
    return finding
  }

  /// Why releases that were asked for refuse a model, or read it as something else: one finding for each reason.
  ///
  /// What a program supplies is no refusal (KI204 names it), and nothing is reported twice.
  ///
  /// - Parameters:
  ///   - place: gives a problem the path of its layer in the report.
  ///   - findings: what the audit found.
  ///   - writer: the release that wrote the model, and what was found about it.
  static func refusals(
    _ predictions: [Prediction], _ place: (LoadProblem) -> LoadProblem, besides findings: [Finding] = [],
    ofWriter writer: (target: Target, findings: [Finding])? = nil
  ) -> [Finding] {
    let faults = Set(findings.filter { $0.level == .error }.map(\.rule.code))
    let ofWriter = Set(writer?.findings.map(\.rule.code) ?? [])
    var order: [LoadReason] = [],
      found: [LoadReason: (targets: [Target], problems: [LoadProblem], isRefused: Bool)] = [:]
    for prediction in predictions where prediction.outcome != .loads || !prediction.training.isEmpty {
      let isWriter = prediction.target.name == writer?.target.name
      let problems = (prediction.problems + prediction.training).filter { problem in
        !problem.needsCustomObject && problem.reason != .auditError
          && !(problem.reason == .weights && faults.contains(problem.detail))
          && !(isWriter && ofWriter.contains(problem.reason.code))
      }
      for (reason, problems) in problems.grouped(by: \.reason) {
        let isRefused = prediction.outcome == .refuses || reason.isOfTraining
        if found[reason] == nil {
          order.append(reason)
          found[reason] = ([], problems, isRefused)
        }
        found[reason]?.targets.append(prediction.target)
        if isRefused { found[reason]?.isRefused = true }
      }
    }
    return order.compactMap { reason in
      found[reason].map {
        .loading(
          reason, $0.problems.map(place), $0.targets.spanTitle, isPlural: $0.targets.count > 1,
          isRefused: $0.isRefused)
      }
    }
  }
}

extension Finding {
  /// A reason for which a release refuses a model, or reads it as something else, with the layers.
  ///
  /// - Parameters:
  ///   - who: the subject of the sentence.
  ///   - isPlural: whether it is more than one release.
  static func loading(
    _ reason: LoadReason, _ problems: [LoadProblem], _ who: String, isPlural: Bool = false, isRefused: Bool
  ) -> Finding {
    var layers: [[String]] = []
    for problem in problems where !problem.layer.isEmpty && !layers.contains(problem.layer) {
      layers.append(problem.layer)
      if layers.count == 50 { break }
    }
    let verb =
      reason.isOfTraining
      ? isPlural ? "do not compile the model" : "does not compile the model"
      : isRefused
        ? isPlural ? "refuse the model" : "refuses the model"
        : isPlural ? "load something else" : "loads something else"
    let others = layers.count > 1 ? " (and \((layers.count - 1).pluralized("other layer")))" : ""
    let quote = reason.explanation.quote.map { "; Keras' message begins: \($0)" } ?? ""
    var finding = Finding(
      .loading(reason), layers: layers, message: who + " " + verb + ": " + (problems.first?.message ?? "") + others,
      hint: (problems.first?.remedy ?? reason.explanation.remedy) + quote)
    finding.level = isRefused ? .error : .warning
    return finding
  }
}
