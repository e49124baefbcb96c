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

  /// Adds the digest of other elements of the same tensor.
  mutating func add(_ other: TensorDigest) { add(high: other.high, low: other.low) }

  private mutating func add(high: UInt64, low: UInt64) {
    let (sum, carry) = self.low.addingReportingOverflow(low)
    self.low = sum
    self.high = self.high &+ high &+ (carry ? 1 : 0)
  }

  mutating func add(_ format: ElementFormat, _ block: Hyperslab) {
    switch format {
    case .float32: add(block, Float.self) { Self.bits(Double($0)) }
    case .float64: add(block, Double.self, bits: Self.bits)
    case .float16: add(block, UInt16.self) { Self.bits(Double(Float(half: $0))) }
    case .bfloat16: add(block, UInt16.self) { Self.bits(Double(Float(bitPattern: UInt32($0) << 16))) }
    case .signed(bytes: 1): add(block, integers: Int8.self)
    case .unsigned(bytes: 1): add(block, integers: UInt8.self)
    case .signed(bytes: 2): add(block, integers: Int16.self)
    case .unsigned(bytes: 2): add(block, integers: UInt16.self)
    case .signed(bytes: 4): add(block, integers: Int32.self)
    case .unsigned(bytes: 4): add(block, integers: UInt32.self)
    case .signed: add(block, integers: Int64.self)
    case .unsigned: add(block, integers: UInt64.self)
    }
  }

  private mutating func add<Number: FixedWidthInteger & BitwiseCopyable>(_ block: Hyperslab, integers: Number.Type) {
    add(block, Number.self) { Self.bits(Double($0)) }
    guard Number.bitWidth > 32 else { return }
    // A number that double precision cannot hold is added once more as an integer, with a factor of its own.
    add(block, Number.self, from: 1 << 63) { Double(exactly: $0) == nil ? UInt64(truncatingIfNeeded: $0) : 0 }
  }

  @inline(__always)
  private static func bits(_ number: Double) -> UInt64 {
    // Adding zero turns -0.0 into 0.0.
    number == number ? (number + 0).bitPattern : Double.nan.bitPattern
  }

  @inline(__always)
  private mutating func add<Number: BitwiseCopyable>(
    _ block: Hyperslab, _: Number.Type, from origin: UInt64 = 0, bits: (Number) -> UInt64
  ) {
    let key = key, size = MemoryLayout<Number>.size
    block.forEachRun { elements, position, stride in
      guard elements.upperBound * size <= block.bytes.count else { return }
      var state = key.seed &+ (UInt64(bitPattern: Int64(position)) &+ origin) &* key.step
      let step = UInt64(bitPattern: Int64(stride)) &* key.step
      var sum = self
      for element in elements {
        let number = block.bytes.loadUnaligned(fromByteOffset: element * size, as: Number.self)
        let product = Self.factor(state).multipliedFullWidth(by: bits(number))
        sum.add(high: product.high, low: product.low)
        state = state &+ step
      }
      self = sum
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

extension Float {
  /// The number with these bits in half precision.
  @inline(__always)
  init(half: UInt16) {
    let bits = UInt32(half & 0x7FFF) << 13
    let sign = UInt32(half & 0x8000) << 16
    // Adjusting the exponent by a multiplication also converts subnormal numbers.
    let isFinite = half & 0x7C00 != 0x7C00
    let magnitude = isFinite ? (Float(bitPattern: bits) * 0x1p112).bitPattern : bits | 0x7F80_0000
    self.init(bitPattern: magnitude | sign)
  }
}
