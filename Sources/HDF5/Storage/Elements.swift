import CHDF5

/// The format in which elements are read into memory, in little-endian byte order.
package enum ElementFormat: Sendable {
  case float16, bfloat16, float32, float64
  case signed(bytes: Int)
  case unsigned(bytes: Int)

  package var size: Int {
    switch self {
    case .float16, .bfloat16: 2
    case .float32: 4
    case .float64: 8
    case .signed(let bytes), .unsigned(let bytes): bytes
    }
  }
}

extension Dataset {
  /// Reads all elements, and calls `body` with one hyperslab after the other.
  ///
  /// Do not call it for a dataset whose data lie in other files: the library would open them.
  ///
  /// - Parameters:
  ///   - targetBytes: the approximate size of a hyperslab. A chunk is read as a whole, since it is compressed as a
  ///     whole.
  ///   - maximumBytes: the largest chunk that is read.
  /// - Returns: false if the elements are not numbers.
  /// - Throws: `HDF5Error` if the chunks are too large or the library cannot read them.
  package func forEachHyperslab(
    targetBytes: Int, maximumBytes: Int, _ body: (ElementFormat, Hyperslab) -> Void
  ) throws(HDF5Error) -> Bool {
    let attempt = "read the values"
    guard let elements = try elements() else { return false }
    try checkChunks(mostBytes: maximumBytes)
    let space = try Dataspace(Handle(H5Dget_space(handle.id), attempt))
    let shape = try space.sizes().map { Int(clamping: $0) }
    guard !shape.contains(0) else { return true }
    let parts = try HyperslabIterator(
      of: shape, unit: chunk(rank: shape.count), elementSize: elements.format.size,
      targetBytes: targetBytes, maximumBytes: maximumBytes)
    guard let parts else { throw HDF5Error(attempt, "it is stored in chunks too large to unpack") }
    // The library may leave the buffer unchanged for elements that were never written.
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: parts.bytes, alignment: 64)
    buffer.initializeMemory(as: UInt8.self, repeating: 0)
    defer { buffer.deallocate() }
    try parts.forEach { axes throws(HDF5Error) in
      try read(axes, as: elements.type.id, from: space, into: buffer)
      let read = buffer[..<min(buffer.count, axes.elements * elements.format.size)]
      body(elements.format, Hyperslab(bytes: UnsafeRawBufferPointer(rebasing: read), axes: axes))
    }
    return true
  }

  /// How the elements are read; nil if they are not numbers.
  package func elementFormat() throws(HDF5Error) -> ElementFormat? {
    guard let elements = try elements() else { return nil }
    return elements.format
  }

  /// Reads the elements of a hyperslab in their `elementFormat`; without axes, the single element of a scalar.
  ///
  /// Do not call it for a dataset whose data lie in other files: the library would open them.
  package func read(
    _ axes: [Hyperslab.Axis], into buffer: UnsafeMutableRawBufferPointer
  ) throws(HDF5Error) {
    guard let elements = try elements() else { throw HDF5Error("read the values", "they are not numbers") }
    let space = try Dataspace(Handle(H5Dget_space(handle.id), "read the values"))
    try read(axes, as: elements.type.id, from: space, into: buffer)
  }

  private func read(
    _ axes: [Hyperslab.Axis], as type: hid_t, from space: borrowing Dataspace,
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(HDF5Error) {
    let attempt = "read the values"
    guard !axes.isEmpty else {
      guard H5Dread(handle.id, type, hid_t(H5S_ALL), hid_t(H5S_ALL), hid_t(H5P_DEFAULT), buffer.baseAddress) >= 0
      else { throw .latest(attempt) }
      return
    }
    let start = axes.map { hsize_t($0.start) }, count = axes.map { hsize_t($0.count) }
    let memory = try Handle(H5Screate_simple(Int32(count.count), count, nil), attempt)
    guard H5Sselect_hyperslab(space.handle.id, H5S_SELECT_SET, start, nil, count, nil) >= 0,
      H5Dread(handle.id, type, memory.id, space.handle.id, hid_t(H5P_DEFAULT), buffer.baseAddress) >= 0
    else { throw .latest(attempt) }
  }

  /// The shape of a chunk; nil if the dataset is not chunked.
  package func chunk(rank: Int) throws(HDF5Error) -> [Int]? {
    let properties = try Handle(H5Dget_create_plist(handle.id), "read the storage properties")
    guard H5Pget_layout(properties.id) == H5D_CHUNKED else { return nil }
    var sizes = [hsize_t](repeating: 0, count: rank)
    guard Int(H5Pget_chunk(properties.id, Int32(rank), &sizes)) == rank, !sizes.contains(0) else {
      throw .latest("read the size of the chunks")
    }
    return sizes.map { Int(clamping: $0) }
  }

  /// How the elements are read.
  struct Elements: ~Copyable {
    let format: ElementFormat
    /// The library's type for that format.
    let type: Handle
    /// How they differ from it in the file.
    let difference: Difference

    enum Difference {
      case none, byteOrder
      /// The library must convert them.
      case form
    }
  }

  /// Nil if the elements are not numbers.
  func elements() throws(HDF5Error) -> Elements? {
    let attempt = "read the type"
    let stored = try Handle(H5Dget_type(handle.id), attempt)
    let type = try type()
    let format: ElementFormat
    switch type.kind {
    case .opaque where type.size == 2: return Elements(format: .bfloat16, type: stored, difference: .none)
    case .boolean where type.size == 1: return Elements(format: .unsigned(bytes: 1), type: stored, difference: .none)
    case .float(exponent: 8) where type.size == 2: format = .bfloat16
    case .float(exponent: 5) where type.size == 2: format = .float16
    case .float(exponent: 8) where type.size == 4: format = .float32
    case .float(exponent: 11) where type.size == 8: format = .float64
    case .integer(let signed) where [1, 2, 4, 8].contains(type.size):
      format = signed ? .signed(bytes: type.size) : .unsigned(bytes: type.size)
    case .unusualFloat(bytes: 2), .unusualFloat(bytes: 4),
      .float where type.size < 4:
      return Elements(
        format: .float32, type: try Handle(H5Tcopy(chdf5_native_float()), attempt), difference: .form)
    case .float, .unusualFloat, .integer:
      return Elements(
        format: .float64, type: try Handle(H5Tcopy(chdf5_native_double()), attempt), difference: .form)
    case .string, .opaque, .boolean, .complex, .other: return nil
    }
    let order = H5Tget_order(stored.id)
    // The bits of an integer may be fewer than those of its bytes.
    let isFull = H5Tget_precision(stored.id) == 8 * type.size
    if isFull, order == H5T_ORDER_LE { return Elements(format: format, type: stored, difference: .none) }
    let own = try Handle(H5Tcopy(stored.id), attempt)
    guard H5Tset_order(own.id, H5T_ORDER_LE) >= 0, isFull || H5Tset_offset(own.id, 0) >= 0,
      isFull || H5Tset_precision(own.id, 8 * type.size) >= 0
    else { throw .latest(attempt) }
    return Elements(format: format, type: own, difference: isFull && order == H5T_ORDER_BE ? .byteOrder : .form)
  }

  /// Whether elements that were never written read as zeros, not as a fill value that the file states.
  package var isZeroUnlessWritten: Bool {
    var status = H5D_FILL_VALUE_ERROR
    guard let properties = try? Handle(H5Dget_create_plist(handle.id), "read the storage properties"),
      H5Pfill_value_defined(properties.id, &status) >= 0
    else { return false }
    return status != H5D_FILL_VALUE_USER_DEFINED
  }
}
