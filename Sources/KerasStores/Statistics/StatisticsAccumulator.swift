import HDF5

/// Computes the statistics of a tensor, block by block.
struct StatisticsAccumulator {
  private(set) var statistics = Statistics()
  /// For each column (index along the last axis), whether it has a value other than zero; empty if columns are not
  /// examined.
  private var isNonzero: [Bool]
  private var areAllNonzero = false
  private var numbers: [Float] = []
  private var digest: TensorDigest?
  private let countsInRanges: Bool

  /// More columns than any layer has.
  private static let maximumColumns = 1 << 20
  /// Values are read twice, so that this many stay in the L1 cache.
  private static let pieceLength = 2048

  /// - Parameters:
  ///   - key: the key of a digest of the values; nil for no digest.
  ///   - histogram: whether to count values in ranges.
  init(shape: [Int], _ key: TensorDigest.Key?, histogram: Bool = false) {
    countsInRanges = histogram
    digest = key.map { TensorDigest($0) }
    let columns = shape.count > 1 ? shape.last ?? 0 : 0
    isNonzero = columns <= Self.maximumColumns ? Array(repeating: false, count: columns) : []
  }

  /// The statistics of the blocks added so far.
  var result: Statistics {
    var result = statistics
    result.columns = isNonzero.count
    result.zeroColumns = areAllNonzero ? 0 : isNonzero.count { !$0 }
    result.digest = digest
    return result
  }

  mutating func add(_ format: ElementFormat, _ block: Hyperslab) {
    switch format {
    case .float32: add(block.bytes.bindMemory(to: Float.self), block)
    case .float16: convert(block, UInt16.self) { Float(half: $0) }
    case .bfloat16: convert(block, UInt16.self) { Float(bitPattern: UInt32($0) << 16) }
    case .signed(bytes: 1): convert(block, Int8.self) { Float($0) }
    case .unsigned(bytes: 1): convert(block, UInt8.self) { Float($0) }
    case .signed(bytes: 2): convert(block, Int16.self) { Float($0) }
    case .unsigned(bytes: 2): convert(block, UInt16.self) { Float($0) }
    case .signed(bytes: 4): scan(block, Int32.self) { Double($0) }
    case .unsigned(bytes: 4): scan(block, UInt32.self) { Double($0) }
    case .signed: scan(block, Int64.self) { Double($0) }
    case .unsigned: scan(block, UInt64.self) { Double($0) }
    case .float64:
      let numbers = block.bytes.bindMemory(to: Double.self)
      digest?.add(numbers, block)
      scan(numbers, block) { $0 }
    }
  }

  /// Converts to `Float`, which holds every value of these formats exactly.
  @inline(__always)
  private mutating func convert<Element>(_ block: Hyperslab, _: Element.Type, _ value: (Element) -> Float) {
    let elements = block.bytes.bindMemory(to: Element.self)
    if numbers.count < elements.count { numbers = Array(repeating: 0, count: elements.count) }
    for index in elements.indices { numbers[index] = value(elements[index]) }
    let converted = numbers
    converted.withUnsafeBufferPointer { add(UnsafeBufferPointer(rebasing: $0[..<elements.count]), block) }
  }

  private mutating func add(_ numbers: UnsafeBufferPointer<Float>, _ block: Hyperslab) {
    digest?.add(numbers, block)
    recordColumns(numbers, block) { $0 != 0 }
    var start = 0
    while start < numbers.count {
      let end = min(numbers.count, start + Self.pieceLength)
      let piece = UnsafeBufferPointer(rebasing: numbers[start..<end])
      if !statistics.add(fast: piece) { statistics.add(piece) { Double($0) } }
      if countsInRanges { statistics.countInRanges(piece) { Double($0) } }
      start = end
    }
  }

  @inline(__always)
  private mutating func scan<Element: FixedWidthInteger>(
    _ block: Hyperslab, _: Element.Type, _ value: (Element) -> Double
  ) {
    let elements = block.bytes.bindMemory(to: Element.self)
    digest?.add(elements, block)
    scan(elements, block, value)
  }

