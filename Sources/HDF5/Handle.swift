import CHDF5

/// The only owner of an identifier of the library; closes it.
struct Handle: ~Copyable {
  let id: hid_t

  /// Takes over the result of a call; throws the library's error if it is not an identifier.
  init(_ id: hid_t, _ attempt: @autoclosure () -> String) throws(HDF5Error) {
    guard id >= 0 else { throw .latest(attempt()) }
    self.id = id
  }

  deinit { H5Idec_ref(id) }
}
