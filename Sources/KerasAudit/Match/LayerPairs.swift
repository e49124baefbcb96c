import Basics
import KerasLayers
import KerasStores

/// The layers of a model beside the groups of a legacy file.
///
/// Keras goes by position alone; names and shapes tell which layer is meant where that does not work out.
struct LayerPairs {
  private(set) var matched: [(layer: Int, group: Int)] = []
  private(set) var unmatchedLayers: [Int] = []
  private(set) var unmatchedGroups: [Int] = []
  /// Rings of layers each of which stands where the next one belongs.
  private(set) var permuted: [[Int]] = []

  init(
    _ layers: [Int], _ groups: [Inventory.Layer], _ expectation: ExpectedWeights, _ inventory: Inventory,
    _ mode: MatchMode
  ) {
    let sides = LayersBesideGroups(layers, groups, expectation, inventory)
    let partner =
      switch mode {
      case .auto: sides.likeliest
      case .name, .path: sides.byName
      case .order: sides.byPosition
      }
    let used = Set(partner.compactMap(\.self))
    for (index, layer) in layers.enumerated() {
      if let group = partner[index] { matched.append((layer, group)) } else { unmatchedLayers.append(layer) }
    }
    unmatchedGroups = groups.indices.filter { !used.contains($0) }
    if mode == .auto, partner != sides.byPosition, layers.count == groups.count, used.count == groups.count {
      let names = zip(sides.names, groups).map { (own: $0, stored: $1.name) }
      permuted = permutationCycles(names).map { ring in ring.map { layers[$0] } }
    }
  }
}

/// The ways in which layers and groups may go together, each a list of the group, if any, of every layer.
private struct LayersBesideGroups {
  let layers: [Int]
  let groups: [Inventory.Layer]
  let names: [String]
  private let expectation: ExpectedWeights
  private let inventory: Inventory

  typealias Partners = [Int?]

  init(_ layers: [Int], _ groups: [Inventory.Layer], _ expectation: ExpectedWeights, _ inventory: Inventory) {
    self.layers = layers
    self.groups = groups
    self.expectation = expectation
    self.inventory = inventory
    names = layers.map { expectation.layers[$0].plan.name }
  }

  var byPosition: Partners { layers.indices.map { groups.indices.contains($0) ? $0 : nil } }

  var byName: Partners {
    var places: [String: Int] = [:]
    for (index, group) in groups.enumerated() where places[group.name] == nil { places[group.name] = index }
    return names.map { places.removeValue(forKey: $0) }
  }

  /// The way with the fewest faults: names where they tell of every layer; else position where all fits, as Keras goes by
  /// it and counters in names go on from model to model; else whatever explains most.
  var likeliest: Partners {
    if names.elementsEqual(groups, by: { $0 == $1.name }) { return byPosition }
    let shapes = Shapes(self)
    let positions = layers.count == groups.count ? byPosition : nil
    if let positions, Set(names) != Set(groups.map(\.name)), shapes.faults(positions) == 0 { return positions }
    var best = completed(byName, shapes)
    var least = shapes.faults(best)
    for next in [{ positions }, { aligned(shapes) }] where least > 0 {
      guard let other = next(), case let faults = shapes.faults(other), faults < least else { continue }
      (best, least) = (other, faults)
    }
    return best
  }

  /// Pairs what no name joins: by position where the numbers agree, else the longest run of equal shapes.
  ///
  /// A Lambda seldom holds weights: where no group bears its name it has none.
  private func completed(_ partners: Partners, _ shapes: Shapes) -> Partners {
    var partners = partners
    let taken = Set(partners.compactMap(\.self))
    let free = groups.indices.filter { !taken.contains($0) }
    let open = layers.indices.filter { index in
      partners[index] == nil && !expectation.layers[layers[index]].plan.holdsUnknownWeights
    }
    if open.count == free.count {
      for (layer, group) in zip(open, free) where shapes.areAlike(layer, group) { partners[layer] = group }
    } else {
      let pairs = SequenceAlignment.longestCommonSubsequence(open.count, free.count) { shapes.fits(open[$0], free[$1]) }
      for (layer, group) in pairs { partners[open[layer]] = free[group] }
    }
    return partners
  }

  /// The longest run of equal shapes, whatever the names; between its parts, runs of equal length go together.
  private func aligned(_ shapes: Shapes) -> Partners {
    var partners = Partners(repeating: nil, count: layers.count)
    let pairs = SequenceAlignment.longestCommonSubsequence(layers.count, groups.count) { shapes.fits($0, $1) }
    var layer = 0, group = 0
    for pair in pairs + [(layers.count, groups.count)] {
      if pair.first - layer == pair.second - group {
        for (a, b) in zip(layer..<pair.first, group..<pair.second) where shapes.areAlike(a, b) { partners[a] = b }
      }
      if pair.first < layers.count { partners[pair.first] = pair.second }
      (layer, group) = (pair.first + 1, pair.second + 1)
    }
    return partners
  }

  /// What each side wants and holds, to tell how well they go together.
  struct Shapes {
    private let wanted: [[KerasLayers.Weight]]
    private let isOpen: [Bool]
    private let held: [[[Int]]]

    init(_ sides: LayersBesideGroups) {
      let expectation = sides.expectation
      wanted = sides.layers.map { expectation.legacyOrder(of: $0).map { expectation.weights[$0].weight } }
      isOpen = sides.layers.map(expectation.isOpen)
      held = sides.groups.map { $0.weights.map { $0.tensor.map { sides.inventory[$0].shape } ?? [] } }
    }

    func fits(_ layer: Int, _ group: Int) -> Bool {
      !isOpen[layer] && wanted[layer].elementsEqual(held[group]) { $0.accepts($1) }
    }

    /// Whether they may be one layer of which sizes were changed, or whose gates are kept apart.
    func areAlike(_ layer: Int, _ group: Int) -> Bool {
      let wanted = wanted[layer], held = held[group]
      if isOpen[layer] || wanted.elementsEqual(held, by: { $0.shape.count == $1.count }) { return true }
      return [3, 4].contains { held.count == $0 * wanted.count || wanted.count == $0 * held.count }
    }

    /// Roughly how many faults there are to report: none for what fits, two for a layer and a group that have nothing in common.
    func faults(_ partners: Partners) -> Int {
      var faults = held.count
      for (layer, group) in partners.enumerated() where !isOpen[layer] || group != nil {
        guard let group else {
          faults += 1
          continue
        }
        faults += (isOpen[layer] ? 0 : misfit(layer, group)) - 1
      }
      return faults
    }

    private func misfit(_ layer: Int, _ group: Int) -> Int {
      let wanted = wanted[layer], held = held[group]
      guard wanted.count == held.count else { return min(2, abs(wanted.count - held.count)) }
      return min(2, zip(wanted, held).count { !$0.accepts($1) })
    }
  }
}

extension KerasLayers.Weight {
  /// Whether a stored shape is one that this weight may have.
  func accepts(_ stored: [Int]) -> Bool {
    guard shape.count == stored.count else { return false }
    return zip(shape, stored).allSatisfy { $0.value == nil || $0.value == $1 || mayBeShared && $1 == 1 }
  }
}

extension [Int?] {
  /// Whether a stored shape is one that this one allows; an unknown size allows any.
  func agrees(with stored: [Int]) -> Bool {
    count == stored.count && zip(self, stored).allSatisfy { $0 == nil || $0 == $1 }
  }
}
