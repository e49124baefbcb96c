import Basics

/// The layers that differ only because a layer before them does.
///
/// Another number of units changes the input channels of all layers that follow, which is one fault and not one for
/// each.
struct ConsequentFaults {
  /// The paths of the consequences, by the layer that causes them.
  private var pathsByCause: [LayerID: [String]] = [:]
  /// The paths of the consequences of layers that only the file has.
  private var pathsOfUnexpectedLayers: [String] = []
  private(set) var layers = Set<LayerID>()

  init(
    _ expected: ExpectedWeights, _ predecessors: LayerPredecessors?, _ match: Match, _ faults: [LayerID: LayerFault]
  ) {
    let candidates = faults.keys.sorted().filter { faults[$0]?.isOfInput == true }
    guard let predecessors, !candidates.isEmpty else { return }
    let causes = Set(faults.keys).subtracting(candidates).union(match.missingLayers)
    let nearestCauses = predecessors.nearest(among: causes)
    let nearestCandidates = predecessors.nearest(among: Set(candidates))
    for layer in candidates {
      let path = expected.layers[layer].path.joined(separator: "/")
      if let cause = nearestCauses[layer] {
        pathsByCause[cause, default: []].append(path)
      } else if !match.unexpectedLayers.isEmpty {
        pathsOfUnexpectedLayers.append(path)
      } else if let cause = nearestCandidates[layer] {
        pathsByCause[cause, default: []].append(path)
      } else {
        continue
      }
      layers.insert(layer)
    }
  }

  /// The layers that differ because this one does; nil if there are none.
  func hint(for layer: LayerID) -> String? { pathsByCause[layer].map(Self.text) }
  var hintForUnexpectedLayers: String? {
    pathsOfUnexpectedLayers.isEmpty ? nil : Self.text(pathsOfUnexpectedLayers)
  }

  private static func text(_ paths: [String]) -> String {
    let more = paths.count > 4 ? " and \(paths.count - 4) more" : ""
    return "layers after it take their sizes from it and differ too: " + paths.prefix(4).joined(separator: ", ") + more
  }
}
