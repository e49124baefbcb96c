import KerasAudit

extension Finding {
  /// The layer and the weight: `vision_model/conv2d_1 kernel`; nil if the finding concerns the whole file.
  var location: String? {
    let parts = [layer?.joined(separator: "/"), weight].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Every layer that it names; none if it concerns the whole file.
  var concernedLayers: [[String]] { layers.isEmpty ? [layer].compactMap(\.self) : layers }

  /// The label of `actual`.
  var actualLabel: String { rule.family == .weights ? "stored" : "found" }

  /// The expected and the actual value, with labels.
  var values: [(label: String, text: String)] {
    [("expected", expected?.text), (actualLabel, actual?.text)].compactMap { label, text in text.map { (label, $0) } }
  }

  /// The layers that differ only because of it; nil if there are none.
  var affectedLayers: String? {
    guard !consequences.isEmpty else { return nil }
    return consequences.map { $0.joined(separator: "/") }.shortened
  }

  /// Place, message, expected and actual value on one line, for formats that show no more.
  var singleLine: String {
    let values = values.map { "\($0) \($1)" }.joined(separator: ", ")
    return (location.map { "\($0): " } ?? "") + message + (values.isEmpty ? "" : " (\(values))")
  }

  /// Message, expected and actual value, dataset, formula, affected layers and hint, one per line.
  var detailLines: [String] {
    let rest = [("dataset", dataset), ("formula", formula), ("affects", affectedLayers), ("hint", hint)].compactMap {
      label, text in
      text.map { "\(label): \($0)" }
    }
    return [message] + values.map { "\($0): \($1)" } + rest
  }
}

extension AssessedReport {
  /// The file that a finding concerns: the weights file if it concerns stored data, otherwise the architecture.
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
  /// The architecture's file, as the user gave it.
  var path: String {
    switch self {
    case .report(let report): report.model.path
    case .failure(let failure): failure.path
    }
  }

  /// The files that were read, each once.
  var files: [String] {
    guard case .report(let report) = self, let weights = report.model.weightsPath, weights != path else {
      return [path]
    }
    return [path, weights]
  }

  /// Every finding with the file that it concerns.
  var located: [(finding: Finding, file: String)] {
    switch self {
    case .report(let report): report.findings.map { ($0, report.file(of: $0)) }
    case .failure(let failure): failure.findings.map { ($0, failure.path) }
    }
  }

  /// Every suppressed finding with the file that it concerns and the reason.
  var suppressions: [(finding: Finding, file: String, reason: String)] {
    guard case .report(let report) = self else { return [] }
    return report.suppressions.compactMap { suppression in
      suppression.reason.text.map { (suppression.finding, report.file(of: suppression.finding), $0) }
    }
  }

  /// Why there is no report; nil if there is one.
  var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
