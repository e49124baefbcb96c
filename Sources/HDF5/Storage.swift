import CHDF5

extension Dataset {
  /// Where the elements of a dataset lie.
  package enum Storage: Equatable {
    /// In this file, one after the other; nil where there are none as yet, or in pieces.
    case here(UInt64?)
    /// In this file, packed by a filter that the library does not bring with it.
    case filtered(by: String)
    /// In other files; the name is that of the first.
    case external(file: String?)
    /// In other datasets, of which this one is composed; the name is that of the first one's file.
    case virtual(file: String?)
  }

  package func storage() throws(HDF5Error) -> Storage {
    // Only plain elements in this file have an address, and asking for it costs little.
    let address = UInt64(H5Dget_offset(handle.id))
    guard address == chdf5_no_address() else { return .here(address) }
    let properties = try Handle(H5Dget_create_plist(handle.id), "read the storage properties")
    if H5Pget_layout(properties.id) == H5D_VIRTUAL {
      return .virtual(file: text { H5Pget_virtual_filename(properties.id, 0, $0, $1) >= 0 })
    }
    if H5Pget_external_count(properties.id) > 0 {
      return .external(file: text { H5Pget_external(properties.id, 0, $1, $0, nil, nil) >= 0 })
    }
    return foreignFilter(properties).map { .filtered(by: $0) } ?? .here(nil)
  }

  /// The first filter that neither the library has nor h5py, in words: the library looks for a plug-in to load.
  private func foreignFilter(_ properties: borrowing Handle) -> String? {
    let lzf = 32_000
    for index in 0..<UInt32(clamping: max(0, H5Pget_nfilters(properties.id))) {
      var (flags, values) = (UInt32(0), 0)
      var number = -1
      let name = text { name, size in
        number = Int(H5Pget_filter2(properties.id, index, &flags, &values, nil, size, name, nil))
        return number >= 0
      }
      let isKnown = number == lzf || (1...Int(H5Z_FILTER_SCALEOFFSET)).contains(number)
      if !isKnown { return "number \(number)" + (name.map { $0.isEmpty ? "" : ", \"\($0)\"" } ?? "") }
    }
    return nil
  }

  /// What the library writes into a buffer; nil where it cannot.
  private func text(_ write: (UnsafeMutablePointer<CChar>, Int) -> Bool) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1024) { buffer in
      buffer.initialize(repeating: 0)
      guard let start = buffer.baseAddress, write(start, buffer.count - 1) else { return nil }
      return String(cString: start)
    }
  }
}
