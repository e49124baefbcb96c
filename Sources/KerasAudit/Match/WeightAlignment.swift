import Basics
import KerasLayers

/// The weights of a layer aligned with those of its group, with the fewest differences that explain both lists.
struct WeightAlignment {
  struct Stored {
    let name: String
    let shape: [Int]
  }

  /// For each expected weight the position of the stored one; nil if it is missing.
  private(set) var partners: [Int?]
  /// Positions of the stored weights without an expected one.
  private(set) var unmatched: [Int] = []
  /// Whether the stored weights are the expected ones in another order.
  private(set) var isReordered = false

  init(_ expected: [Weight], _ stored: [Stored]) {
    partners = Array(repeating: nil, count: expected.count)
    if let order = Self.otherOrder(expected, stored) {
      partners = order
      isReordered = true
    } else if expected.count == stored.count, zip(expected, stored).allSatisfy({ $0.sizes.agrees(with: $1.shape) }) {
      partners = Array(stored.indices)
    } else if let named = Self.byNames(expected, stored) {
      partners = named
      unmatched = stored.indices.filter { !named.contains($0) }
    } else {
      align(expected, stored)
    }
  }

  /// The position of each expected name, if one list has all names of the other and some more; nil otherwise.
  private static func byNames(_ expected: [Weight], _ stored: [Stored]) -> [Int?]? {
    let names = expected.map(\.name), storedNames = stored.map(\.name)
    let distinct = Set(names), storedDistinct = Set(storedNames)
    guard distinct.count == names.count, storedDistinct.count == storedNames.count, names.count != storedNames.count,
      distinct.isSubset(of: storedDistinct) || storedDistinct.isSubset(of: distinct)
    else { return nil }
    return names.map { storedNames.firstIndex(of: $0) }
  }

  /// The position of each expected name, if names are distinct, the same on both sides and in another order; nil
  /// otherwise.
  private static func otherOrder(_ expected: [Weight], _ stored: [Stored]) -> [Int?]? {
    let names = expected.map(\.name), storedNames = stored.map(\.name)
    guard names != storedNames, names.count == storedNames.count, Set(names).count == names.count,
      Set(names) == Set(storedNames)
    else { return nil }
    let positions = Dictionary(uniqueKeysWithValues: zip(storedNames, storedNames.indices))
    let order = names.map { positions[$0] }
    let fits = zip(expected, order).allSatisfy { weight, position in
      position.map { weight.sizes.agrees(with: stored[$0].shape) } ?? false
    }
    return fits ? order : nil
  }

  /// The cheapest alignment; names weigh a little more than shapes. Lists that are too long are paired by position.
  private mutating func align(_ expected: [Weight], _ stored: [Stored]) {
    let alignment = SequenceAlignment(expected.count, stored.count, gap: 10) { a, b in
      let hasSameName = expected[a].name == stored[b].name
      let hasSameShape = expected[a].sizes.agrees(with: stored[b].shape)
      return hasSameName && hasSameShape ? 0 : hasSameName ? 9 : hasSameShape ? 11 : 19
    }
    if let alignment {
      for (position, partner) in alignment.pairs { partners[position] = partner }
      unmatched = alignment.added
    } else {
      for position in expected.indices where position < stored.count { partners[position] = position }
      unmatched = Array(stored.indices.dropFirst(expected.count))
    }
  }
}
