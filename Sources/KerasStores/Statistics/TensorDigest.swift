import HDF5

/// A digest of the numbers of a tensor and their positions in row-major order.
///
/// The digest is the sum, modulo 2¹²⁸, of every number (as 64 bits) times a factor for its position. A sum does not
/// depend on the order in which parts are read, so layout, compression, chunks and the kind of file make no difference.
/// The factors come from a random key that no file can know, so two tensors of one shape that differ have the same
/// digest with a probability of about 2⁻⁶⁴, even if an attacker made their files.
///
/// The number counts, not how it is stored: -0.0 equals 0.0, all NaNs are equal, and a number is the same in every
/// dtype that holds it exactly. Numbers of more than 64 bits count in double precision.
public struct TensorDigest: Sendable, Hashable {
  /// The seed of the factors. Only digests of the same key can be compared.
  public struct Key: Sendable, Hashable {
    package let seed, step: UInt64

    package init(seed: UInt64, step: UInt64) { (self.seed, self.step) = (seed, step) }

    /// A new random key.
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
    // A number that double precision cannot hold is added once more as an integer, with a factor of its own.
    add(numbers, block, from: 1 << 63) { Double(exactly: $0) == nil ? UInt64(truncatingIfNeeded: $0) : 0 }
  }

  @inline(__always)
  private static func bits(_ number: Double) -> UInt64 {
    // Adding zero turns -0.0 into 0.0.
    number == number ? (number + 0).bitPattern : Double.nan.bitPattern
  }

  @inline(__always)
  private mutating func add<Number>(
    _ numbers: UnsafeBufferPointer<Number>, _ block: Hyperslab, from origin: UInt64 = 0, _ bits: (Number) -> UInt64
  ) {
    let key = key
    block.forEachRun { elements, position, stride in
      guard elements.upperBound <= numbers.count else { return }
      var state = key.seed &+ (UInt64(bitPattern: Int64(position)) &+ origin) &* key.step
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

  /// A pseudorandom number by SplitMix64.
  @inline(__always)
  private static func factor(_ state: UInt64) -> UInt64 {
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
