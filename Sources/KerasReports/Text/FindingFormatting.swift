import KerasAudit

extension Finding {
  /// `vision_model/conv2d_1 kernel`: the layer and the weight; nil where it is about the whole.
  var place: String? {
    let parts = [layer?.joined(separator: "/"), weight].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// What `actual` is called.
  var actualLabel: String { rule.family == .weights ? "stored" : "found" }

  /// What was expected and what is there, each with its label.
  var facts: [(label: String, text: String)] {
    [("expected", expected?.words), (actualLabel, actual?.words)].compactMap { label, text in text.map { (label, $0) } }
  }

  /// All in one line, for readers that show no more: where, what, what was expected, what is there.
  var line: String {
    let facts = facts.map { "\($0) \($1)" }.joined(separator: ", ")
    return (place.map { "\($0): " } ?? "") + message + (facts.isEmpty ? "" : " (\(facts))")
  }

  /// The whole story, a line each: what, what was expected, what is there, and how the expectation comes about.
  var lines: [String] {
    let rest = [("dataset", dataset), ("formula", formula), ("hint", hint)].compactMap { label, text in
      text.map { "\(label): \($0)" }
    }
    return [message] + facts.map { "\($0): \($1)" } + rest
  }
}

extension AssessedReport {
  /// The file in which something is to be seen: the weights' own, where they came from another one.
  func file(of finding: Finding) -> String {
    let isStored = finding.dataset != nil || finding.rule.family == .weights || finding.rule.family == .values
    return (isStored ? model.weightsPath : nil) ?? model.path
  }
}

extension AssessedReport.Reason {
  /// The justification in SARIF; nil for a rule that is not selected, whose findings SARIF leaves out.
  fileprivate var text: String? {
    switch self {
    case .notSelected: nil
    case .suppressed(let reason): reason
    case .baseline: "listed in the baseline"
    }
  }
}

extension Outcome {
  /// The file that the user named first.
  var path: String {
    switch self {
    case .report(let report): report.model.path
    case .failure(let failure): failure.path
    }
  }

  /// The files looked at, each once.
  var files: [String] {
    guard case .report(let report) = self, let weights = report.model.weightsPath, weights != path else {
      return [path]
    }
    return [path, weights]
  }

  /// Every finding with the file in which it is to be seen.
  var located: [(finding: Finding, file: String)] {
    switch self {
    case .report(let report): report.findings.map { ($0, report.file(of: $0)) }
    case .failure(let failure): failure.findings.map { ($0, failure.path) }
    }
  }

  /// What the user lives with, with the file in which it is to be seen, and why.
  var suppressions: [(finding: Finding, file: String, reason: String)] {
    guard case .report(let report) = self else { return [] }
    return report.suppressions.compactMap { suppression in
      suppression.reason.text.map { (suppression.finding, report.file(of: suppression.finding), $0) }
    }
  }

  /// Why there is no report; nil where there is one.
  var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
