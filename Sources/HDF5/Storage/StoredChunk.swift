import CHDF5

/// A chunk of a dataset: a rectangular part that is stored, and perhaps compressed, by itself.
struct StoredChunk {
  /// The bytes of a chunk as they are in the file.
  enum Packed {
    case inFile(UnsafeRawBufferPointer)
    case copy([UInt8])

    func withUnsafeBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
      switch self {
      case .inFile(let bytes): body(bytes)
      case .copy(let bytes): bytes.withUnsafeBytes(body)
      }
    }
  }

  let packed: Packed
  /// In the order of writing.
  let filters: [ChunkFilter]
  /// The elements along each axis; a chunk at an end of the dataset has more than are used.
  let shape: [Int]
  /// The elements that are part of the dataset.
  let axes: [Hyperslab.Axis]
  /// The bytes of all its elements.
  let byteCount: Int

  /// The size of each of the two buffers in which a chunk of so many bytes is unpacked. A step between two filters may
  /// have more bytes than the chunk: a checksum, or what cannot be compressed.
  static func bufferSize(_ byteCount: Int) -> Int { (byteCount + byteCount / 16 + 1024 + 63) & ~63 }

  /// The elements that are part of the dataset; nil if the data are damaged.
  ///
  /// - Parameter buffers: memory for two buffers; the result is there until the next call.
  func unpacked(_ size: Int, in buffers: UnsafeMutableRawBufferPointer) -> Hyperslab? {
    expanded(in: buffers) { bytes, free in
      guard bytes.count == byteCount else { return nil }
      let used = UnsafeRawBufferPointer(rebasing: free[..<(axes.elements * size)])
      if used.count < byteCount {
        copyUsed(bytes, size, to: free)
        return Hyperslab(bytes: used, axes: axes)
      }
      guard filters.isEmpty else { return Hyperslab(bytes: bytes, axes: axes) }
      free.copyMemory(from: bytes)
      return Hyperslab(bytes: used, axes: axes)
    }
  }

  /// Whether the data expand to all bytes of the chunk. If they do not, the library reads what is behind them in
  /// memory.
  ///
  /// - Parameter buffers: memory for two buffers.
  func isWhole(in buffers: UnsafeMutableRawBufferPointer) -> Bool {
    expanded(in: buffers) { bytes, _ in bytes.count >= byteCount } ?? false
  }

  /// Undoes the filters, and calls `body` with the result and the buffer that is free; nil if the data are damaged.
  private func expanded<Value>(
    in buffers: UnsafeMutableRawBufferPointer,
    _ body: (UnsafeRawBufferPointer, UnsafeMutableRawBufferPointer) -> Value?
  ) -> Value? {
    let middle = buffers.count / 2
    var free = UnsafeMutableRawBufferPointer(rebasing: buffers[..<middle])
    var other = UnsafeMutableRawBufferPointer(rebasing: buffers[middle...])
    return packed.withUnsafeBytes { packed in
      var bytes = packed
      for filter in filters.reversed() {
        guard let count = filter.undo(bytes, into: free) else { return nil }
        bytes = UnsafeRawBufferPointer(rebasing: free[..<count])
        swap(&free, &other)
      }
      return body(bytes, free)
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
