/// How a dataset is divided into chunks.
struct ChunkGrid {
  /// Of a chunk along each axis, of the dataset, and of the largest that it may grow to: `UInt64.max` for any.
  let sizes, shape, mostShape: [UInt64]
  /// The bytes of a chunk without filters.
  let byteCount: UInt64
  let areFiltered: Bool

  /// The chunks of the dataset along each axis, and those of the largest shape.
  private let counts, mostCounts: [UInt64]

  /// - Parameter sizes: of a chunk along each axis, none of them 0; the bytes of an element are the last one.
  init(_ sizes: [UInt64], of shape: [UInt64], most mostShape: [UInt64], areFiltered: Bool) {
    self.sizes = Array(sizes.dropLast())
    (self.shape, self.mostShape, self.areFiltered) = (shape, mostShape, areFiltered)
    byteCount = sizes.reduce(1) { $0.multipliedSaturated(by: $1) }
    counts = ChunkList.counts(of: sizes, in: shape)
    mostCounts = ChunkList.counts(of: sizes, in: mostShape)
  }

  /// The chunks of the largest shape.
  var capacity: UInt64 { mostCounts.reduce(1) { $0.multipliedSaturated(by: $1) } }

  /// The only axis along which the dataset may grow without end.
  var growingAxis: Int? {
    let axes = mostShape.indices.filter { mostShape[$0] == .max }
    return axes.count == 1 ? axes[0] : nil
  }

  /// The bytes in which an index states where a chunk is: its address, and with filters its size and a bit for each
  /// filter that was left out.
  func entrySize(_ addressWidth: Int) -> Int { areFiltered ? addressWidth + sizeWidth + 4 : addressWidth }

  /// The bytes in which an index states the size of a chunk: a filter may make it larger than it was.
  var sizeWidth: Int { min(8, 1 + Int(byteCount.log2 + 8) / 8) }

  /// The number of a chunk among those of the dataset in row-major order; nil if it is not part of the dataset.
  func number(at position: [UInt64]) -> Int? {
    var number = 0
    for axis in counts.indices {
      guard position[axis] < counts[axis] else { return nil }
      number = number &* Int(truncatingIfNeeded: counts[axis]) &+ Int(truncatingIfNeeded: position[axis])
    }
    return number
  }

  /// The number in the dataset of an array's entry, by its number in the array, which has one for each chunk of the
  /// largest shape.
  ///
  /// - Parameter growingAxis: the axis along which the array grows: its entries are in the order in which that axis is
  ///   the first one (`H5VM_swizzle_coords`, 1.10.8).
  func number(ofEntry entry: UInt64, along growingAxis: Int = 0) -> Int? {
    guard counts.indices.contains(growingAxis) else { return nil }
    var position = [UInt64](repeating: 0, count: counts.count), rest = entry
    for axis in counts.indices.reversed() where axis != growingAxis {
      guard mostCounts[axis] > 0 else { return nil }
      (rest, position[axis]) = rest.quotientAndRemainder(dividingBy: mostCounts[axis])
    }
    position[growingAxis] = rest
    return number(at: position)
  }
}

extension UInt64 {
  fileprivate func multipliedSaturated(by other: UInt64) -> UInt64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
