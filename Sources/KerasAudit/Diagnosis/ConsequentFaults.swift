import Basics

/// The layers that differ because what feeds them does: another number of units makes another number of input channels in
/// all that follow, which is one fault and not one for each.
struct ConsequentFaults {
  /// By the layer that is to blame.
  private var behind: [Int: [String]] = [:]
  /// Behind layers that the file has and the configuration has not.
  private var behindUnexpected: [String] = []
  private(set) var all = Set<Int>()

  init(_ expectation: ExpectedWeights, _ feeding: LayerPredecessors?, _ match: Match, _ faults: [Int: LayerFault]) {
    let fed = faults.keys.sorted().filter { faults[$0]?.isOfInput == true }
    guard let feeding, !fed.isEmpty else { return }
    let missing = Set(match.missingLayers.map(\.layer))
    let guilty = Set(faults.keys).subtracting(fed).union(missing)
    let guiltyAbove = feeding.nearest(among: guilty)
    let fedAbove = feeding.nearest(among: Set(fed))
    for layer in fed {
      let name = expectation.layers[layer].path.joined(separator: "/")
      if let culprit = guiltyAbove[layer] {
        behind[culprit, default: []].append(name)
      } else if !match.unexpectedLayers.isEmpty {
        behindUnexpected.append(name)
      } else if let culprit = fedAbove[layer] {
        behind[culprit, default: []].append(name)
      } else {
        continue
      }
      all.insert(layer)
    }
  }

  func hint(behind layer: Int) -> String? { behind[layer].map(Self.words) }
  var hintBehindUnexpected: String? { behindUnexpected.isEmpty ? nil : Self.words(behindUnexpected) }

  private static func words(_ names: [String]) -> String {
    let shown = names.prefix(4).joined(separator: ", ") + (names.count > 4 ? " and \(names.count - 4) more" : "")
    return "what follows takes its sizes from there and differs with it: \(shown)"
  }
}

extension ExpectedWeights {
  /// The layer of the model itself that one is, or lies in.
  func topmost(_ layer: Int) -> Int {
    var top = layer
    while let parent = layers[top].parent { top = parent }
    return top
  }
}
