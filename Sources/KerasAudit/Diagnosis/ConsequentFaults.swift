import Basics

/// The layers that differ only because a layer before them does.
///
/// Another number of units changes the input channels of all layers that follow, which is one fault and not one for
/// each.
struct ConsequentFaults {
  /// Each consequence with its cause, in the order of the layers; nil for layers that only the file has.
  private(set) var causes: [(layer: LayerID, cause: LayerID?)] = []
  var layers: Set<LayerID> { Set(causes.map(\.layer)) }

  init(_ predecessors: LayerPredecessors?, _ match: Match, _ faults: [LayerID: LayerFault]) {
    let candidates = faults.keys.sorted().filter { faults[$0]?.isOfInput == true }
    guard let predecessors, !candidates.isEmpty else { return }
    let causes = Set(faults.keys).subtracting(candidates).union(match.missingLayers)
    let nearestCauses = predecessors.nearest(among: causes)
    let nearestCandidates = predecessors.nearest(among: Set(candidates))
    for layer in candidates {
      if let cause = nearestCauses[layer] {
        self.causes.append((layer, cause))
      } else if !match.unexpectedLayers.isEmpty {
        self.causes.append((layer, nil))
      } else if let cause = nearestCandidates[layer] {
        self.causes.append((layer, cause))
      }
    }
  }
}
