import Basics
import FileFormats
import HDF5

extension NumPyArray {
  /// The elements are read in blocks of this many bytes.
  private static let blockSize = 1 << 20
  /// Memory is released after this many bytes.
  private static let releaseInterval = 32 << 20

  /// The statistics of the elements; nil if they are not numbers, or not all stored.
  func statistics(_ context: Store.ReadContext) -> Statistics? {
    guard let format = type.elementFormat, let elements, byteCount <= elements.count,
      let iterator = HyperslabIterator(
        of: shape, elementSize: format.size, targetBytes: Self.blockSize, maximumBytes: Self.blockSize,
        isColumnMajor: isColumnMajor)
    else { return nil }
    var accumulator = StatisticsAccumulator(
      shape: isColumnMajor ? [byteCount / format.size] : shape, context.digestKey,
      histogram: context.options.histograms)
    var start = 0, unreleased = 0
    iterator.forEach { axes in
      // Each block begins where the one before it ends.
      let length = axes.elements * format.size
      let block = UnsafeRawBufferPointer(rebasing: elements[start..<start + length])
      accumulator.add(format, Hyperslab(bytes: block, axes: axes))
      start += length
      unreleased += length
      if unreleased > Self.releaseInterval {
        context.release()
        unreleased = 0
      }
    }
    return accumulator.result
  }
}

extension NumPyType {
  /// How elements of this type are read; nil if they are not numbers in this machine's byte order.
  var elementFormat: ElementFormat? {
    guard !isBigEndian || size == 1 else { return nil }
    switch (code, size) {
    case ("f", 2): return .float16
    case ("f", 4): return .float32
    case ("f", 8): return .float64
    case ("V", 2): return .bfloat16
    case ("i", 1), ("i", 2), ("i", 4), ("i", 8): return .signed(bytes: size)
    case ("u", 1), ("u", 2), ("u", 4), ("u", 8): return .unsigned(bytes: size)
    case ("b", 1): return .unsigned(bytes: 1)
    default: return nil
    }
  }
}
