import Basics
import CHDF5

/// A dataset: an array of elements of one type.
package struct Dataset: ~Copyable {
  let handle: Handle
  /// The whole file.
  let image: UnsafeRawBufferPointer
  /// Its chunks, if the library need not look them up.
  let chunks: ChunkList?

  init(_ handle: consuming Handle, in image: UnsafeRawBufferPointer, _ chunks: ChunkList?) {
    self.handle = handle
    self.image = image
    self.chunks = chunks
  }

  /// The number of elements along each axis: `[]` for a scalar, `[0]` for an extent without elements.
  package func shape() throws(HDF5Error) -> [UInt64] {
    try Dataspace(Handle(H5Dget_space(handle.id), "read the shape")).sizes()
  }

  /// The declared shape of a virtual dataset. `shape()` would open the source files.
  package func virtualShape() throws(HDF5Error) -> [UInt64] {
    let properties = try Handle(H5Dget_create_plist(handle.id), "read the storage properties")
    return try Dataspace(Handle(H5Pget_virtual_vspace(properties.id, 0), "read the shape")).sizes()
  }

  package func type() throws(HDF5Error) -> Datatype {
    try Datatype(Handle(H5Dget_type(handle.id), "read the type"))
  }

  /// The bytes that the elements take in the file, compressed as they are, at most the size of the file.
  ///
  /// Do not call it for a virtual dataset: the library would open the source files.
  /// - Throws: `HDF5Error` if the library cannot find out.
  package func storedBytes() throws(HDF5Error) -> Int {
    if let chunks { return min(image.count, chunks.storedBytes) }
    let bytes = H5Dget_storage_size(handle.id)
    // The library says 0 where it fails, too.
    var status = H5D_SPACE_STATUS_ERROR
    guard bytes > 0 || H5Dget_space_status(handle.id, &status) >= 0 else { throw .latest("look for its elements") }
    return min(image.count, Int(clamping: bytes))
  }

  /// How many chunks it has, and how many of them were written; nil if it is not stored in chunks.
  func chunkCount() throws(HDF5Error) -> DatasetDescription.Chunks? {
    if let chunks { return DatasetDescription.Chunks(written: chunks.chunks.count, all: chunks.count) }
    let shape = try shape()
    guard let chunk = try chunk(rank: shape.count) else { return nil }
    let all = ChunkList.count(of: chunk.map { UInt64($0) }, in: shape)
    let written = chdf5_count_chunks(handle.id)
    guard written >= 0 else { throw .latest("look for its chunks") }
    return DatasetDescription.Chunks(written: min(all, Int(clamping: written)), all: all)
  }

  /// Whether so many bytes from `address` on lie within the file.
  package func fileContains(_ bytes: Int, at address: UInt64) -> Bool {
    guard let start = Int(exactly: address) else { return false }
    return start <= image.count && bytes <= image.count - start
  }
}
