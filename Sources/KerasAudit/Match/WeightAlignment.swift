import Basics
import KerasLayers

/// The weights that a layer expects beside those that its group holds: the fewest differences that explain them.
struct WeightAlignment {
  struct Stored {
    let name: String
    let shape: [Int]
  }

  /// For each expected weight the position of the stored one; nil where it is missing.
  private(set) var partner: [Int?]
  /// Stored weights that no expected one goes with.
  private(set) var leftOver: [Int] = []
  /// Whether the stored weights are the expected ones in another order.
  private(set) var isReordered = false

  init(_ expected: [Weight], _ stored: [Stored]) {
    partner = Array(repeating: nil, count: expected.count)
    if let order = Self.otherOrder(expected, stored) {
      partner = order
      isReordered = true
    } else if expected.count == stored.count, zip(expected, stored).allSatisfy({ $0.sizes.agrees(with: $1.shape) }) {
      partner = Array(stored.indices)
    } else if let named = Self.byNames(expected, stored) {
      partner = named
      leftOver = stored.indices.filter { !named.contains($0) }
    } else {
      align(expected, stored)
    }
  }

  /// Where one side has all the names of the other and some more, the position of each expected name.
  private static func byNames(_ expected: [Weight], _ stored: [Stored]) -> [Int?]? {
    let wanted = expected.map(\.name), held = stored.map(\.name)
    let wantedNames = Set(wanted), heldNames = Set(held)
    guard wantedNames.count == wanted.count, heldNames.count == held.count, wanted.count != held.count,
      wantedNames.isSubset(of: heldNames) || heldNames.isSubset(of: wantedNames)
    else { return nil }
    return wanted.map { held.firstIndex(of: $0) }
  }

  /// Where names are told apart and say another order than the positions do, the position of each expected name.
  private static func otherOrder(_ expected: [Weight], _ stored: [Stored]) -> [Int?]? {
    let wanted = expected.map(\.name), held = stored.map(\.name)
    guard wanted != held, wanted.count == held.count, Set(wanted).count == wanted.count, Set(wanted) == Set(held) else {
      return nil
    }
    let places = Dictionary(uniqueKeysWithValues: zip(held, held.indices))
    let order = wanted.map { places[$0] }
    let fits = zip(expected, order).allSatisfy { weight, place in
      place.map { weight.sizes.agrees(with: stored[$0].shape) } ?? false
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
      for (index, position) in alignment.pairs { partner[index] = position }
      leftOver = alignment.added
    } else {
      for index in expected.indices where index < stored.count { partner[index] = index }
      leftOver = Array(stored.indices.dropFirst(expected.count))
    }
  }
}