  @inline(__always)
  private mutating func scan<Element>(
    _ elements: UnsafeBufferPointer<Element>, _ block: Hyperslab, _ value: (Element) -> Double
  ) {
    recordColumns(elements, block) { value($0) != 0 }
    var start = 0
    while start < elements.count {
      let end = min(elements.count, start + Self.pieceLength)
      let piece = UnsafeBufferPointer(rebasing: elements[start..<end])
      statistics.add(piece, value)
      if countsInRanges { statistics.countInRanges(piece, value) }
      start = end
    }
  }

  /// Records the columns that have a value other than zero. In most tensors the first few rows settle it.
  @inline(__always)
  private mutating func recordColumns<Element>(
    _ elements: UnsafeBufferPointer<Element>, _ block: Hyperslab, _ isNonzero: (Element) -> Bool
  ) {
    guard !areAllNonzero, !self.isNonzero.isEmpty, block.width > 0, block.column >= 0,
      block.column + block.width <= self.isNonzero.count
    else { return }
    self.isNonzero.withUnsafeMutableBufferPointer { all in
      let columns = UnsafeMutableBufferPointer(rebasing: all[block.column..<block.column + block.width])
      var row = 0
      while (row + 1) * block.width <= elements.count {
        for column in columns.indices where isNonzero(elements[row * block.width + column]) { columns[column] = true }
        row += 1
        if row & 15 == 0, columns.allSatisfy(\.self) { break }
      }
    }
    areAllNonzero = self.isNonzero.allSatisfy(\.self)
  }
}

extension Statistics {
  /// Adds finite values, eight at a time.
  ///
  /// - Returns: false, with nothing added, if a value is not finite.
  fileprivate mutating func add(fast numbers: UnsafeBufferPointer<Float>) -> Bool {
    let bytes = UnsafeRawBufferPointer(numbers)
    let whole = numbers.count / 8 * 8
    guard whole > 0 else { return false }
    func vector(_ index: Int) -> SIMD8<Float> {
      bytes.loadUnaligned(fromByteOffset: index * 4, as: SIMD8<Float>.self)
    }
    var least = vector(0), most = least
    var sum = SIMD8<Float>.zero, nonFinite = SIMD8<Float>.zero
    var zeros = SIMD8<Int32>.zero
    for index in stride(from: 0, to: whole, by: 8) {
      let value = vector(index)
      least = least.replacing(with: value, where: value .< least)
      most = most.replacing(with: value, where: value .> most)
      sum += value
      // Zero for a finite value, otherwise NaN.
      nonFinite += value * 0
      zeros = zeros.replacing(with: zeros &+ 1, where: value .== 0)
    }
    guard nonFinite.sum() == 0 else { return false }
    let mean = sum.sum() / Float(whole)
    var squares = SIMD8<Float>.zero
    for index in stride(from: 0, to: whole, by: 8) {
      let distance = vector(index) - mean
      squares += distance * distance
    }
    guard mean.isFinite, squares.sum().isFinite else { return false }
    add(
      count: whole, mean: Double(mean), squares: Double(squares.sum()), minimum: Double(least.min()),
      maximum: Double(most.max()), zeros: Int(zeros.wrappedSum()))
    add(UnsafeBufferPointer(rebasing: numbers[whole...])) { Double($0) }
    return true
  }

  /// Adds values of any kind, one at a time.
  @inline(__always)
  fileprivate mutating func add<Element>(_ elements: UnsafeBufferPointer<Element>, _ value: (Element) -> Double) {
    var least = Double.infinity, most = -Double.infinity, sum = 0.0
    var finite = 0, zeros = 0, nan = 0
    for element in elements {
      let value = value(element)
      guard value.isFinite else {
        if value.isNaN { nan += 1 }
        continue
      }
      finite += 1
      if value == 0 { zeros += 1 }
      least = min(least, value)
      most = max(most, value)
      sum += value
    }
    let mean = sum / Double(max(1, finite))
    var squares = 0.0
    for element in elements {
      let value = value(element)
      if value.isFinite { squares += (value - mean) * (value - mean) }
    }
    add(count: finite, mean: mean, squares: squares, minimum: least, maximum: most, zeros: zeros)
    count += elements.count - finite
    self.nan += nan
    infinite += elements.count - finite - nan
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
