import CHDF5

/// A dataset: an array whose elements are all of one type. Only what describes it is read, never the elements.
package struct Dataset: ~Copyable {
  let handle: Handle
  /// The number of bytes that the file has.
  let limit: Int

  init(_ handle: consuming Handle, limit: Int) {
    self.handle = handle
    self.limit = limit
  }

  /// The number of elements along each axis: none for a scalar, and one axis of none where there is no element at all.
  package func shape() throws(HDF5Error) -> [UInt64] {
    try Dataspace(Handle(H5Dget_space(handle.id), "read the shape")).sizes()
  }

  /// The shape of a virtual dataset as it was declared. `shape()` would open the files that it is composed of.
  package func virtualShape() throws(HDF5Error) -> [UInt64] {
    let properties = try Handle(H5Dget_create_plist(handle.id), "read the storage properties")
    return try Dataspace(Handle(H5Pget_virtual_vspace(properties.id, 0), "read the shape")).sizes()
  }

  package func type() throws(HDF5Error) -> Datatype {
    try Datatype(Handle(H5Dget_type(handle.id), "read the type"))
  }

  /// The number of bytes that its elements take in the file, packed as they are. Not to be asked of a virtual dataset: the
  /// library would open the files that it is composed of.
  package func storedBytes() -> Int {
    min(limit, Int(clamping: H5Dget_storage_size(handle.id)))
  }

  /// Whether the file reaches as far as that many bytes from `address` on.
  package func holds(_ bytes: Int, at address: UInt64) -> Bool {
    guard let start = Int(exactly: address) else { return false }
    return start <= limit && bytes <= limit - start
  }
}
