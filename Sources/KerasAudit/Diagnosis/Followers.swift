/// The layers that differ because what feeds them does: another number of units makes another number of input channels in
/// all that follow, which is one fault and not one for each.
struct Followers {
  /// By the layer that is to blame.
  private var behind: [Int: [String]] = [:]
  /// Behind layers that the file has and the configuration has not.
  private var behindUnexpected: [String] = []
  private(set) var all = Set<Int>()

  init(_ expectation: Expectation, _ match: Match, _ faults: [Int: LayerFault]) {
    let fed = faults.keys.sorted().filter { faults[$0]?.isOfInput == true }
    if fed.isEmpty { return }
    let missing = Set(match.missingLayers.map(\.layer))
    let guilty = Set(faults.keys).subtracting(fed).union(missing)
    let feeding = Feeding(expectation)
    for layer in fed {
      let name = expectation.layers[layer].path.joined(separator: "/")
      if let culprit = feeding.first(above: layer, among: guilty) {
        behind[culprit, default: []].append(name)
      } else if !match.unexpectedLayers.isEmpty {
        behindUnexpected.append(name)
      } else if let culprit = feeding.first(above: layer, among: Set(fed)) {
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

/// Which layers feed which.
private struct Feeding {
  private let expectation: Expectation
  /// The layers of each model, by name.
  private var places: [Int: [String: Int]] = [:]

  init(_ expectation: Expectation) {
    self.expectation = expectation
    for (index, layer) in expectation.layers.enumerated() {
      places[layer.parent ?? -1, default: [:]][layer.plan.name] = index
    }
  }

  /// The nearest layer of some that feeds one, through however many others.
  func first(above layer: Int, among wanted: Set<Int>) -> Int? {
    var queue = [layer], seen: Set = [layer], next = 0
    while next < queue.count {
      let current = queue[next]
      next += 1
      if current != layer, wanted.contains(current) { return current }
      for source in sources(of: current) where seen.insert(source).inserted { queue.append(source) }
    }
    return nil
  }

  /// What feeds a layer: its siblings before it, what is in them, and for the first layers of a model what feeds that.
  private func sources(of layer: Int) -> [Int] {
    let entry = expectation.layers[layer]
    let names = places[entry.parent ?? -1, default: [:]]
    let siblings = entry.plan.connectedTo.compactMap { names[$0] }
    return siblings.flatMap { [$0] + expectation.layers[$0].inside } + (entry.parent.map { sources(of: $0) } ?? [])
  }
}

extension Expectation {
  /// The layer of the model itself that one is, or lies in.
  func topmost(_ layer: Int) -> Int {
    var top = layer
    while let parent = layers[top].parent { top = parent }
    return top
  }

  /// Whether nothing in its model takes what it gives.
  func isLast(_ layer: Int) -> Bool {
    let entry = layers[layer]
    let siblings = entry.parent.map { Array(layers[$0].inside) } ?? top
    return !siblings.contains {
      layers[$0].parent == entry.parent && layers[$0].plan.connectedTo.contains(entry.plan.name)
    }
  }
}
