import Basics

/// Layers with a wrong size, and the findings that only follow from it: the recorded shapes of the layers behind, and
/// layers that cannot take what they are given.
struct WrongSizes {
  private let expected: ExpectedWeights
  /// The layers whose output Keras recorded with another shape.
  private let recorded: Set<LayerID>
  /// The layers that have stored weights for another number of outputs.
  private let stored: Set<LayerID>

  init(_ findings: [LayerFinding], _ expected: ExpectedWeights) {
    self.expected = expected
    recorded = Set(findings.lazy.filter { $0.finding.rule == .recordedShape }.compactMap(\.layer))
    stored = Set(findings.lazy.filter { $0.finding.differsInLastAxis }.compactMap(\.layer))
  }

  /// Removes the findings that follow from another one and lists their layers there.
  ///
  /// - Returns: the layers of the removed findings.
  func fold(_ findings: inout [LayerFinding]) -> Set<LayerID> {
    func follows(_ finding: Finding) -> Bool { finding.rule == .recordedShape || finding.rule == .incompatibleShapes }
    guard !recorded.isEmpty || !stored.isEmpty, findings.contains(where: { follows($0.finding) }) else { return [] }
    let nearest = LayerPredecessors(expected).nearest(among: recorded.union(stored))
    var kept: [LayerFinding] = [], removed: [(layer: LayerID, cause: LayerID)] = []
    for finding in findings {
      if let layer = finding.layer, follows(finding.finding) {
        if finding.finding.rule == .recordedShape, stored.contains(layer) { continue }
        if let cause = nearest[layer].map({ root(of: $0, nearest) }), cause != layer,
          finding.finding.rule == .incompatibleShapes || recorded.contains(cause)
        {
          removed.append((layer, cause))
          continue
        }
      }
      kept.append(finding)
    }
    for (layer, cause) in removed {
      let path = expected.layers[layer].path
      let index = kept.firstIndex { $0.layer == cause && $0.finding.level == .error }
      guard let index, !kept[index].finding.consequences.contains(path) else { continue }
      kept[index].finding.add(consequence: path)
    }
    findings = kept
    return Set(removed.map(\.layer))
  }

  /// The first of the layers with a wrong size that lead to one of them; on a cycle, the last before it closes.
  private func root(of layer: LayerID, _ nearest: IDArray<LayerID, LayerID?>) -> LayerID {
    var root = layer, seen: Set = [layer]
    while !stored.contains(root), let earlier = nearest[root], seen.insert(earlier).inserted { root = earlier }
    return root
  }
}

extension Finding {
  /// Whether it is about a stored weight for another number of outputs.
  fileprivate var differsInLastAxis: Bool {
    guard rule == .shapeMismatch, case .shape(let expected)? = self.expected, case .shape(let stored)? = actual else {
      return false
    }
    return expected.last != stored.last
  }
}
