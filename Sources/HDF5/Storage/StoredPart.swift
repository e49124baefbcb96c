import Basics
import CHDF5
import FileFormats

/// Some of the elements of a dataset as they are stored, which are read without the library, on any thread.
///
/// It must not be used after the file's bytes are gone.
package struct StoredPart: @unchecked Sendable {
  fileprivate enum Content {
    /// As they are in the file.
    case plain(Hyperslab)
    case chunks([StoredChunk])
  }

  package let format: ElementFormat
  fileprivate let isSwapped: Bool
  fileprivate let content: Content

  /// Calls `body` with all elements, in one hyperslab after the other.
  ///
  /// - Returns: false if they cannot be unpacked; the library knows why.
  package func read(_ body: (Hyperslab) -> Void) -> Bool {
    switch content {
    case .plain(let slab):
      inOrder(slab, body)
      return true
    case .chunks(let chunks):
      let size = StoredChunk.bufferSize(chunks.map(\.byteCount).max() ?? 0)
      let buffers = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * size, alignment: 64)
      defer { buffers.deallocate() }
      for chunk in chunks {
        guard let slab = chunk.unpacked(format.size, in: buffers) else { return false }
        inOrder(slab, body)
      }
      return true
    }
  }

  /// Swaps the bytes of each element if necessary.
  private func inOrder(_ slab: Hyperslab, _ body: (Hyperslab) -> Void) {
    guard isSwapped else { return body(slab) }
    withUnsafeTemporaryAllocation(byteCount: slab.bytes.count, alignment: 64) { swapped in
      chdf5_swap(slab.bytes.baseAddress, format.size, slab.bytes.count / format.size, swapped.baseAddress)
      body(Hyperslab(bytes: UnsafeRawBufferPointer(swapped), axes: slab.axes))
    }
  }
}

extension Dataset {
  /// Larger chunks are not unpacked here.
  package static let mostChunkBytes = 1 << 26
  private static let mostChunksInPart = 256

  /// Calls `body` with all elements as they are stored, in one part after the other.
  ///
  /// - Parameter targetBytes: the approximate size of a part.
  /// - Returns: false if the library must read them, because they are converted, in an uncommon form, or not all in the
  ///   file. Some parts may have been given to `body` before that shows.
  package func forEachStoredPart(targetBytes: Int, _ body: (StoredPart) -> Void) throws(HDF5Error) -> Bool {
    guard let elements = try elements(), elements.difference != .form else { return false }
    let format = elements.format, isSwapped = elements.difference == .byteOrder
    let shape = try shape().map { Int(clamping: $0) }
    guard !shape.contains(0), case .internalData(let address) = try storage() else { return false }
    func give(_ content: StoredPart.Content) {
      body(StoredPart(format: format, isSwapped: isSwapped, content: content))
    }
    if let address {
      guard let size = HyperslabIterator.bytes(shape, format.size), try storedBytes() == size,
        fileContains(size, at: address)
      else { return false }
      let bytes = UnsafeRawBufferPointer(rebasing: image[Int(address)..<Int(address) + size])
      PlainElements(format: format, isSwapped: isSwapped, bytes: bytes)
        .forEachPart(of: shape, targetBytes: targetBytes, body)
      return true
    }
    var chunks: [StoredChunk] = []
    var bytes = 0
    let isComplete = try forEachStoredChunk(format.size, mostBytes: Self.mostChunkBytes) { chunk in
      chunks.append(chunk)
      bytes += chunk.byteCount
      if bytes >= targetBytes || chunks.count == Self.mostChunksInPart {
        give(.chunks(chunks))
        (chunks, bytes) = ([], 0)
      }
    }
    if !chunks.isEmpty { give(.chunks(chunks)) }
    return isComplete
  }
}

/// The elements of a contiguous dataset.
struct PlainElements {
  let format: ElementFormat
  let isSwapped: Bool
  /// As many as the shape has.
  let bytes: UnsafeRawBufferPointer

  func forEachPart(of shape: [Int], targetBytes: Int, _ body: (StoredPart) -> Void) {
    let iterator = HyperslabIterator(
      of: shape, elementSize: format.size, targetBytes: targetBytes, maximumBytes: .max)
    var start = 0
    iterator?.forEach { axes in
      // Each hyperslab begins where the one before it ends.
      let end = start + axes.elements * format.size
      let slab = Hyperslab(bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), axes: axes)
      body(StoredPart(format: format, isSwapped: isSwapped, content: .plain(slab)))
      start = end
    }
  }
}
