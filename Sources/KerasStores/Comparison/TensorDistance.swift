/// How far apart the values of two tensors of one shape are, element by element in double precision.
///
/// NaN equals NaN, and an infinity equals itself. Where only one side is NaN or infinite, or the infinities differ, no
/// distance is large enough: such elements are counted apart, and no tolerance covers them.
public struct TensorDistance: Sendable, Equatable {
  /// The number of elements.
  public package(set) var count = 0
  /// Elements that differ, those of `notFinite` included.
  public package(set) var differing = 0
  /// Elements that differ and are NaN or infinite on one side or both.
  public package(set) var notFinite = 0
  /// The largest |a - b| of finite elements.
  public package(set) var absolute = 0.0
  /// The largest |a - b| / max(|a|, |b|) of finite elements: 0 for equal ones, up to 2 for opposite ones.
  public package(set) var relative = 0.0
  /// Sums over the elements that are finite on both sides.
  package var product = 0.0
  package var firstSquares = 0.0
  package var secondSquares = 0.0

  package init() {}

  /// The cosine of the angle between both tensors as vectors of their finite elements; nil if one of them is zero.
  public var cosine: Double? {
    // Of the product, since that is exact for equal sums; unless it overflows or underflows.
    let squares = firstSquares * secondSquares
    let lengths =
      squares.isNormal ? squares.squareRoot() : firstSquares.squareRoot() * secondSquares.squareRoot()
    guard lengths > 0, lengths.isFinite, product.isFinite else { return nil }
    return min(1, max(-1, product / lengths))
  }

  /// Whether every element of one side is within `tolerance` of the other side's.
  public func isWithin(_ tolerance: Double) -> Bool { notFinite == 0 && absolute <= tolerance }

  /// Adds elements in pairs.
  mutating func add(_ first: UnsafeBufferPointer<Double>, _ second: UnsafeBufferPointer<Double>) {
    let length = min(first.count, second.count)
    var absolute = self.absolute, relative = self.relative
    var differing = 0, notFinite = 0
    var product = 0.0, firstSquares = 0.0, secondSquares = 0.0
    for index in 0..<length {
      let a = first[index], b = second[index]
      let difference = (a - b).magnitude
      if difference < .infinity, a.magnitude < .infinity {
        product += a * b
        firstSquares += a * a
        secondSquares += b * b
        guard difference > 0 else { continue }
        differing += 1
        absolute = max(absolute, difference)
        relative = max(relative, difference / max(a.magnitude, b.magnitude))
      } else if a == b || a != a && b != b {
        continue
      } else {
        differing += 1
        // Two finite numbers can be farther apart than the largest number.
        if a.isFinite, b.isFinite {
          absolute = .greatestFiniteMagnitude
          relative = 2
        } else {
          notFinite += 1
        }
      }
    }
    count += length
    self.differing += differing
    self.notFinite += notFinite
    self.absolute = absolute
    self.relative = relative
    self.product += product
    self.firstSquares += firstSquares
    self.secondSquares += secondSquares
  }
}
