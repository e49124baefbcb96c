/// The cheapest alignment of two sequences: pairs in ascending order on both sides, and what has no counterpart.
///
/// Found by dynamic programming, in time and memory proportional to the product of both lengths.
package struct SequenceAlignment {
  /// Positions of the items that are paired.
  package private(set) var pairs: [(first: Int, second: Int)] = []
  /// Positions in the first sequence that have no counterpart.
  package private(set) var removed: [Int] = []
  /// Positions in the second sequence that have no counterpart.
  package private(set) var added: [Int] = []

  /// The largest product of both lengths that is aligned.
  package static let maximumCells = 4_000_000

  /// Nil if the product of the lengths exceeds `maximumCells`. Of alignments with equal costs, the one that pairs
  /// earlier items wins, then the one that leaves out the item of the first sequence.
  ///
  /// - Parameters:
  ///   - gap: the cost of leaving one item without a counterpart.
  ///   - cost: the cost of pairing two items; one above `2 * gap` prevents the pair.
  package init?(_ firstCount: Int, _ secondCount: Int, gap: Int32, cost: (Int, Int) -> Int32) {
    guard firstCount > 0, secondCount > 0 else {
      removed = Array(0..<firstCount)
      added = Array(0..<secondCount)
      return
    }
    guard firstCount <= Self.maximumCells / secondCount else { return nil }

    // The least cost of aligning what follows each pair of positions.
    let width = secondCount + 1
    var least = Array(repeating: Int32(0), count: (firstCount + 1) * width)
    for b in 0..<secondCount { least[firstCount * width + b] = Int32(secondCount - b) * gap }
    for a in (0..<firstCount).reversed() {
      least[a * width + secondCount] = Int32(firstCount - a) * gap
      for b in (0..<secondCount).reversed() {
        let here = a * width + b
        let unpaired = min(least[here + width], least[here + 1]) + gap
        least[here] = min(unpaired, least[here + width + 1] + cost(a, b))
      }
    }

    var a = 0, b = 0
    while a < firstCount, b < secondCount {
      let here = a * width + b
      if least[here] == least[here + width + 1] + cost(a, b) {
        pairs.append((a, b))
        a += 1
        b += 1
      } else if least[here] == least[here + width] + gap {
        removed.append(a)
        a += 1
      } else {
        added.append(b)
        b += 1
      }
    }
    removed += a..<firstCount
    added += b..<secondCount
  }

  /// The longest list of pairs, in ascending order on both sides, that belong together; empty if the product of the
  /// lengths exceeds `maximumCells`.
  package static func longestCommonSubsequence(
    _ firstCount: Int, _ secondCount: Int, _ belongTogether: (Int, Int) -> Bool
  ) -> [(first: Int, second: Int)] {
    SequenceAlignment(firstCount, secondCount, gap: 1) { belongTogether($0, $1) ? 0 : 3 }?.pairs ?? []
  }
}
