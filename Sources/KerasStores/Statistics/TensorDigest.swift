import HDF5

/// A fingerprint of the numbers of a tensor, each at its place in row-major order.
///
/// It is the sum of all numbers, as 64 bits each, times the factors of their places, modulo 2¹²⁸: a sum does not depend on the
/// order in which parts are read, so neither on how the tensor is laid out, packed or cut into chunks, nor on the file around it.
/// The factors come from a key that no file knows. So two tensors of one shape that differ anywhere have one digest only by a
/// chance of about 2⁻⁶⁴, whoever made their files.
///
/// What counts is the number, not how it is stored: -0.0 is 0.0, every NaN is the same, and a number is itself in any dtype
/// that holds it exactly. What is wider than 64 bits counts as far as double precision holds it.
public struct TensorDigest: Sendable, Hashable {
  /// What the factors are drawn from. Digests of different keys have nothing to do with each other.
  public struct Key: Sendable, Hashable {
    package let seed, step: UInt64

    package init(seed: UInt64, step: UInt64) { (self.seed, self.step) = (seed, step) }

    /// One that has not been there before.
    public init() {
      seed = .random(in: .min ... .max)
      step = .random(in: .min ... .max) | 1
    }
  }

  package let key: Key
  package private(set) var high: UInt64 = 0
  package private(set) var low: UInt64 = 0

  init(_ key: Key) { self.key = key }

  package init(_ key: Key, high: UInt64, low: UInt64) { (self.key, self.high, self.low) = (key, high, low) }

  mutating func add(_ numbers: UnsafeBufferPointer<Float>, _ block: Hyperslab) {
    add(numbers, block) { Self.bits(Double($0)) }
  }

  mutating func add(_ numbers: UnsafeBufferPointer<Double>, _ block: Hyperslab) {
    add(numbers, block, Self.bits)
  }

  mutating func add<Number: FixedWidthInteger>(_ numbers: UnsafeBufferPointer<Number>, _ block: Hyperslab) {
    add(numbers, block) { Self.bits(Double($0)) }
    guard Number.bitWidth > 32 else { return }
    // What double precision does not hold counts once more, with a factor of its own.
    add(numbers, block, from: 1 << 63) { Double(exactly: $0) == nil ? UInt64(truncatingIfNeeded: $0) : 0 }
  }

  @inline(__always)
  private static func bits(_ number: Double) -> UInt64 {
    // To add nothing makes a positive zero of a negative one.
    number == number ? (number + 0).bitPattern : Double.nan.bitPattern
  }

  @inline(__always)
  private mutating func add<Number>(
    _ numbers: UnsafeBufferPointer<Number>, _ block: Hyperslab, from origin: UInt64 = 0, _ bits: (Number) -> UInt64
  ) {
    let key = key
    block.forEachRun { elements, place, stride in
      guard elements.upperBound <= numbers.count else { return }
      var state = key.seed &+ (UInt64(bitPattern: Int64(place)) &+ origin) &* key.step
      let step = UInt64(bitPattern: Int64(stride)) &* key.step
      var (high, low) = (self.high, self.low)
      for element in elements {
        let product = Self.factor(state).multipliedFullWidth(by: bits(numbers[element]))
        let (sum, carry) = low.addingReportingOverflow(product.low)
        low = sum
        high = high &+ product.high &+ (carry ? 1 : 0)
        state = state &+ step
      }
      (self.high, self.low) = (high, low)
    }
  }

  /// A number as good as drawn by chance, after SplitMix64.
  @inline(__always)
  private static func factor(_ state: UInt64) -> UInt64 {
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
