/// A part of an array: a stretch of each of its axes.
package struct Hyperslab {
  package let bytes: UnsafeRawBufferPointer
  /// In the order in which they lie in these bytes, the last the fastest.
  package let axes: [Axis]

  /// A stretch of an axis.
  package struct Axis {
    package let start: Int
    package let count: Int
    /// How far neighbours along it are apart in the row-major order of the whole array.
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

  /// The number of elements, and where the first of them stands, along the last axis.
  package var width: Int { axes.last?.count ?? 1 }
  package var column: Int { axes.last?.start ?? 0 }

  /// Calls `body` with the elements run by run.
  ///
  /// The place of the first is that in the row-major order of the whole array, that of the next is farther by the stride.
  /// Places of shapes that no memory could hold wrap around.
  package func forEachRun(_ body: (_ elements: Range<Int>, _ place: Int, _ stride: Int) -> Void) {
    guard !axes.contains(where: { $0.count < 1 }) else { return }
    let place = axes.reduce(0) { $0 &+ $1.start &* $1.stride }
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
      body(start..<start + length, place &+ offset, stride)
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
