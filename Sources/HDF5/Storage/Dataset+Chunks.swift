import Basics
import CHDF5

extension Dataset {
  /// Calls `body` with each chunk that was written, in row-major order.
  ///
  /// - Parameters:
  ///   - elementSize: the bytes of an element in the file.
  ///   - mostBytes: the largest chunk that is read.
  /// - Returns: false if it is not stored in chunks of filters that are known here, if a chunk was never written, or if
  ///   one is larger.
  func forEachStoredChunk(
    _ elementSize: Int, mostBytes: Int, _ body: (StoredChunk) -> Void
  ) throws(HDF5Error) -> Bool {
    guard let form = try chunkForm(elementSize), form.byteCount <= mostBytes, let count = try chunkCount(),
      count.written == count.all
    else { return false }
    return try forEachChunk(form) { stored throws(HDF5Error) in
      if let stored { body(stored) }
      return stored != nil
    }
  }

  /// Checks what the library does not: that each chunk expands to all its bytes.
  ///
  /// - Parameter mostBytes: the largest chunk that is read.
  /// - Throws: `HDF5Error` if one does not, is larger, or has a filter that is not known here, or if there are very
  ///   many and not all were written.
  package func checkChunks(mostBytes: Int) throws(HDF5Error) {
    let attempt = "read the values"
    guard let count = try chunkCount() else { return }
    guard count.all <= DatasetDescription.Chunks.mostWithGaps || count.written == count.all else {
      throw HDF5Error(attempt, "it has very many chunks that were never written")
    }
    guard let form = try chunkForm(try type().size) else {
      throw HDF5Error(attempt, "they have a filter that is not supported")
    }
    guard form.byteCount <= mostBytes else { throw HDF5Error(attempt, "it is stored in chunks too large to unpack") }
    guard !form.filters.isEmpty else { return }
    let buffers = UnsafeMutableRawBufferPointer.allocate(
      byteCount: 2 * StoredChunk.bufferSize(form.byteCount), alignment: 64)
    defer { buffers.deallocate() }
    _ = try forEachChunk(form) { stored throws(HDF5Error) in
      guard stored?.isWhole(in: buffers) ?? true else {
        throw HDF5Error(attempt, "a chunk of it does not expand to all its bytes")
      }
      return true
    }
  }

  /// Whether its chunks have a filter of the library that is not known here.
  package func hasRareFilter() throws(HDF5Error) -> Bool {
    let properties = try Handle(H5Dget_create_plist(handle.id), "read the storage properties")
    return filters(properties).contains {
      [H5Z_FILTER_SZIP, H5Z_FILTER_NBIT, H5Z_FILTER_SCALEOFFSET].contains($0.number)
    }
  }

  /// The form that all chunks of a dataset have.
  private struct ChunkForm {
    /// Of the dataset, and of a chunk.
    let shape, size: [Int]
    let byteCount: Int
    let elementSize: Int
    /// In the order of writing.
    let filters: [ChunkFilter]
    /// Whether chunks that reach beyond an end of the dataset are stored without the filters.
    let endsAreUnfiltered: Bool

    func filters(of axes: [Hyperslab.Axis], except skipped: UInt32) -> [ChunkFilter] {
      if endsAreUnfiltered, zip(axes, size).contains(where: { $0.count < $1 }) { return [] }
      return filters.enumerated().filter { skipped & (1 << $0.offset) == 0 }.map(\.element)
    }
  }

  /// Nil if it is not stored in chunks, or in some of filters that are not known here.
  private func chunkForm(_ elementSize: Int) throws(HDF5Error) -> ChunkForm? {
    let shape = try shape().map { Int(clamping: $0) }
    guard let size = try chunk(rank: shape.count), let byteCount = HyperslabIterator.bytes(size, elementSize) else {
      return nil
    }
    let properties = try Handle(H5Dget_create_plist(handle.id), "read the storage properties")
    var options: UInt32 = 0
    guard H5Pget_chunk_opts(properties.id, &options) >= 0 else { throw .latest("read the storage properties") }
    var filters: [ChunkFilter] = []
    for stated in self.filters(properties) {
      guard let filter = ChunkFilter(stated.number, stated.parameter) else { return nil }
      filters.append(filter)
    }
    return ChunkForm(
      shape: shape, size: size, byteCount: byteCount, elementSize: elementSize, filters: filters,
      endsAreUnfiltered: options & UInt32(H5D_CHUNK_DONT_FILTER_PARTIAL_CHUNKS) != 0)
  }

  /// Calls `body` with each chunk until it returns false; nil stands for one that was never written.
  private func forEachChunk(
    _ form: ChunkForm, _ body: (StoredChunk?) throws(HDF5Error) -> Bool
  ) throws(HDF5Error) -> Bool {
    func stored(_ packed: StoredChunk.Packed, _ axes: [Hyperslab.Axis], _ skippedFilters: UInt32) -> StoredChunk {
      StoredChunk(
        packed: packed, filters: form.filters(of: axes, except: skippedFilters), shape: form.size, axes: axes,
        byteCount: form.byteCount)
    }
    if let chunks, chunks.chunks.count < chunks.count {
      // Where each of them is in the dataset is known to the library.
      for chunk in chunks.chunks { _ = try body(stored(.inFile(chunk.bytes), [], chunk.skippedFilters)) }
      return false
    }
    guard
      let iterator = HyperslabIterator(
        of: form.shape, unit: form.size, elementSize: form.elementSize, targetBytes: 0, maximumBytes: form.byteCount)
    else { return false }
    var index = 0, continues = true
    try iterator.forEach { axes throws(HDF5Error) in
      guard continues else { return }
      if let chunks {
        let chunk = chunks.chunks[index]
        continues = try body(stored(.inFile(chunk.bytes), axes, chunk.skippedFilters))
      } else if let (packed, skippedFilters) = try copyOfChunk(at: axes, mostBytes: 2 * form.byteCount + 1024) {
        continues = try body(stored(packed, axes, skippedFilters))
      } else {
        continues = try body(nil)
      }
      index += 1
    }
    return continues
  }

  /// The bytes of a chunk as they are in the file; nil if it was never written.
  private func copyOfChunk(
    at axes: [Hyperslab.Axis], mostBytes: Int
  ) throws(HDF5Error) -> (packed: StoredChunk.Packed, skippedFilters: UInt32)? {
    let attempt = "read the values"
    let start = axes.map { hsize_t($0.start) }
    var bytes: hsize_t = 0
    guard H5Dget_chunk_storage_size(handle.id, start, &bytes) >= 0 else { throw .latest(attempt) }
    guard bytes > 0 else { return nil }
    guard bytes <= hsize_t(min(image.count, mostBytes)) else {
      throw HDF5Error(attempt, "a chunk of it takes far more bytes than its elements")
    }
    var skippedFilters: UInt32 = 0
    var isRead = false
    let packed = [UInt8](unsafeUninitializedCapacity: Int(bytes)) { buffer, count in
      isRead = H5Dread_chunk(handle.id, hid_t(H5P_DEFAULT), start, &skippedFilters, buffer.baseAddress) >= 0
      count = isRead ? Int(bytes) : 0
    }
    guard isRead else { throw .latest(attempt) }
    return (.copy(packed), skippedFilters)
  }
}
