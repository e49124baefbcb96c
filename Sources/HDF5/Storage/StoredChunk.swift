import CHDF5
import FileFormats

/// A chunk of a dataset: a rectangular part that is stored, and perhaps compressed, by itself.
struct StoredChunk {
  enum Filter { case deflate, shuffle }

  /// As it is in the file.
  let packed: [UInt8]
  /// In the order of writing.
  let filters: [Filter]
  /// The elements along each axis; a chunk at an end of the dataset has more than are used.
  let shape: [Int]
  /// The elements that are part of the dataset.
  let axes: [Hyperslab.Axis]
  /// The bytes of all its elements.
  let byteCount: Int

  /// The elements that are part of the dataset; nil if the data are damaged.
  ///
  /// - Parameter buffers: memory for twice its bytes; the result is there until the next call.
  func unpacked(_ size: Int, in buffers: UnsafeMutableRawBufferPointer) -> Hyperslab? {
    var free = UnsafeMutableRawBufferPointer(rebasing: buffers[..<byteCount])
    var other = UnsafeMutableRawBufferPointer(rebasing: buffers[byteCount..<(2 * byteCount)])
    return packed.withUnsafeBytes { packed in
      var bytes = packed
      for filter in filters.reversed() {
        switch filter {
        case .deflate:
          let expanded = Deflate.expand(bytes, into: free, isBare: false)
          guard expanded.isEnd, expanded.count == byteCount else { return nil }
        case .shuffle:
          guard bytes.count == byteCount else { return nil }
          chdf5_unshuffle(bytes.baseAddress, size, byteCount / size, free.baseAddress)
        }
        bytes = UnsafeRawBufferPointer(free)
        swap(&free, &other)
      }
      guard bytes.count == byteCount else { return nil }
      if axes.elements * size < byteCount {
        copyUsed(bytes, size, to: free)
        bytes = UnsafeRawBufferPointer(rebasing: free[..<(axes.elements * size)])
      } else if filters.isEmpty {
        free.copyMemory(from: bytes)
        bytes = UnsafeRawBufferPointer(free)
      }
      return Hyperslab(bytes: bytes, axes: axes)
    }
  }

  /// Copies the elements that are part of the dataset, one row after the other.
  private func copyUsed(_ bytes: UnsafeRawBufferPointer, _ size: Int, to target: UnsafeMutableRawBufferPointer) {
    var strides = shape.map { _ in 1 }
    for axis in shape.indices.dropLast().reversed() { strides[axis] = strides[axis + 1] * shape[axis + 1] }
    let used = zip(axes, strides).map { Hyperslab.Axis(start: 0, count: $0.count, stride: $1) }
    var end = 0
    Hyperslab(bytes: bytes, axes: used).forEachRun { run, offset, _ in
      let row = UnsafeRawBufferPointer(rebasing: bytes[(offset * size)..<((offset + run.count) * size)])
      UnsafeMutableRawBufferPointer(rebasing: target[end...]).copyMemory(from: row)
      end += row.count
    }
  }
}
