/// An array cut into parts of about one size, each of which lies together as far as it can.
package struct HyperslabIterator {
  /// In the order in which the axes lie in memory, the last the fastest.
  private let shape: [Int]
  /// The sizes of a part; at the far ends of the axes less is left.
  private let part: [Int]
  private let strides: [Int]
  /// The most bytes that a part takes.
  package let bytes: Int

  /// Nil where the unit takes more bytes than `largest`.
  ///
  /// - Parameters:
  ///   - unit: what can only be had as a whole; nil where that is one element.
  ///   - elementSize: the number of bytes of an element.
  ///   - room: about the number of bytes that a part may take.
  ///   - isLastAxisFirst: whether the axes lie in memory in the reverse of their order, as Fortran has it.
  package init?(
    of shape: [Int], unit: [Int]? = nil, elementSize: Int, room: Int, largest: Int, isLastAxisFirst: Bool = false
  ) {
    let shape = isLastAxisFirst ? shape.reversed() : shape
    var part = unit ?? shape.map { _ in 1 }
    guard part.count == shape.count, let least = Self.bytes(part, elementSize), least <= largest else { return nil }
    var size = max(1, least)
    // As much as there is room for, from the last axis on, so that what is read lies together.
    for axis in shape.indices.reversed() {
      let (wide, overflow) = part[axis].multipliedReportingOverflow(by: max(1, room / size))
      part[axis] = overflow ? shape[axis] : min(shape[axis], wide)
      guard let grown = Self.bytes(part, elementSize) else { return nil }
      size = max(1, grown)
      if part[axis] < shape[axis] { break }
    }
    // Places of shapes that no memory could hold wrap around.
    var strides = shape.map { _ in 1 }
    var stride = 1
    for axis in isLastAxisFirst ? Array(shape.indices) : shape.indices.reversed() {
      strides[axis] = stride
      stride = stride &* shape[axis]
    }
    (self.shape, self.part, self.strides, bytes) = (shape, part, strides, size)
  }

  /// The bytes of so many elements along each axis; nil where they cannot be counted.
  package static func bytes(_ shape: [Int], _ elementSize: Int) -> Int? {
    shape.reduce(elementSize) { (bytes: Int?, count) -> Int? in
      guard let (product, overflow) = bytes?.multipliedReportingOverflow(by: count), !overflow else { return nil }
      return product
    }
  }

  /// Calls `body` with the axes of each part, the last axis the fastest.
  package func forEach<Failure: Error>(_ body: ([Hyperslab.Axis]) throws(Failure) -> Void) throws(Failure) {
    guard !shape.contains(where: { $0 < 1 }) else { return }
    var start = shape.map { _ in 0 }
    repeat {
      try body(
        shape.indices.map { axis in
          Hyperslab.Axis(start: start[axis], count: min(part[axis], shape[axis] - start[axis]), stride: strides[axis])
        })
    } while advance(&start)
  }

  /// The next part; false behind the last one.
  private func advance(_ start: inout [Int]) -> Bool {
    for axis in shape.indices.reversed() {
      let (next, overflow) = start[axis].addingReportingOverflow(part[axis])
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
