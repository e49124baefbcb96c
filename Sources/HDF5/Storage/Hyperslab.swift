/// A rectangular part of an array: a range of each axis.
package struct Hyperslab {
  package let bytes: UnsafeRawBufferPointer
  /// In the order of the bytes: the last axis varies fastest.
  package let axes: [Axis]

  /// A range of one axis.
  package struct Axis {
    package let start: Int
    package let count: Int
    /// The distance of neighbours along this axis in the row-major order of the whole array.
    package let stride: Int

    package init(start: Int, count: Int, stride: Int) {
      self.start = start
      self.count = count
      self.stride = stride
    }
  }

  package init(bytes: UnsafeRawBufferPointer, axes: [Axis]) {
    self.bytes = bytes
    self.axes = axes
  }

  /// The number of elements along the last axis, and the index of the first one.
  package var width: Int { axes.last?.count ?? 1 }
  package var column: Int { axes.last?.start ?? 0 }

  /// Calls `body` with runs of elements that have a constant stride.
  ///
  /// `offset` is the first element's index in the row-major order of the whole array; each next one is `stride`
  /// farther. Indices of shapes that exceed any memory wrap around.
  package func forEachRun(_ body: (_ elements: Range<Int>, _ offset: Int, _ stride: Int) -> Void) {
    guard !axes.contains(where: { $0.count < 1 }) else { return }
    let origin = axes.reduce(0) { $0 &+ $1.start &* $1.stride }
    var outer = axes[...]
    let last = outer.popLast()
    var length = last?.count ?? 1
    let stride = last?.stride ?? 1
    while let next = outer.last, next.stride == length &* stride {
      length = length &* next.count
      outer.removeLast()
    }
    var index = outer.map { _ in 0 }
    var start = 0, offset = 0
    while true {
      body(start..<start + length, origin &+ offset, stride)
      start += length
      guard let axis = index.indices.last(where: { index[$0] + 1 < outer[$0].count }) else { return }
      index[axis] += 1
      offset = offset &+ outer[axis].stride
      for later in index.indices[(axis + 1)...] {
        offset = offset &- index[later] &* outer[later].stride
        index[later] = 0
      }
    }
  }
}
