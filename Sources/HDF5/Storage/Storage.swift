import CHDF5

extension Dataset {
  /// Where the elements of a dataset lie.
  package enum Storage: Equatable {
    /// In this file; the address is nil if they are chunked or not allocated.
    case internalData(UInt64?)
    /// In this file, processed by a filter that is neither the library's nor h5py's.
    case filtered(by: String)
    /// In other files; the name is that of the first one.
    case external(file: String?)
    /// In other datasets, of which this one is composed; the name is that of the first one's file.
    case virtual(file: String?)
  }

  /// - Throws: `HDF5Error` if the storage properties cannot be read.
  package func storage() throws(HDF5Error) -> Storage {
    // Only contiguous elements in this file have an address, and this call is cheap.
    let address = UInt64(H5Dget_offset(handle.id))
    guard address == chdf5_no_address() else { return .internalData(address) }
    let properties = try Handle(H5Dget_create_plist(handle.id), "read the storage properties")
    if H5Pget_layout(properties.id) == H5D_VIRTUAL {
      return .virtual(file: text { H5Pget_virtual_filename(properties.id, 0, $0, $1) >= 0 })
    }
    if H5Pget_external_count(properties.id) > 0 {
      return .external(file: text { H5Pget_external(properties.id, 0, $1, $0, nil, nil) >= 0 })
    }
    return try foreignFilter(properties).map { .filtered(by: $0) } ?? .internalData(nil)
  }

  /// The first filter that is neither the library's nor h5py's, described in words: the library would load a plug-in.
  ///
  /// - Throws: `HDF5Error` if a filter has parameters that the library refuses.
  private func foreignFilter(_ properties: borrowing Handle) throws(HDF5Error) -> String? {
    for (index, filter) in filters(properties).enumerated() {
      let number = filter.number
      if [H5Z_FILTER_DEFLATE, H5Z_FILTER_SHUFFLE].contains(number), ChunkFilter(number, filter.parameter) == nil {
        throw HDF5Error("read the filters", "filter \(number) has parameters that HDF5 does not define")
      }
      if number == ChunkFilter.numberOfLZF || (1...H5Z_FILTER_SCALEOFFSET).contains(number) { continue }
      let name = text { name, size in
        var (flags, count) = (UInt32(0), 0)
        return H5Pget_filter2(properties.id, UInt32(index), &flags, &count, nil, size, name, nil) >= 0
      }
      return "number \(number)" + (name.map { $0.isEmpty ? "" : ", \"\($0)\"" } ?? "")
    }
    return nil
  }

  /// The filters of chunks by their numbers, in the order of writing; the parameter is nil if there is not one.
  func filters(_ properties: borrowing Handle) -> [(number: Int32, parameter: Int?)] {
    var filters: [(number: Int32, parameter: Int?)] = []
    for index in 0..<UInt32(clamping: max(0, H5Pget_nfilters(properties.id))) {
      var (flags, count, parameter) = (UInt32(0), 1, UInt32(0))
      let number = H5Pget_filter2(properties.id, index, &flags, &count, &parameter, 0, nil, nil)
      filters.append((number, count == 1 ? Int(parameter) : nil))
    }
    return filters
  }

  /// The text that the library writes into a buffer; nil if it fails.
  private func text(_ write: (UnsafeMutablePointer<CChar>, Int) -> Bool) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1024) { buffer in
      buffer.initialize(repeating: 0)
      guard let start = buffer.baseAddress, write(start, buffer.count - 1) else { return nil }
      return String(cString: start)
    }
  }
}
