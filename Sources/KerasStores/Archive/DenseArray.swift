import HDF5

/// An array as NumPy lays it out: its elements one after the other.
struct DenseArray {
  let shape: [Int]
  let type: NumpyType
  /// Nil where they are not to be found.
  var data: UnsafeRawBufferPointer?
  /// Whether neighbours along the first axis lie side by side, as Fortran has it.
  var isLastAxisFirst = false

  /// How many bytes are copied at a time: data in a pickle lie at any address.
  private static let room = 1 << 20

  /// What the elements are like; nil where they are no numbers, or not all there.
  func statistics(_ context: Store.ReadContext) -> Statistics? {
    guard let format = type.format, let data else { return nil }
    let parts = HyperslabIterator(
      of: shape, elementSize: format.size, room: Self.room, largest: Self.room, isLastAxisFirst: isLastAxisFirst)
    guard let wanted = HyperslabIterator.bytes(shape, format.size), wanted <= data.count, let parts else { return nil }
    var tally = StatisticsAccumulator(shape: isLastAxisFirst ? [wanted / format.size] : shape, context.digestKey)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: parts.bytes, alignment: 64)
    defer { buffer.deallocate() }
    var start = 0, held = 0
    parts.forEach { axes in
      // Each part begins where the one before it ends.
      let length = axes.elements * format.size
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<length])
      part.copyMemory(from: UnsafeRawBufferPointer(rebasing: data[start..<start + length]))
      tally.add(format, Hyperslab(bytes: UnsafeRawBufferPointer(part), axes: axes))
      start += length
      held += length
      if held > 32 << 20 {
        context.release()
        held = 0
      }
    }
    return tally.result
  }
}

extension NumpyType {
  /// How the elements are to be taken; nil where they are no numbers of this machine's.
  fileprivate var format: ElementFormat? {
    guard !isSwapped || size == 1 else { return nil }
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
