import Basics
/// Divides an array into hyperslabs of about the same size, each as contiguous as possible.
package struct HyperslabIterator {
  /// In memory order: the last axis varies fastest.
  private let shape: [Int]
  /// The shape of a hyperslab; those at the ends of the axes are smaller.
  private let slab: [Int]
  private let strides: [Int]
  /// The most bytes of a hyperslab.
  package let bytes: Int

  /// Nil if the unit takes more than `maximumBytes`.
  ///
  /// - Parameters:
  ///   - unit: the shape of the smallest part that can be read, such as a chunk; nil for one element.
  ///   - elementSize: the bytes of an element.
  ///   - targetBytes: the approximate size of a hyperslab.
  ///   - isColumnMajor: whether the first axis varies fastest in memory, as in Fortran.
  package init?(
    of shape: [Int], unit: [Int]? = nil, elementSize: Int, targetBytes: Int, maximumBytes: Int,
    isColumnMajor: Bool = false
  ) {
    let shape = isColumnMajor ? shape.reversed() : shape
    var slab = unit ?? shape.map { _ in 1 }
    guard slab.count == shape.count, let least = Self.bytes(slab, elementSize), least <= maximumBytes else {
      return nil
    }
    var size = max(1, least)
    // Extended from the last axis on, so that each hyperslab is contiguous in memory.
    for axis in shape.indices.reversed() {
      let (wide, overflow) = slab[axis].multipliedReportingOverflow(by: max(1, targetBytes / size))
      slab[axis] = overflow ? shape[axis] : min(shape[axis], wide)
      guard let grown = Self.bytes(slab, elementSize) else { return nil }
      size = max(1, grown)
      if slab[axis] < shape[axis] { break }
    }
    // Indices of shapes that exceed any memory wrap around.
    var strides = shape.map { _ in 1 }
    var stride = 1
    for axis in isColumnMajor ? Array(shape.indices) : shape.indices.reversed() {
      strides[axis] = stride
      stride = stride &* shape[axis]
    }
    (self.shape, self.slab, self.strides, bytes) = (shape, slab, strides, size)
  }

  /// The bytes of an array of this shape; nil if the number overflows.
  package static func bytes(_ shape: [Int], _ elementSize: Int) -> Int? {
    shape.reduce(elementSize) { (bytes: Int?, count) -> Int? in bytes?.multipliedChecked(by: count) }
  }

  /// Calls `body` with the axes of each hyperslab; the last axis varies fastest.
  package func forEach<Failure: Error>(_ body: ([Hyperslab.Axis]) throws(Failure) -> Void) throws(Failure) {
    guard !shape.contains(where: { $0 < 1 }) else { return }
    var start = shape.map { _ in 0 }
    repeat {
      try body(
        shape.indices.map { axis in
          Hyperslab.Axis(start: start[axis], count: min(slab[axis], shape[axis] - start[axis]), stride: strides[axis])
        })
    } while advance(&start)
  }

  /// Moves to the next hyperslab; false after the last one.
  private func advance(_ start: inout [Int]) -> Bool {
    for axis in shape.indices.reversed() {
      let (next, overflow) = start[axis].addingReportingOverflow(slab[axis])
      if !overflow, next < shape[axis] {
        start[axis] = next
        return true
      }
      start[axis] = 0
    }
    return false
  }
}

extension [Hyperslab.Axis] {
  /// The number of elements.
  package var elements: Int { reduce(1) { $0 &* $1.count } }
}
