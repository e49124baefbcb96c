import Basics

/// Which positions along an axis each position along another one depends on: a range, which moves by a whole number of
/// positions after each period.
///
/// A window has the period 1 and moves by its stride; an upsampling by 2 has the period 2 and moves by 1. Every
/// composition of these is such a map again, exactly.
package struct PositionMap: Sendable, Equatable {
  /// How far the range moves in one period.
  package let step: Int
  /// The first and the last position of the range, for each position of one period.
  private let first: [Int]
  private let last: [Int]

  /// Longer periods, and positions farther away, come from files made up for it.
  private static let longestPeriod = 1024
  fileprivate static let farthest = 1 << 40

  /// Each position depends on the same position.
  package static let same = PositionMap(step: 1, [(0, 0)])

  /// - Parameter ranges: the first and last position for each position of one period.
  private init(step: Int, _ ranges: [(first: Int, last: Int)]) {
    self.step = step
    first = ranges.map(\.first)
    last = ranges.map(\.last)
  }

  /// Nil for a period that is too long, or positions too far away.
  init?(step: Int, period: Int, range: (_ position: Int) -> (first: Int, last: Int)?) {
    guard (1...Self.longestPeriod).contains(period), (0...Self.farthest).contains(step) else { return nil }
    var ranges: [(first: Int, last: Int)] = []
    for position in 0..<period {
      guard let range = range(position), range.first.isNear, range.last.isNear else {
        return nil
      }
      ranges.append(range)
    }
    self.init(step: step, ranges)
  }

  private var period: Int { first.count }

  /// The range for a position; nil if it is too far away.
  package func range(at position: Int) -> ClosedRange<Int>? {
    guard let range = positions(at: position), range.first <= range.last else { return nil }
    return range.first...range.last
  }

  private func positions(at position: Int) -> (first: Int, last: Int)? {
    let (periods, rest) = position.dividedRoundingDown(by: period)
    guard let moved = periods.multipliedChecked(by: step), moved.magnitude <= 2 * Self.farthest.magnitude else {
      return nil
    }
    return (first[rest] + moved, last[rest] + moved)
  }

  /// The map from the positions of another map to those that its ranges depend on; nil beyond the limits.
  package func following(_ other: PositionMap) -> PositionMap? {
    if other == .same { return self }
    if self == .same { return other }
    // As many periods of the other map as it takes to move by whole periods of this one.
    let periods = period / greatestCommonDivisor(other.step, period)
    guard let length = other.period.multipliedChecked(by: periods),
      let step = (periods * other.step / period).multipliedChecked(by: step)
    else { return nil }
    return PositionMap(step: step, period: length) { position in
      guard let range = other.positions(at: position), let first = positions(at: range.first),
        let last = positions(at: range.last)
      else { return nil }
      return (first.first, last.last)
    }
  }

  /// The map to the smallest ranges that contain those of both; nil if they do not move alike, or beyond the limits.
  package func union(_ other: PositionMap) -> PositionMap? {
    if self == other { return self }
    let divisor = greatestCommonDivisor(period, other.period)
    let length = period / divisor * other.period
    guard length <= Self.longestPeriod,
      let step = step.multipliedChecked(by: length / period),
      let otherStep = other.step.multipliedChecked(by: length / other.period), step == otherStep
    else { return nil }
    return PositionMap(step: step, period: length) { position in
      guard let a = positions(at: position), let b = other.positions(at: position) else { return nil }
      if a.first > a.last { return b }
      if b.first > b.last { return a }
      return (min(a.first, b.first), max(a.last, b.last))
    }
  }

  /// The most positions of a range.
  package var size: Int { zip(first, last).reduce(0) { max($0, $1.1 - $1.0 + 1) } }

  /// The first position that position 0 depends on; negative in the padding.
  package var offset: Int { first[0] }

  /// How far the range moves on average from one position to the next, as a fraction in lowest terms.
  package var stride: (numerator: Int, denominator: Int) {
    let divisor = max(1, greatestCommonDivisor(step, period))
    return (step / divisor, period / divisor)
  }
}

func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : greatestCommonDivisor(b, a % b) }

extension Int {
  fileprivate var isNear: Bool { magnitude <= PositionMap.farthest.magnitude }

  /// Quotient and remainder, rounded down; the divisor is above 0.
  func dividedRoundingDown(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
