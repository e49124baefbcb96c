/// What the values of a tensor are like.
public struct Statistics: Sendable, Equatable {
  /// The number of elements, all kinds together.
  public package(set) var count = 0
  public package(set) var nan = 0
  public package(set) var infinite = 0
  public package(set) var zeros = 0
  /// Of the finite values; nil where there is none.
  public var minimum: Double? { finite > 0 ? least : nil }
  public var maximum: Double? { finite > 0 ? most : nil }
  public var mean: Double? { finite > 0 ? average : nil }
  public var deviation: Double? { finite > 0 ? (squares / Double(finite)).squareRoot() : nil }
  /// The number of places along the last axis at which every value is zero; none for a tensor of less than two axes.
  public package(set) var zeroColumns = 0
  /// The size of the last axis.
  public package(set) var columns = 0

  /// What tells other values apart from these; nil where that was not asked for.
  public package(set) var digest: TensorDigest?

  /// The number of finite values.
  public var finite: Int { count - nan - infinite }

  package var least = Double.infinity
  package var most = -Double.infinity
  package var average = 0.0
  /// The sum of the squared distances from the average.
  package var squares = 0.0

  public init() {}

  /// Those of a tensor that is all zeros.
  init(zeros shape: [Int], _ key: TensorDigest.Key?) {
    let count = shape.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
    add(count: count, mean: 0, squares: 0, minimum: 0, maximum: 0, zeros: count)
    // Nothing times any factor is nothing.
    digest = key.map { TensorDigest($0) }
  }

  /// Takes in values of which their own statistics are known.
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

  /// The largest distance of a finite value from zero.
  public var magnitude: Double { finite > 0 ? max(abs(least), abs(most)) : 0 }
}
