import Testing

@testable import HDF5
@testable import KerasStores

@Suite struct StatisticsTests {
  private func statistics<Element>(_ elements: [Element], _ format: ElementFormat, width: Int = 1) -> Statistics {
    let rows = Hyperslab.Axis(start: 0, count: elements.count / width, stride: width)
    let axes = [rows] + (width > 1 ? [Hyperslab.Axis(start: 0, count: width, stride: 1)] : [])
    var accumulator = StatisticsAccumulator(shape: axes.map(\.count), nil)
    elements.withUnsafeBytes { accumulator.add(format, Hyperslab(bytes: $0, axes: axes)) }
    return accumulator.result
  }

  @Test func `statistics cover the finite values, and NaNs and infinities are counted apart`() {
    let numbers = (0..<5003).map { Float($0 % 7) - 3 } + [.nan, .infinity, -.infinity, .nan]
    let values = statistics(numbers, .float32)
    #expect(values.count == 5007 && values.nan == 2 && values.infinite == 2)
    #expect(values.minimum == -3 && values.maximum == 3)
    #expect(values.zeros == numbers.count { $0 == 0 })
    let finite = numbers.filter(\.isFinite).map(Double.init)
    let mean = finite.reduce(0, +) / Double(finite.count)
    let deviation = (finite.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(finite.count)).squareRoot()
    #expect(abs((values.mean ?? 9) - mean) < 1e-6)
    #expect(abs((values.deviation ?? 9) - deviation) < 1e-5)
  }

  /// The counts of numbers that are read in pieces of this many.
  private func histogram(_ numbers: [Float], pieces: Int = .max) throws -> Histogram {
    var accumulator = StatisticsAccumulator(shape: [numbers.count], nil, histogram: true)
    for start in stride(from: 0, to: numbers.count, by: min(pieces, numbers.count)) {
      let piece = Array(numbers[start..<min(numbers.count, start + pieces)])
      piece.withUnsafeBytes {
        accumulator.add(
          .float32, Hyperslab(bytes: $0, axes: [Hyperslab.Axis(start: start, count: piece.count, stride: 1)]))
      }
    }
    return try #require(accumulator.result.histogram)
  }

  @Test func `values are counted in ranges from the smallest to the largest`() throws {
    let numbers = (0..<9000).map { Float(($0 * 7919) % 9001) / 1000 - 4 } + [.nan, .infinity]
    let all = try histogram(numbers)
    #expect(all.counts.reduce(0, +) == 9000)
    #expect(all.counts.count <= 32 && all.counts.count > 16)
    #expect(all.start <= -4 && all.start + all.width > -4)
    for (index, count) in all.counts.enumerated() {
      let start = all.start + Double(index) * all.width
      #expect(count == numbers.count { Double($0) >= start && Double($0) < start + all.width })
    }
    // The order does not matter, nor where blocks end.
    #expect(try histogram(numbers.reversed(), pieces: 100) == all)
    #expect(try histogram(numbers.sorted(), pieces: 3) == all)
  }

  @Test func `values at both sides of a border are counted there`() throws {
    let tiny = Float.leastNonzeroMagnitude
    let counts = try histogram([-1, -tiny, 0, tiny, 1, Float(1).nextDown])
    #expect(counts.counts.reduce(0, +) == 6)
    let zero = Int(-counts.start / counts.width)
    #expect(counts.counts[zero - 1] == 1 && counts.counts[zero] == 2)
    #expect(counts.counts.first == 1 && counts.counts.last == 1)
  }

  @Test func `equal values, zeros and extremes have a histogram`() throws {
    #expect(try histogram([3, 3, 3]).counts == [3])
    #expect(try histogram([0, 0]).counts == [2])
    let wide = try histogram([-Float.greatestFiniteMagnitude, 0, Float.greatestFiniteMagnitude], pieces: 1)
    #expect(wide.counts.reduce(0, +) == 3)
    let doubles = [-Double.greatestFiniteMagnitude, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
    var accumulator = StatisticsAccumulator(shape: [3], nil, histogram: true)
    doubles.withUnsafeBytes {
      accumulator.add(.float64, Hyperslab(bytes: $0, axes: [Hyperslab.Axis(start: 0, count: 3, stride: 1)]))
    }
    #expect(accumulator.result.histogram?.counts.reduce(0, +) == 3)
    var nothing = StatisticsAccumulator(shape: [1], nil, histogram: true)
    [Float.nan].withUnsafeBytes {
      nothing.add(.float32, Hyperslab(bytes: $0, axes: [Hyperslab.Axis(start: 0, count: 1, stride: 1)]))
    }
    #expect(nothing.result.histogram == nil)
  }

  @Test func `half precision is converted exactly`() {
    let bits: [UInt16] = [0x3C00, 0xC000, 0x0001, 0x8001, 0x7BFF, 0x0000, 0x8000, 0x03FF, 0x7C00, 0xFC00, 0x7E00]
    let values = statistics(bits, .float16)
    #expect(values.minimum == -2 && values.maximum == 65504)
    #expect(values.zeros == 2 && values.infinite == 2 && values.nan == 1)
    #expect(statistics([UInt16(0x0001)], .float16).maximum == 0x1p-24)
    #expect(statistics([UInt16(0x3F80), 0xBF80, 0x7FC0], .bfloat16).maximum == 1)
  }

  @Test func `integers of every size are read`() {
    #expect(statistics([Int8.min, 0, Int8.max], .signed(bytes: 1)).minimum == -128)
    #expect(statistics([UInt64.max, 0], .unsigned(bytes: 8)).maximum == Double(UInt64.max))
    #expect(statistics([Int32.min, 5], .signed(bytes: 4)).minimum == Double(Int32.min))
  }

  @Test func `columns that are all zero are counted`() {
    let numbers = (0..<400).flatMap { (row: Int) -> [Float] in [Float(row), 0, 1, 0] }
    let values = statistics(numbers, .float32, width: 4)
    #expect(values.columns == 4 && values.zeroColumns == 2)
  }

  @Test func `values whose squares overflow a float have finite statistics`() {
    let values = statistics(Array(repeating: Float(1e30), count: 64) + [-1e30], .float32)
    #expect(values.maximum == Double(Float(1e30)) && values.deviation?.isFinite == true)
  }
}
