import Basics

/// Statistics of the values of a tensor.
public struct Statistics: Sendable, Equatable {
  /// The number of elements: finite, infinite and NaN.
  public package(set) var count = 0
  public package(set) var nan = 0
  public package(set) var infinite = 0
  public package(set) var zeros = 0
  /// The smallest finite value; nil if there is none.
  public var minimum: Double? { finite > 0 ? least : nil }
  /// The largest finite value; nil if there is none.
  public var maximum: Double? { finite > 0 ? most : nil }
  /// The mean of the finite values; nil if there are none.
  public var mean: Double? { finite > 0 ? average : nil }
  /// The standard deviation of the finite values; nil if there are none.
  public var deviation: Double? { finite > 0 ? (squares / Double(finite)).squareRoot() : nil }
  /// The number of columns (indices along the last axis) whose values are all zero; 0 for a tensor of fewer than two
  /// axes.
  public package(set) var zeroColumns = 0
  /// The number of columns that were examined; 0 for a tensor of fewer than two axes.
  public package(set) var columns = 0

  /// How many values are in each of a few ranges; nil if it was not requested, or without finite values.
  public package(set) var histogram: Histogram?
  /// A digest of the values; nil if none was requested.
  public package(set) var digest: TensorDigest?

  /// The number of finite values.
  public var finite: Int { count - nan - infinite }

  package var least = Double.infinity
  package var most = -Double.infinity
  package var average = 0.0
  /// The sum of the squared differences from the average.
  package var squares = 0.0

  public init() {}

  /// The statistics of a tensor whose values are all zero.
  init(zeros shape: [Int], _ key: TensorDigest.Key?) {
    let count = shape.checkedProduct ?? 0
    add(count: count, mean: 0, squares: 0, minimum: 0, maximum: 0, zeros: count)
    // A zero adds nothing to a digest.
    digest = key.map { TensorDigest($0) }
  }

  /// Adds finite values by their own statistics.
  mutating func add(count: Int, mean: Double, squares: Double, minimum: Double, maximum: Double, zeros: Int) {
    guard count > 0 else { return }
    let before = Double(finite), added = Double(count)
    let distance = mean - average
    average += distance * added / (before + added)
    self.squares += squares + distance * distance * before * added / (before + added)
    least = min(least, minimum)
    most = max(most, maximum)
    self.zeros += zeros
    self.count += count
  }

  /// Adds the values of other elements, but not what is computed of columns and digests.
  mutating func add(_ other: Statistics) {
    if let minimum = other.minimum, let maximum = other.maximum {
      add(
        count: other.finite, mean: other.average, squares: other.squares, minimum: minimum, maximum: maximum,
        zeros: other.zeros)
    }
    add(nan: other.nan, infinite: other.infinite)
    if let added = other.histogram { countInRanges { $0.add(added) } }
  }

  /// Adds values that are not finite.
  mutating func add(nan: Int, infinite: Int) {
    count += nan + infinite
    self.nan += nan
    self.infinite += infinite
  }

  /// Calls `count` with a histogram of all finite values added so far, to count the newest of them.
  mutating func countInRanges(_ count: (inout Histogram) -> Void) {
    guard finite > 0 else { return }
    var ranges = histogram ?? Histogram(from: least, to: most)
    histogram = nil
    ranges.extend(from: least, to: most)
    count(&ranges)
    histogram = ranges
  }

  /// The largest absolute value of a finite value; 0 if there is none.
  public var magnitude: Double { finite > 0 ? max(abs(least), abs(most)) : 0 }
}
