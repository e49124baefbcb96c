import Basics
import KerasLayers
import KerasStores

/// The layers of a model paired with the groups of a legacy file.
///
/// Keras goes by position alone. Where that leaves faults, names and shapes show which layer a group belongs to.
struct LayerPairs {
  /// Layers with the position of their group.
  private(set) var matched: [(layer: LayerID, group: Int)] = []
  private(set) var unmatchedLayers: [LayerID] = []
  private(set) var unmatchedGroups: [Int] = []
  /// Groups of exchanged layers: each layer is stored in the place of the next one, the last in that of the first.
  private(set) var permutationCycles: [[LayerID]] = []

  init(
    _ layers: [LayerID], _ groups: [Inventory.Layer], _ expected: ExpectedWeights, _ inventory: Inventory,
    _ mode: MatchMode
  ) {
    let candidates = LayerPairing(layers, groups, expected, inventory)
    let partners =
      switch mode {
      case .auto: candidates.likeliest
      case .name, .path: candidates.byName
      case .order: candidates.byPosition
      }
    let used = Set(partners.compactMap(\.self))
    for (position, layer) in layers.enumerated() {
      if let group = partners[position] { matched.append((layer, group)) } else { unmatchedLayers.append(layer) }
    }
    unmatchedGroups = groups.indices.filter { !used.contains($0) }
    if mode == .auto, partners != candidates.byPosition, layers.count == groups.count, used.count == groups.count {
      // By their pairs, since a layer may have another name than its group.
      var owners = Array(layers.indices)
      for (layer, group) in partners.enumerated() { owners[group ?? layer] = layer }
      let places = owners.enumerated().map { (own: $0.offset, stored: $0.element) }
      permutationCycles = KerasAudit.permutationCycles(places).map { cycle in cycle.map { layers[$0] } }
    }
  }
}

/// The possible pairings of layers with groups.
private struct LayerPairing {
  let layers: [LayerID]
  let groups: [Inventory.Layer]
  let names: [String]
  private let expected: ExpectedWeights
  private let inventory: Inventory

  /// For each layer the position of its group, if it has one.
  typealias Partners = [Int?]

  init(_ layers: [LayerID], _ groups: [Inventory.Layer], _ expected: ExpectedWeights, _ inventory: Inventory) {
    self.layers = layers
    self.groups = groups
    self.expected = expected
    self.inventory = inventory
    names = layers.map { expected.layers[$0].plan.name }
  }

  var byPosition: Partners { layers.indices.map { groups.indices.contains($0) ? $0 : nil } }

  var byName: Partners {
    var positions: [Name: Int] = [:]
    for (position, group) in groups.enumerated() where positions[Name(group.name)] == nil {
      positions[Name(group.name)] = position
    }
    return names.map { positions.removeValue(forKey: Name($0)) }
  }

  /// The pairing with the fewest faults.
  ///
  /// Names, if they determine all layers. Otherwise position, if everything fits: Keras goes by it, and the counters in
  /// names continue from model to model. Otherwise whatever explains most.
  var likeliest: Partners {
    if names.elementsEqual(groups, by: { $0.isIdentical(to: $1.name) }) { return byPosition }
    let shapes = Shapes(self)
    let positions = layers.count == groups.count ? byPosition : nil
    if let positions, Set(names.names) != Set(groups.map { Name($0.name) }), shapes.faultCount(positions) == 0 {
      return positions
    }
    var best = completed(byName, shapes)
    var least = shapes.faultCount(best)
    for alternative in [{ positions }, { aligned(shapes) }] where least > 0 {
      guard let partners = alternative(), case let count = shapes.faultCount(partners), count < least else { continue }
      (best, least) = (partners, count)
    }
    return best
  }

