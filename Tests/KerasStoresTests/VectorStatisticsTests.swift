import CStatistics
import Testing

/// Runs of every length, at every alignment, against sums in double precision one by one.
@Suite struct VectorStatisticsTests {
  private static let special: [Double] = [
    .nan, .infinity, -.infinity, 0, -0.0, 0x1p-149, -0x1p-126, 3.4e38, -3.4e38, 1, -1, .signalingNaN,
  ]

  /// Numbers whose sums lose many bits: with a large mean, far apart, equal, or without normal squares.
  private static let hostile: [[Double]] = [
    (0..<5000).map { 1e6 + Double($0 % 7) / 8 },
    (0..<5000).map { $0 == 1500 ? 0x1p100 : Double($0 % 11) / 16 },
    (0..<5000).map { $0 % 2 == 0 ? 0x1p127 : -0x1p126 },
    (0..<5000).map { Double($0 % 13 - 6) * 0x1p-149 },
    Array(repeating: 1.5, count: 5000),
  ]

  /// Numbers; if `special`, every fifth is one of `Self.special`.
  private func numbers(_ count: Int, special: Bool) -> [Double] {
    (0..<count).map { index in
      special && index % 5 == 3
        ? Self.special[index / 5 % Self.special.count] : Double((index * 7919) % 1009 - 504) / 64
    }
  }

  private func check(_ found: cstatistics, _ numbers: [Double]) {
    let finite = numbers.filter(\.isFinite)
    #expect(found.finite == finite.count && found.nan == numbers.count(where: \.isNaN))
    #expect(found.infinite == numbers.count - found.finite - found.nan && found.zeros == finite.count { $0 == 0 })
    guard let least = finite.min(), let most = finite.max() else { return }
    #expect(found.least == least && found.most == most)
    let mean = finite.reduce(0, +) / Double(finite.count)
    let squares = finite.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(abs(found.mean - mean) <= 1e-14 * max(abs(least), abs(most)) * Double(finite.count).squareRoot())
    #expect(abs(found.squares - squares) <= 1e-13 * squares)
  }

  /// The result for elements that begin so many bytes after an aligned address.
  private func result<Element: BitwiseCopyable>(
    _ elements: [Element], after offset: Int, _ body: (UnsafeRawPointer, Int) -> cstatistics
  ) -> cstatistics {
    let bytes = [UInt8](repeating: 0, count: offset) + elements.withUnsafeBytes(Array.init) + [1, 2, 3]
    return bytes.withUnsafeBytes { body($0.baseAddress! + offset, elements.count) }
  }

  @Test(arguments: [false, true])
  func `numbers of any count at any address have the statistics of a simple loop`(special: Bool) {
    for count in Array(0...40) + [2047, 2048, 4099] {
      let doubles = numbers(count, special: special)
      let floats = doubles.map { Float($0) }
      for offset in [0, 1, 4] {
        check(result(floats, after: offset, cstatistics_of_floats), floats.map { Double($0) })
        check(result(doubles, after: offset, cstatistics_of_doubles), doubles)
      }
    }
  }

  @Test func `no digits are lost where bits cancel out`() {
    for numbers in Self.hostile {
      check(result(numbers, after: 0, cstatistics_of_doubles), numbers)
      check(result(numbers.map { Float($0) }, after: 0, cstatistics_of_floats), numbers)
    }
  }

  @Test func `numbers too large for their squares are finite`() {
    let found = result([1e200, -1e200, 0], after: 0, cstatistics_of_doubles)
    #expect(found.finite == 3 && found.zeros == 1 && found.mean == 0 && found.squares == .infinity)
  }

  @Test func `every processor finds the same`() {
    let all = Self.hostile + [numbers(5003, special: true)]
    func statistics() -> [[Double]] {
      all.map { doubles in
        let floats = doubles.map { Float($0) }
        return [result(floats, after: 0, cstatistics_of_floats), result(doubles, after: 0, cstatistics_of_doubles)]
          .flatMap {
            [Double($0.finite), Double($0.nan), Double($0.zeros), $0.least, $0.most, $0.mean, $0.squares]
          }
      }
    }
    let fast = statistics()
    defer { cstatistics_use_at_most(cstatistics_avx512) }
    for instructions in [cstatistics_plain, cstatistics_avx2] {
      cstatistics_use_at_most(instructions)
      #expect(statistics() == fast)
    }
  }

  @Test func `every half-precision number is converted exactly`() {
    let halves = (0...UInt16.max).map { $0 }
    var converted = [Float](repeating: 0, count: halves.count)
    cstatistics_convert(cstatistics_float16, halves, halves.count, &converted)
    for (half, float) in zip(halves, converted) {
      let exponent = Int(half >> 10 & 31), fraction = Float(half & 0x3FF)
      let sign: Float = half >> 15 == 0 ? 1 : -1
      let expected: Float =
        switch exponent {
        case 0: sign * fraction * 0x1p-24
        case 31: fraction == 0 ? sign * .infinity : .nan
        default: sign * (1 + fraction * 0x1p-10) * Float(sign: .plus, exponent: exponent - 15, significand: 1)
        }
      #expect(float == expected && float.sign == expected.sign || float.isNaN && expected.isNaN)
    }
  }

  @Test func `numbers are counted in the range that has them`() {
    let numbers = (-3000...3000).map { Float($0) / 100 } + [.nan, -.infinity, -0.0, 0x1p-149, -0x1p-149]
    var counts = [Int](repeating: 0, count: 31)
    cstatistics_count_floats(numbers, numbers.count, 0.5, -15, counts.count, &counts)
    for (index, count) in counts.enumerated() {
      let start = 2 * Float(index - 15)
      #expect(count == numbers.count { $0 >= start && $0 < start + 2 || index == 30 && $0 == 32 })
    }
    #expect(counts.reduce(0, +) == numbers.count - 2)
  }

  @Test func `columns with a value are marked`() {
    let rows: [[Int16]] = [[0, 1, 0, 0, -1], [0, 0, 0, .min, 0], [0, 2, 0, 0, 0]]
    var marks = [UInt8](repeating: 0, count: 5)
    #expect(!cstatistics_mark_columns(rows.flatMap(\.self), 2, 0xFFFF, 3, 5, &marks))
    #expect(marks == [0, 1, 0, 1, 1])
    // As floats, the smallest integer is -0.
    marks = Array(repeating: 0, count: 5)
    #expect(!cstatistics_mark_columns(rows.flatMap(\.self), 2, 0x7FFF, 3, 5, &marks))
    #expect(marks == [0, 1, 0, 0, 1])
    let all = [UInt8](repeating: 1, count: 40)
    #expect(cstatistics_mark_columns(all, 1, 0xFF, 20, 2, &marks))
  }
}
