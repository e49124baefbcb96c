import CHDF5

/// A dataset: an array whose elements are all of one type. Only what describes it is read, never the elements.
package struct Dataset: ~Copyable {
  /// Where the elements lie.
  package enum Storage: Equatable {
    /// In this file, or nowhere as yet.
    case here
    /// In other files, whose names the dataset gives.
    case external
    /// In other datasets, perhaps of other files, of which this one is composed.
    case virtual
  }

  let handle: Handle

  init(_ handle: consuming Handle) {
    self.handle = handle
  }

  package func storage() throws(HDF5Error) -> Storage {
    // Only plain elements in this file have an address, and asking for it costs little.
    guard UInt64(H5Dget_offset(handle.id)) == chdf5_no_address() else { return .here }
    let properties = try Handle(H5Dget_create_plist(handle.id), "read the storage properties")
    if H5Pget_layout(properties.id) == H5D_VIRTUAL { return .virtual }
    return H5Pget_external_count(properties.id) > 0 ? .external : .here
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
}
