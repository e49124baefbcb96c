import HDF5

/// An array as NumPy lays it out: its elements one after the other.
struct PlainArray {
  let shape: [Int]
  let type: NumpyType
  /// Nil where they are not to be found.
  var data: UnsafeRawBufferPointer?
  /// Whether neighbours along the first axis lie side by side, as Fortran has it.
  var isLastAxisFirst = false

  /// How many bytes are copied at a time: data in a pickle lie at any address.
  private static let room = 1 << 20

  /// What the elements are like; nil where they are no numbers, or not all there.
  ///
  /// - Parameter release: called now and then, to let go of what has been read.
  func statistics(_ release: () -> Void) -> Statistics? {
    guard let format = type.format, let data else { return nil }
    let wanted = shape.reduce(format.size) { (bytes: Int?, size) -> Int? in
      guard let (product, overflow) = bytes?.multipliedReportingOverflow(by: size), !overflow else { return nil }
      return product
    }
    guard let wanted, wanted <= data.count else { return nil }
    guard wanted > 0 else { return Statistics() }
    let columns = isLastAxisFirst || shape.count < 2 ? 1 : max(1, shape.last ?? 1)
    var tally = Tally(shape: columns > 1 ? shape : [wanted / format.size])
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.room, alignment: 64)
    defer { buffer.deallocate() }
    // Whole rows at a time, or a part of one.
    let row = columns.multipliedReportingOverflow(by: format.size).partialValue
    let step = row <= Self.room ? Self.room / row * row : Self.room
    var start = 0, held = 0
    while start < wanted {
      let column = row <= Self.room ? 0 : start % row
      let length = min(step, wanted - start, row <= Self.room ? step : row - column)
      let block = UnsafeMutableRawBufferPointer(rebasing: buffer[..<length])
      block.copyMemory(from: UnsafeRawBufferPointer(rebasing: data[start..<start + length]))
      let width = min(columns, length / format.size)
      tally.add(format, Block(bytes: UnsafeRawBufferPointer(block), width: width, column: column / format.size))
      start += length
      held += length
      if held > 32 << 20 {
        release()
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
