import Basics
import CHDF5

/// A small named value of a group. Keras writes strings.
package struct Attribute: ~Copyable {
  /// Nil for a plain attribute.
  private let handle: Handle?
  private let id: hid_t
  private let plain: PlainAttribute?
  package let name: String
  /// The size of the file, which no attribute can exceed.
  private let fileSize: Int

  init(_ handle: consuming Handle, _ name: String, fileSize: Int) {
    id = handle.id
    self.handle = consume handle
    plain = nil
    self.name = name
    self.fileSize = fileSize
  }

  init(_ plain: PlainAttribute, _ name: String) {
    handle = nil
    id = -1
    self.plain = plain
    self.name = name
    fileSize = 0
  }

  /// The bytes that the value takes in the file, without strings of variable length, which are stored elsewhere.
  package var storedBytes: Int { plain?.storedBytes ?? Int(clamping: H5Aget_storage_size(id)) }

  /// Whether it holds one value that is no array; h5py reads an array, even of one value, as another type.
  package var isScalar: Bool {
    if let plain { return plain.isScalar }
    let space = H5Aget_space(id)
    defer { if space >= 0 { H5Sclose(space) } }
    return H5Sget_simple_extent_type(space) == H5S_SCALAR
  }

  /// All strings, in row-major order.
  ///
  /// - Throws: `HDF5Error` if it holds no strings, claims more bytes than the file has, or has a string that is not
  ///   UTF-8.
  package func strings() throws(HDF5Error) -> [String] {
    var isValid = true
    let texts = try read { bytes in
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      isValid = false
      return ""
    }
    guard isValid else { throw HDF5Error("read attribute \(name)", "a text of it is not UTF-8") }
    return texts
  }

  /// The bytes of the first string; nil if there is none.
  ///
  /// - Throws: `HDF5Error` if it holds no strings, or claims more bytes than the file has.
  package func text() throws(HDF5Error) -> [UInt8]? {
    try read { [UInt8]($0) }.first
  }

  private func read<Value>(_ make: (UnsafeRawBufferPointer) -> Value) throws(HDF5Error) -> [Value] {
    if let plain { return plain.map(make) }
    // h5py writes an empty list as an array of no numbers; half of all layers have one.
    guard H5Aget_storage_size(id) > 0 else { return [] }
    var attempt: String { "read attribute \(name)" }
    let type = try Handle(H5Aget_type(id), attempt)
    let space = try Dataspace(Handle(H5Aget_space(id), attempt))
    let sizes = try space.sizes()
    let size = H5Tget_size(type.id)
    guard H5Tget_class(type.id) == H5T_STRING, size > 0 else { throw HDF5Error(attempt, "it holds no strings") }
    var bytes = size
    for size in sizes {
      guard let product = bytes.multipliedChecked(by: Int(clamping: size)), product <= fileSize else {
        throw HDF5Error(attempt, "it claims more bytes than the file has")
      }
      bytes = product
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes, alignment: 16)
    defer { buffer.deallocate() }
    buffer.initializeMemory(as: UInt8.self, repeating: 0)
    guard H5Aread(id, type.id, buffer.baseAddress) >= 0 else { throw .latest(attempt) }
    return H5Tis_variable_str(type.id) > 0
      ? Self.variable(buffer, make) : Self.fixed(buffer, size, H5Tget_strpad(type.id), make)
  }

  /// Strings of variable length, each allocated by the library.
  private static func variable<Value>(
    _ buffer: UnsafeMutableRawBufferPointer, _ make: (UnsafeRawBufferPointer) -> Value
  ) -> [Value] {
    buffer.bindMemory(to: UnsafeMutablePointer<CChar>?.self).map { text in
      guard let text else { return make(UnsafeRawBufferPointer(start: nil, count: 0)) }
      defer { H5free_memory(text) }
      return make(UnsafeRawBufferPointer(start: text, count: chdf5_length(text)))
    }
  }

  /// Strings of one size, which end at the first zero or before the spaces that pad them.
  private static func fixed<Value>(
    _ buffer: UnsafeMutableRawBufferPointer, _ size: Int, _ padding: H5T_str_t,
    _ make: (UnsafeRawBufferPointer) -> Value
  ) -> [Value] {
    stride(from: 0, to: buffer.count, by: size).map { start in
      let end = min(start + size, buffer.count)
      return make(UnsafeRawBufferPointer(buffer).text(start..<end, isSpacePadded: padding == H5T_STR_SPACEPAD))
    }
  }
}