  /// Adds pairs for layers and groups that names leave over: by position if there are as many, otherwise by the longest
  /// common subsequence of equal shapes.
  ///
  /// A layer that may or may not have weights, such as a Lambda, is paired by name only.
  private func completed(_ named: Partners, _ shapes: Shapes) -> Partners {
    var partners = named
    let taken = Set(partners.compactMap(\.self))
    let freeGroups = groups.indices.filter { !taken.contains($0) }
    let freeLayers = layers.indices.filter { position in
      partners[position] == nil && !expected.layers[layers[position]].plan.holdsUnknownWeights
    }
    if freeLayers.count == freeGroups.count {
      for (layer, group) in zip(freeLayers, freeGroups) where shapes.areSimilar(layer, group) {
        partners[layer] = group
      }
    } else {
      let pairs = SequenceAlignment.longestCommonSubsequence(freeLayers.count, freeGroups.count) {
        shapes.fits(freeLayers[$0], freeGroups[$1])
      }
      for (layer, group) in pairs { partners[freeLayers[layer]] = freeGroups[group] }
    }
    return partners
  }

  /// The longest common subsequence of equal shapes, whatever the names. Between its pairs, sections of equal length
  /// are paired by position.
  private func aligned(_ shapes: Shapes) -> Partners {
    var partners = Partners(repeating: nil, count: layers.count)
    let pairs = SequenceAlignment.longestCommonSubsequence(layers.count, groups.count) { shapes.fits($0, $1) }
    var layer = 0, group = 0
    for pair in pairs + [(layers.count, groups.count)] {
      if pair.first - layer == pair.second - group {
        for (a, b) in zip(layer..<pair.first, group..<pair.second) where shapes.areSimilar(a, b) { partners[a] = b }
      }
      if pair.first < layers.count { partners[pair.first] = pair.second }
      (layer, group) = (pair.first + 1, pair.second + 1)
    }
    return partners
  }

  /// The expected and the stored shapes of each layer and group, to measure how well they fit.
  struct Shapes {
    private let expected: [[KerasLayers.Weight]]
    private let hasUnknownWeights: [Bool]
    private let stored: [[[Int]]]

    init(_ pairing: LayerPairing) {
      let weights = pairing.expected
      expected = pairing.layers.map { weights.legacyOrder(of: $0).map { weights.weights[$0].weight } }
      hasUnknownWeights = pairing.layers.map(weights.hasUnknownWeights)
      stored = pairing.groups.map { $0.weights.map { $0.tensor.map { pairing.inventory[$0].shape } ?? [] } }
    }

    func fits(_ layer: Int, _ group: Int) -> Bool {
      !hasUnknownWeights[layer] && expected[layer].elementsEqual(stored[group]) { $0.accepts(shape: $1) }
    }

    /// Whether they may be one layer with changed sizes, or with each gate stored by itself.
    func areSimilar(_ layer: Int, _ group: Int) -> Bool {
      let expected = expected[layer], stored = stored[group]
      if hasUnknownWeights[layer] || expected.elementsEqual(stored, by: { $0.shape.count == $1.count }) { return true }
      return [3, 4].contains { stored.count == $0 * expected.count || expected.count == $0 * stored.count }
    }

    /// Roughly the number of faults to report: none for a pair that fits, two for a layer and a group without a
    /// partner.
    func faultCount(_ partners: Partners) -> Int {
      var count = stored.count
      for (layer, group) in partners.enumerated() where !hasUnknownWeights[layer] || group != nil {
        guard let group else {
          count += 1
          continue
        }
        count += (hasUnknownWeights[layer] ? 0 : mismatchCount(layer, group)) - 1
      }
      return count
    }

    private func mismatchCount(_ layer: Int, _ group: Int) -> Int {
      let expected = expected[layer], stored = stored[group]
      guard expected.count == stored.count else { return min(2, abs(expected.count - stored.count)) }
      return min(2, zip(expected, stored).count { !$0.accepts(shape: $1) })
    }
  }
}

extension KerasLayers.Weight {
  /// Whether this weight may be stored in a shape.
  func accepts(shape stored: [Int]) -> Bool {
    guard shape.count == stored.count else { return false }
    return zip(shape, stored).allSatisfy { $0.value == nil || $0.value == $1 || mayBeShared && $1 == 1 }
  }
}

extension [Int?] {
  /// Whether a stored shape agrees with this one; an unknown size agrees with any.
  func agrees(with stored: [Int]) -> Bool {
    count == stored.count && zip(self, stored).allSatisfy { $0 == nil || $0 == $1 }
  }
}
