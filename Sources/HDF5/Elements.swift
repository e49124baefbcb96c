import CHDF5

/// How the elements that are read stand in memory, in this machine's order of bytes.
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

/// A part of a dataset: all that stands in it along the last axis begins at one place there.
package struct Block {
  package let bytes: UnsafeRawBufferPointer
  /// The number of elements, and where the first of them stands, along the last axis.
  package let width: Int
  package let column: Int

  package init(bytes: UnsafeRawBufferPointer, width: Int, column: Int) {
    self.bytes = bytes
    self.width = width
    self.column = column
  }
}

extension Dataset {
  /// Calls `body` with every element, a part at a time; gives false where they are no numbers.
  ///
  /// What lies in other files must not be asked for: the library would open them.
  ///
  /// - Parameter room: about the number of bytes that a part may take. A chunk is read as a whole, since it can only be unpacked so,
  ///   and refused where it takes more than `largest`.
  package func forEachBlock(
    room: Int, largest: Int, _ body: (ElementFormat, Block) -> Void
  ) throws(HDF5Error) -> Bool {
    let attempt = "read the values"
    let stored = try Handle(H5Dget_type(handle.id), attempt)
    guard let (format, memory) = try elements(of: stored) else { return false }
    let space = try Dataspace(Handle(H5Dget_space(handle.id), attempt))
    let shape = try space.sizes()
    guard !shape.contains(0) else { return true }
    var part = try chunk(shape)
    guard var size = bytes(part, format.size), size <= largest else {
      throw HDF5Error(attempt, "it is stored in chunks too large to unpack")
    }
    // As much as there is room for, from the last axis on, so that what is read lies together.
    for axis in shape.indices.reversed() {
      let times = max(1, UInt64(max(1, room / size)))
      let (wide, overflow) = part[axis].multipliedReportingOverflow(by: times)
      part[axis] = overflow ? shape[axis] : min(shape[axis], wide)
      guard let grown = bytes(part, format.size), part[axis] == shape[axis] else { break }
      size = grown
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes(part, format.size) ?? size, alignment: 64)
    defer { buffer.deallocate() }
    var start = shape.map { _ in hsize_t(0) }
    repeat {
      let count = shape.indices.map { hsize_t(min(part[$0], shape[$0] - UInt64(start[$0]))) }
      let elements = count.reduce(1) { $0 * Int($1) }
      try read(start, count, as: memory ?? stored.id, from: space, into: buffer)
      body(
        format,
        Block(
          bytes: UnsafeRawBufferPointer(rebasing: buffer[..<(elements * format.size)]),
          width: count.last.map { Int($0) } ?? 1,
          column: start.last.map { Int($0) } ?? 0))
    } while Self.advance(&start, by: part, in: shape)
    return true
  }

  /// The next part, the last axis fastest; false behind the last one.
  private static func advance(_ start: inout [hsize_t], by part: [UInt64], in shape: [UInt64]) -> Bool {
    for axis in shape.indices.reversed() {
      let (next, overflow) = start[axis].addingReportingOverflow(hsize_t(part[axis]))
      if !overflow, next < shape[axis] {
        start[axis] = next
        return true
      }
      start[axis] = 0
    }
    return false
  }

  private func read(
    _ start: [hsize_t], _ count: [hsize_t], as type: hid_t, from space: borrowing Dataspace,
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(HDF5Error) {
    let attempt = "read the values"
    guard !start.isEmpty else {
      guard H5Dread(handle.id, type, hid_t(H5S_ALL), hid_t(H5S_ALL), hid_t(H5P_DEFAULT), buffer.baseAddress) >= 0
      else { throw .latest(attempt) }
      return
    }
    let memory = try Handle(H5Screate_simple(Int32(count.count), count, nil), attempt)
    guard H5Sselect_hyperslab(space.handle.id, H5S_SELECT_SET, start, nil, count, nil) >= 0,
      H5Dread(handle.id, type, memory.id, space.handle.id, hid_t(H5P_DEFAULT), buffer.baseAddress) >= 0
    else { throw .latest(attempt) }
  }

  /// The sizes of a chunk, within those of the dataset; ones where it is not chunked.
  private func chunk(_ shape: [UInt64]) throws(HDF5Error) -> [UInt64] {
    let properties = try Handle(H5Dget_create_plist(handle.id), "read the storage properties")
    guard H5Pget_layout(properties.id) == H5D_CHUNKED else { return shape.map { _ in 1 } }
    var sizes = [hsize_t](repeating: 0, count: shape.count)
    let rank = H5Pget_chunk(properties.id, Int32(sizes.count), &sizes)
    guard Int(rank) == shape.count, !sizes.contains(0) else { throw .latest("read the size of the chunks") }
    return sizes.map { UInt64($0) }
  }

  private func bytes(_ part: [UInt64], _ size: Int) -> Int? {
    part.reduce(size) { (bytes: Int?, count) -> Int? in
      guard let bytes, let count = Int(exactly: count) else { return nil }
      let (product, overflow) = bytes.multipliedReportingOverflow(by: count)
      return overflow ? nil : product
    }
  }

  /// The format to read in, and the library's type for it where that is not the stored one; nil where these are no numbers.
  private func elements(of stored: borrowing Handle) throws(HDF5Error) -> (ElementFormat, hid_t?)? {
    let type = try type()
    let isOwnOrder = H5Tget_order(stored.id) == H5T_ORDER_LE
    switch type.kind {
    case .opaque where type.size == 2: return (.bfloat16, nil)
    case .float(exponent: 8) where type.size == 2 && isOwnOrder: return (.bfloat16, nil)
    case .float(exponent: 5) where type.size == 2 && isOwnOrder: return (.float16, nil)
    case .float(exponent: 8) where type.size == 4 && isOwnOrder: return (.float32, nil)
    case .float(exponent: 11) where type.size == 8 && isOwnOrder: return (.float64, nil)
    case .float where type.size < 4:
      return (.float32, chdf5_native_float())
    case .integer(let signed) where isOwnOrder && [1, 2, 4, 8].contains(type.size):
      return (signed ? .signed(bytes: type.size) : .unsigned(bytes: type.size), nil)
    case .boolean where type.size == 1: return (.unsigned(bytes: 1), nil)
    case .float, .integer: return (.float64, chdf5_native_double())
    case .string, .opaque, .boolean, .complex, .other: return nil
    }
  }

  /// The number of bytes that its elements take in the file, packed as they are; none where they were never written.
  package var storageSize: UInt64 { UInt64(H5Dget_storage_size(handle.id)) }
}
