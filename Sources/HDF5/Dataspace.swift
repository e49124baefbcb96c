import CHDF5

/// The extent of a dataset or an attribute.
struct Dataspace: ~Copyable {
  let handle: Handle

  init(_ handle: consuming Handle) {
    self.handle = handle
  }

  func sizes() throws(HDF5Error) -> [UInt64] {
    let (rank, sizes) = withUnsafeTemporaryAllocation(of: hsize_t.self, capacity: Int(H5S_MAX_RANK)) { sizes in
      let rank = H5Sget_simple_extent_dims(handle.id, sizes.baseAddress, nil)
      return (rank, sizes.prefix(max(0, Int(rank))).map { UInt64($0) })
    }
    guard rank >= 0 else { throw .latest("read the shape") }
    // The library reports the same rank for an extent without elements as for a scalar.
    return rank == 0 && H5Sget_simple_extent_type(handle.id) == H5S_NULL ? [0] : sizes
  }
}
