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
      let size = chunks.map(\.byteCount).max() ?? 0
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
  /// Larger chunks are left to the library.
  private static let mostChunkBytes = 1 << 26
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
    let give = { content in body(StoredPart(format: format, isSwapped: isSwapped, content: content)) }
    if let address { return forEachPlainPart(shape, format.size, at: address, targetBytes, give) }
    return try forEachPartOfChunks(shape, format.size, targetBytes, give)
  }

  private func forEachPlainPart(
    _ shape: [Int], _ size: Int, at address: UInt64, _ targetBytes: Int, _ body: (StoredPart.Content) -> Void
  ) -> Bool {
    guard let bytes = HyperslabIterator.bytes(shape, size), storedBytes() == bytes, fileContains(bytes, at: address),
      let iterator = HyperslabIterator(of: shape, elementSize: size, targetBytes: targetBytes, maximumBytes: .max)
    else { return false }
    var start = Int(address)
    iterator.forEach { axes in
      // Each hyperslab begins where the one before it ends.
      let end = start + axes.elements * size
      body(.plain(Hyperslab(bytes: UnsafeRawBufferPointer(rebasing: image[start..<end]), axes: axes)))
      start = end
    }
    return true
  }

  private func forEachPartOfChunks(
    _ shape: [Int], _ size: Int, _ targetBytes: Int, _ body: (StoredPart.Content) -> Void
  ) throws(HDF5Error) -> Bool {
    guard let chunk = try chunk(rank: shape.count), let filters = try chunkFilters(elementSize: size),
      let bytes = HyperslabIterator.bytes(chunk, size), bytes <= Self.mostChunkBytes,
      // Each chunk that was written takes a byte or more: to look for all others takes too long.
      let all = HyperslabIterator.bytes(shape, size), all / max(1, bytes) <= storedBytes(),
      let iterator = HyperslabIterator(of: shape, unit: chunk, elementSize: size, targetBytes: 0, maximumBytes: bytes)
    else { return false }
    var chunks: [StoredChunk] = []
    var isComplete = true
    iterator.forEach { axes in
      guard isComplete, let stored = storedChunk(axes, chunk, filters, byteCount: bytes) else {
        isComplete = false
        return
      }
      chunks.append(stored)
      if chunks.count * bytes >= targetBytes || chunks.count == Self.mostChunksInPart {
        body(.chunks(chunks))
        chunks = []
      }
    }
    if !chunks.isEmpty { body(.chunks(chunks)) }
    return isComplete
  }

  /// Nil if it was never written, or in an uncommon form.
  private func storedChunk(
    _ axes: [Hyperslab.Axis], _ shape: [Int], _ filters: [StoredChunk.Filter], byteCount: Int
  ) -> StoredChunk? {
    let start = axes.map { hsize_t($0.start) }
    var packedBytes: hsize_t = 0
    guard H5Dget_chunk_storage_size(handle.id, start, &packedBytes) >= 0, packedBytes > 0,
      packedBytes <= hsize_t(min(image.count, 2 * byteCount + 1024))
    else { return nil }
    var skippedFilters: UInt32 = 0
    var isRead = false
    let packed = [UInt8](unsafeUninitializedCapacity: Int(packedBytes)) { buffer, count in
      isRead =
        H5Dread_chunk(handle.id, hid_t(H5P_DEFAULT), start, &skippedFilters, buffer.baseAddress) >= 0
        && skippedFilters == 0
      count = isRead ? Int(packedBytes) : 0
    }
    guard isRead else { return nil }
    return StoredChunk(packed: packed, filters: filters, shape: shape, axes: axes, byteCount: byteCount)
  }

  /// The filters of the chunks, in the order of writing; nil if there are others than those known here, or if chunks at
  /// the ends may be stored without them.
  private func chunkFilters(elementSize: Int) throws(HDF5Error) -> [StoredChunk.Filter]? {
    let properties = try Handle(H5Dget_create_plist(handle.id), "read the storage properties")
    var options: UInt32 = 0
    guard H5Pget_chunk_opts(properties.id, &options) >= 0, options == 0 else { return nil }
    var filters: [StoredChunk.Filter] = []
    for index in 0..<UInt32(clamping: max(0, H5Pget_nfilters(properties.id))) {
      var (flags, count, parameter) = (UInt32(0), 1, UInt32(0))
      let number = H5Pget_filter2(properties.id, index, &flags, &count, &parameter, 0, nil, nil)
      guard count == 1 else { return nil }
      switch number {
      case H5Z_FILTER_DEFLATE where parameter <= 9: filters.append(.deflate)
      case H5Z_FILTER_SHUFFLE where parameter == UInt32(clamping: elementSize): filters.append(.shuffle)
      default: return nil
      }
    }
    return filters
  }
}
