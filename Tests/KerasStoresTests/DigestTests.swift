import Foundation
import Testing

@testable import HDF5
@testable import FileFormats
@testable import KerasStores

@Suite struct DigestTests {
  private static let key = TensorDigest.Key()

  /// The digest of elements in row-major order, added in blocks of about `room` bytes.
  private func digest<Element>(
    _ elements: [Element], _ format: ElementFormat, _ shape: [Int], unit: [Int]? = nil, room: Int = 1 << 20,
    key: TensorDigest.Key = key
  ) throws -> TensorDigest {
    var accumulator = StatisticsAccumulator(shape: shape, key)
    let parts = try #require(
      HyperslabIterator(
        of: shape, unit: unit, elementSize: format.size, targetBytes: room, maximumBytes: .max))
    parts.forEach { axes in
      var part: [Element] = []
      collect(elements, axes[...], from: 0, &part)
      part.withUnsafeBytes { accumulator.add(format, Hyperslab(bytes: $0, axes: axes)) }
    }
    return try #require(accumulator.result.digest)
  }

  private func collect<Element>(
    _ elements: [Element], _ axes: ArraySlice<Hyperslab.Axis>, from place: Int, _ part: inout [Element]
  ) {
    guard let axis = axes.first else { return part.append(elements[place]) }
    for index in axis.start..<axis.start + axis.count {
      collect(elements, axes.dropFirst(), from: place + index * axis.stride, &part)
    }
  }

  private let numbers: [Float] = (0..<210).map { (place: Int) -> Float in Float(place * place % 101) / 7 - 3 }

  @Test(arguments: [
    ([7, 5, 6], nil, 1 << 20), ([7, 5, 6], nil, 4), ([7, 5, 6], nil, 40), ([7, 5, 6], [2, 2, 4], 4),
    ([7, 5, 6], [3, 5, 1], 100), ([7, 5, 6], [9, 9, 9], 4), ([7, 5, 6], [1, 2, 6], 200),
  ])
  func `a digest does not depend on the blocks in which a tensor is read`(shape: [Int], unit: [Int]?, room: Int) throws
  {
    let whole = try digest(numbers, .float32, [7 * 5 * 6])
    #expect(try digest(numbers, .float32, shape, unit: unit, room: room) == whole)
  }

  @Test func `an array in Fortran order has the digest of the same array in C order`() throws {
    let shape = [7, 5, 6]
    var transposed: [Float] = []
    for last in 0..<6 {
      for middle in 0..<5 { for first in 0..<7 { transposed.append(numbers[(first * 5 + middle) * 6 + last]) } }
    }
    let context = Store.ReadContext(ReadOptions(values: true, digestKey: Self.key)) { _ in }
    let type = try #require(NumPyType("<f4"))
    let digests = [(numbers, false), (transposed, true)].map { elements, isColumnMajor in
      elements.withUnsafeBytes {
        NumPyArray(shape: shape, type: type, elements: $0, isColumnMajor: isColumnMajor).statistics(context)?.digest
      }
    }
    #expect(try digests == [digest(numbers, .float32, shape), digest(numbers, .float32, shape)])
  }

  @Test func `a change of any number or of its position changes the digest`() throws {
    let whole = try digest(numbers, .float32, [7, 5, 6])
    for place in numbers.indices {
      var changed = numbers
      changed[place] = numbers[place].nextUp
      #expect(try digest(changed, .float32, [7, 5, 6]) != whole)
      changed = numbers
      changed.swapAt(place, (place + 1) % numbers.count)
      #expect(try (digest(changed, .float32, [7, 5, 6]) == whole) == (changed == numbers))
    }
  }

  @Test func `a number has one digest in every dtype that holds it exactly`() throws {
    let whole = [-3, 0, 1, 2, 100, -128]
    let digests = try [
      digest(whole.map(Float.init), .float32, [6]), digest(whole.map(Double.init), .float64, [6]),
      digest(whole.map(Int8.init), .signed(bytes: 1), [6]), digest(whole.map(Int16.init), .signed(bytes: 2), [6]),
      digest(whole.map(Int32.init), .signed(bytes: 4), [6]), digest(whole.map(Int64.init), .signed(bytes: 8), [6]),
    ]
    #expect(Set(digests).count == 1)
    let small = [UInt16(0x3C00), 0x3800, 0xC000]
    #expect(try digest(small, .float16, [3]) == digest([Float(1), 0.5, -2], .float32, [3]))
  }

  @Test func `the sign of zero and the bits of a NaN make no difference`() throws {
    let one = try digest([Float(-0.0), .nan, 1], .float32, [3])
    #expect(try digest([Float(0), -Float(nan: 5, signaling: false), 1], .float32, [3]) == one)
    #expect(try digest([0.0, Double.nan, 1], .float64, [3]) == one)
    #expect(try digest([Float(0), .infinity, 1], .float32, [3]) != one)
    #expect(try digest([Float(0), 0, 1], .float32, [3]) != one)
  }

  @Test func `neighbouring integers beyond double precision have different digests`() throws {
    let large = Int64(1) << 60
    let digests = try [large, large + 1, large - 1, .max, .max - 1].map { try digest([$0], .signed(bytes: 8), [1]) }
    #expect(Set(digests).count == 5)
    #expect(try digest([UInt64.max], .unsigned(bytes: 8), [1]) != digest([UInt64.max - 1], .unsigned(bytes: 8), [1]))
  }

  @Test func `different keys give different digests`() throws {
    #expect(try digest(numbers, .float32, [210]) != digest(numbers, .float32, [210], key: TensorDigest.Key()))
  }

  @Test func `the digest of an unallocated tensor is that of zeros`() throws {
    let shape = [4, 3]
    #expect(
      try Statistics(zeros: shape, Self.key).digest == digest(Array(repeating: Float(0), count: 12), .float32, shape))
  }

  @Test func `a digest is computed only with a key`() throws {
    for digestKey in [nil, Self.key] {
      let tensors = try #require(
        try Store.open(fixture("whole.h5"), values: true, digestKey: digestKey).inventory?.tensors)
      #expect(tensors.allSatisfy { ($0.values?.digest != nil) == (digestKey != nil) })
    }
  }
}
