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
