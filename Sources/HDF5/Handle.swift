import CHDF5

/// The one owner of an identifier that the library gave out, which it closes.
struct Handle: ~Copyable {
  let id: hid_t

  /// Takes over what a call of the library returned; throws what the library says where that is no identifier.
  init(_ id: hid_t, _ attempt: @autoclosure () -> String) throws(HDF5Error) {
    guard id >= 0 else { throw .latest(attempt()) }
    self.id = id
  }

  deinit { H5Idec_ref(id) }
}
