/// What the findings of an audit say, by what is asked of them for each argument that a release does not know.
struct ReportedFaults {
  /// The keys that no release knows, and the layers that state them.
  private var layersByKey: [String: [[String]]] = [:]
  /// The layers with another error, or of a class that a program supplies.
  private var others: Set<[String]> = []

  init(_ findings: [Finding]) {
    for finding in findings {
      if finding.rule == .unknownKey {
        guard finding.level == .error, case .text(let key)? = finding.actual else { continue }
        layersByKey[key, default: []].append(finding.layer ?? [])
      } else if finding.level == .error || finding.rule == .customLayer, let layer = finding.layer {
        others.insert(layer)
      }
    }
  }

  /// Whether each argument is named as a key that no release knows, in a layer or one around it.
  func names(_ arguments: [String], in layer: [String]) -> Bool {
    !arguments.isEmpty
      && arguments.allSatisfy { layersByKey[$0]?.contains { layer.starts(with: $0) } ?? false }
  }

  /// Whether a layer has a finding about something else.
  func concernsOtherwise(_ layer: [String]) -> Bool { others.contains(layer) }
}
