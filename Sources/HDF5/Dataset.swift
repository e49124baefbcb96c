import CHDF5

/// A dataset: an array of elements of one type.
package struct Dataset: ~Copyable {
  let handle: Handle
  /// The whole file.
  let image: UnsafeRawBufferPointer

  init(_ handle: consuming Handle, in image: UnsafeRawBufferPointer) {
    self.handle = handle
    self.image = image
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
  package func storedBytes() -> Int {
    min(image.count, Int(clamping: H5Dget_storage_size(handle.id)))
  }

  /// Whether so many bytes from `address` on lie within the file.
  package func fileContains(_ bytes: Int, at address: UInt64) -> Bool {
    guard let start = Int(exactly: address) else { return false }
    return start <= image.count && bytes <= image.count - start
  }
}
