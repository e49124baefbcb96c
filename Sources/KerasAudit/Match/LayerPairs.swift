import KerasLayers
import KerasStores

/// The layers of a model beside the groups of a legacy file.
///
/// Keras goes by position alone; names tell which layer is meant where the two do not agree in number.
struct LayerPairs {
  private(set) var matched: [(layer: Int, group: Int)] = []
  private(set) var unmatchedLayers: [Int] = []
  private(set) var unmatchedGroups: [Int] = []

  init(_ layers: [Int], _ groups: [Inventory.Layer], _ expectation: Expectation, _ inventory: Inventory) {
    var byName: [String: Int] = [:]
    for (index, group) in groups.enumerated() where byName[group.name] == nil { byName[group.name] = index }
    var partner = layers.map { byName.removeValue(forKey: expectation.layers[$0].plan.name) }
    let taken = Set(partner.compactMap(\.self))
    let free = groups.indices.filter { !taken.contains($0) }
    // A Lambda seldom holds weights: where no group bears its name it has none.
    let open = layers.indices.filter { partner[$0] == nil && !expectation.layers[layers[$0]].plan.holdsUnknownWeights }
    for (position, group) in Self.inOrder(open.map { layers[$0] }, free, groups, expectation, inventory) {
      partner[open[position]] = group
    }
    let used = Set(partner.compactMap(\.self))
    for (index, layer) in layers.enumerated() {
      if let group = partner[index] { matched.append((layer, group)) } else { unmatchedLayers.append(layer) }
    }
    unmatchedGroups = groups.indices.filter { !used.contains($0) }
  }

  /// Pairs what no name joins: by position where the numbers agree, else the longest run of equal shapes.
  private static func inOrder(
    _ layers: [Int], _ free: [Int], _ groups: [Inventory.Layer], _ expectation: Expectation, _ inventory: Inventory
  ) -> [(position: Int, group: Int)] {
    if layers.count == free.count { return Array(zip(layers.indices, free)) }
    guard !layers.isEmpty, !free.isEmpty, layers.count * free.count <= 4_000_000 else { return [] }
    let wanted = layers.map { expectation.legacyOrder(of: $0).map { expectation.weights[$0].weight.sizes } }
    let held = free.map { groups[$0].weights.map { $0.tensor.map { inventory.tensors[$0].shape } ?? [] } }
    let common = LongestCommon(layers.count, free.count) { a, b in
      wanted[a].elementsEqual(held[b]) { $0.agrees(with: $1) }
    }
    return common.pairs.map { ($0.first, free[$0.second]) }
  }
}

extension KerasLayers.Weight {
  /// Whether a stored shape is one that this weight may have.
  func allows(_ stored: [Int]) -> Bool {
    let agrees = sizes.agrees(with: stored)
    guard mayBeShared, !agrees, sizes.count == stored.count else { return agrees }
    return zip(sizes, stored).allSatisfy { $0 == nil || $0 == $1 || $1 == 1 }
  }
}

extension [Int?] {
  /// Whether a stored shape is one that this one allows; an unknown size allows any.
  func agrees(with stored: [Int]) -> Bool {
    count == stored.count && zip(self, stored).allSatisfy { $0 == nil || $0 == $1 }
  }
}

/// The longest sequence of pairs, in order on both sides, that belong together.
struct LongestCommon {
  private(set) var pairs: [(first: Int, second: Int)] = []

  /// Takes time and memory in proportion to the product of both lengths.
  init(_ firsts: Int, _ seconds: Int, _ same: (Int, Int) -> Bool) {
    let width = seconds + 1
    var length = Array(repeating: Int32(0), count: (firsts + 1) * width)
    for a in stride(from: firsts - 1, through: 0, by: -1) {
      for b in stride(from: seconds - 1, through: 0, by: -1) {
        let here = a * width + b
        length[here] = same(a, b) ? length[here + width + 1] + 1 : max(length[here + width], length[here + 1])
      }
    }
    var a = 0, b = 0
    while a < firsts, b < seconds {
      let here = a * width + b
      if same(a, b) {
        pairs.append((a, b))
        a += 1
        b += 1
      } else if length[here + width] >= length[here + 1] {
        a += 1
      } else {
        b += 1
      }
    }
  }
}
