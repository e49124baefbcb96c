/// How many finite values of a tensor are in each of at most 32 ranges of one width, which is a power of two.
///
/// Every range starts at a multiple of the width, so that 0 is a border of ranges, and the width is the smallest with
/// which all values fit: the counts do not depend on the order in which values are read.
public struct Histogram: Sendable, Equatable {
  /// The width of a range is 2 to the power of this.
  package private(set) var exponent: Int
  /// The start of the first range, in widths.
  package private(set) var first: Int
  /// The number of values in each range, from the smallest value to the largest.
  public package(set) var counts: [Int]

  /// The start of the first range.
  public var start: Double { Double(first) * width }
  /// The width of each range.
  public var width: Double { Double.power(of: exponent) }

  /// The most ranges.
  package static let limit = 32
  /// So many bits of a value count: a tensor whose values are nearly equal has few ranges.
  private static let precision = 20

  package init?(exponent: Int, first: Int, counts: [Int]) {
    guard (1...Self.limit).contains(counts.count), (-1000...1023).contains(exponent), abs(first) < 1 << 40,
      counts.allSatisfy({ (0...1 << 56).contains($0) })
    else { return nil }
    (self.exponent, self.first, self.counts) = (exponent, first, counts)
  }

  /// Nothing counted yet in the ranges from a value to another one.
  init(from least: Double, to most: Double) {
    exponent = Self.exponent(from: least, to: most)
    (first, counts) = (0, [])
    let (start, end) = (place(of: least), place(of: most))
    first = start
    counts = Array(repeating: 0, count: end - start + 1)
  }

  /// Makes space for values from one to another, which include all that are counted.
  mutating func extend(from least: Double, to most: Double) {
    // In floating point, since numbers of another magnitude are beyond every integer.
    let scale = Double.power(of: -exponent)
    if least * scale >= Double(first), most * scale < Double(first + counts.count) { return }
    var wider = Histogram(from: least, to: most)
    wider.add(self)
    self = wider
  }

  /// Adds the counts of narrower ranges, or of ranges of the same width.
  mutating func add(_ other: Histogram) {
    let shift = exponent - other.exponent
    for (index, count) in other.counts.enumerated() where count > 0 {
      let place = ((other.first + index) >> shift) - first
      counts[min(max(0, place), counts.count - 1)] += count
    }
  }

  private func place(of value: Double) -> Int {
    Int((value * Double.power(of: -exponent)).rounded(.down))
  }

  /// The smallest exponent with which all values from one to another are in at most `limit` ranges.
  private static func exponent(from least: Double, to most: Double) -> Int {
    let magnitude = max(abs(least), abs(most))
    guard magnitude > 0 else { return 0 }
    var exponent = max(-1000, Int(magnitude.exponent) - precision)
    while true {
      let scale = Double.power(of: -exponent)
      if (most * scale).rounded(.down) - (least * scale).rounded(.down) < Double(limit) { return exponent }
      exponent += 1
    }
  }
}

extension Double {
  /// 2 to a power, also where that is less than the least normal number.
  fileprivate static func power(of exponent: Int) -> Double { Double(sign: .plus, exponent: exponent, significand: 1) }
}
