import CStatistics
import HDF5

/// Computes the statistics of a tensor, part by part.
struct StatisticsAccumulator {
  private var statistics = Statistics()
  /// For each column (index along the last axis), whether it has a value other than zero; empty if columns are not
  /// examined.
  private var isNonzero: [UInt8]
  private var areAllNonzero = false
  private var digest: TensorDigest?
  private let countsInRanges: Bool

  /// More columns than any layer has.
  private static let maximumColumns = 1 << 20
  /// Values are read up to three times, so that a piece stays in the L1 cache.
  private static let bytesOfPiece = 1 << 15
  /// Of converted values, since the cache holds both.
  private static let bytesConverted = 1 << 13

  /// - Parameters:
  ///   - key: the key of a digest of the values; nil for no digest.
  ///   - histogram: whether to count values in ranges.
  init(shape: [Int], _ key: TensorDigest.Key?, histogram: Bool = false) {
    countsInRanges = histogram
    digest = key.map { TensorDigest($0) }
    let columns = shape.count > 1 ? shape.last ?? 0 : 0
    isNonzero = columns <= Self.maximumColumns ? Array(repeating: 0, count: columns) : []
  }

  /// The statistics of the parts added so far.
  var result: Statistics {
    var result = statistics
    result.columns = isNonzero.count
    result.zeroColumns = areAllNonzero ? 0 : isNonzero.count { $0 == 0 }
    result.digest = digest
    return result
  }

  mutating func add(_ format: ElementFormat, _ block: Hyperslab) {
    digest?.add(format, block)
    let zeros = statistics.zeros
    let form = NumberForm(format)
    let length = form.conversion == nil ? Self.bytesOfPiece / format.size : Self.bytesConverted / form.size
    withUnsafeTemporaryAllocation(byteCount: length * form.size, alignment: 64) { converted in
      var start = 0
      while start < block.bytes.count {
        let end = min(block.bytes.count, start + length * format.size)
        let piece = UnsafeRawBufferPointer(rebasing: block.bytes[start..<end])
        let count = piece.count / format.size
        if let conversion = form.conversion {
          cstatistics_convert(conversion, piece.baseAddress, count, converted.baseAddress)
          add(UnsafeRawBufferPointer(converted), count, isDouble: form.isDouble)
        } else {
          add(piece, count, isDouble: form.isDouble)
        }
        start = end
      }
    }
    recordColumns(format, block, haveZeros: statistics.zeros > zeros)
  }

  /// Adds what another accumulator has found in other parts of the same tensor.
  mutating func add(_ other: StatisticsAccumulator) {
    statistics.add(other.statistics)
    if let digest = other.digest { self.digest?.add(digest) }
    areAllNonzero = areAllNonzero || other.areAllNonzero
    guard !areAllNonzero else { return }
    for (column, mark) in other.isNonzero.enumerated() where mark != 0 { isNonzero[column] = 1 }
  }

  private mutating func add(_ numbers: UnsafeRawBufferPointer, _ count: Int, isDouble: Bool) {
    let found =
      isDouble
      ? cstatistics_of_doubles(numbers.baseAddress, count) : cstatistics_of_floats(numbers.baseAddress, count)
    statistics.add(
      count: found.finite, mean: found.mean, squares: found.squares, minimum: found.least, maximum: found.most,
      zeros: found.zeros)
    statistics.add(nan: found.nan, infinite: found.infinite)
    if countsInRanges { statistics.countInRanges { $0.count(numbers, count, isDouble: isDouble) } }
  }

  /// Records the columns that have a value other than zero.
  private mutating func recordColumns(_ format: ElementFormat, _ block: Hyperslab, haveZeros: Bool) {
    let (width, column) = (block.width, block.column)
    guard !areAllNonzero, !isNonzero.isEmpty, width > 0, column >= 0, column + width <= isNonzero.count else { return }
    let rows = block.bytes.count / format.size / width
    guard rows > 0 else { return }
    if !haveZeros, width == isNonzero.count {
      areAllNonzero = true
      return
    }
    let areMarked = isNonzero.withUnsafeMutableBufferPointer { marks in
      guard haveZeros else {
        marks[column..<column + width].update(repeating: 1)
        return true
      }
      return cstatistics_mark_columns(
        block.bytes.baseAddress, format.size, format.valueBits, rows, width, marks.baseAddress! + column)
    }
    areAllNonzero = areMarked && (width == isNonzero.count || isNonzero.allSatisfy { $0 != 0 })
  }
}

extension Histogram {
  /// Counts the values that are finite, for which there must be space.
  fileprivate mutating func count(_ numbers: UnsafeRawBufferPointer, _ count: Int, isDouble: Bool) {
    let scale = 1 / width, start = Int32(clamping: first)
    counts.withUnsafeMutableBufferPointer { counts in
      if isDouble {
        cstatistics_count_doubles(numbers.baseAddress, count, scale, start, counts.count, counts.baseAddress)
      } else {
        cstatistics_count_floats(numbers.baseAddress, count, scale, start, counts.count, counts.baseAddress)
      }
    }
  }
}

/// How elements are converted for computing.
private struct NumberForm {
  /// Nil if they are used as they are.
  let conversion: cstatistics_format?
  /// Whether they then are numbers in double precision, not in single precision.
  let isDouble: Bool
  /// The bytes of a converted number.
  var size: Int { conversion == nil ? 0 : isDouble ? 8 : 4 }

  init(_ format: ElementFormat) {
    switch format {
    case .float32: (conversion, isDouble) = (nil, false)
    case .float64: (conversion, isDouble) = (nil, true)
    case .float16: (conversion, isDouble) = (cstatistics_float16, false)
    case .bfloat16: (conversion, isDouble) = (cstatistics_bfloat16, false)
    case .signed(bytes: 1): (conversion, isDouble) = (cstatistics_int8, false)
    case .unsigned(bytes: 1): (conversion, isDouble) = (cstatistics_uint8, false)
    case .signed(bytes: 2): (conversion, isDouble) = (cstatistics_int16, false)
    case .unsigned(bytes: 2): (conversion, isDouble) = (cstatistics_uint16, false)
    case .signed(bytes: 4): (conversion, isDouble) = (cstatistics_int32, true)
    case .unsigned(bytes: 4): (conversion, isDouble) = (cstatistics_uint32, true)
    case .signed: (conversion, isDouble) = (cstatistics_int64, true)
    case .unsigned: (conversion, isDouble) = (cstatistics_uint64, true)
    }
  }
}

extension ElementFormat {
  /// The bits of an element that are all zero if and only if it is zero: all but the sign of a float.
  fileprivate var valueBits: UInt64 {
    switch self {
    case .float16, .bfloat16: 0x7FFF
    case .float32: 0x7FFF_FFFF
    case .float64: .max >> 1
    case .signed, .unsigned: .max
    }
  }
}
