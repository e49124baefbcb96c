import Basics

/// A member of a zip archive, as the directory describes it.
package struct ZipMember {
  /// Up to the first zero, which to Python ends a name.
  package let name: String
  let record: ZipRecord
  /// The offset of the local header.
  let offset: UInt64
  let archive: UnsafeRawBufferPointer
  /// What a large member may expand to, as a multiple of its compressed size.
  let maximumRatio: UInt64

  init(_ record: ZipRecord, at offset: UInt64, in archive: UnsafeRawBufferPointer, maximumRatio: UInt64) {
    name = ZipName.text(record.name.prefix { $0 != 0 }, flags: record.flags)
    self.record = record
    self.offset = offset
    self.archive = archive
    self.maximumRatio = maximumRatio
  }

  enum Method {
    static let stored: UInt16 = 0
    static let deflated: UInt16 = 8
  }

  /// Whether the content is compressed by a method that this package, like Keras, does not use.
  package var isUnreadable: Bool { record.method != Method.stored && record.method != Method.deflated }

  /// Whether the content is encrypted, by the old way or by a stronger one.
  ///
  /// - Source: bits 0 and 6 of the flags (`Lib/zipfile/__init__.py`, Python 3.12, which reads neither).
  var isEncrypted: Bool { record.flags & 0x41 != 0 }

  /// The header in front of the data; nil if there is none.
  var localHeader: ZipRecord? { Int(exactly: offset).flatMap { ZipRecord(.local, in: archive, at: $0) } }

  /// The content: in place if it is stored, otherwise expanded into memory.
  ///
  /// - Parameters:
  ///   - allowed: the number of bytes that expanding may take.
  ///   - limit: the limit that `allowed` is the value of, for the error.
  ///   - isChecked: whether the checksum of stored content is verified, which reads all of it.
  package func content(
    upTo allowed: Int, _ limit: Limit?, isChecked: Bool = true
  ) throws(FormatError) -> ZipContent {
    let packed = try packed()
    guard !isEncrypted else { throw .encrypted }
    switch record.method {
    case Method.stored:
      if isChecked { try verify(packed) }
      return ZipContent(packed)
    case Method.deflated: return try expanded(packed, upTo: allowed, limit)
    default:
      throw .unsupported("the member is compressed by a method that Keras does not use (method \(record.method))")
    }
  }

  /// The first bytes of the content, up to `count`; none if it cannot be read.
  package func firstBytes(_ count: Int) -> [UInt8] {
    guard !isEncrypted, let packed = try? packed() else { return [] }
    switch record.method {
    case Method.stored: return Array(packed.prefix(count))
    case Method.deflated:
      let size = Swift.min(count, Int(clamping: record.size))
      return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
        filled = Deflate.expand(packed, into: UnsafeMutableRawBufferPointer(buffer)).count
      }
    default: return []
    }
  }

  /// The packed bytes behind the end of a compressed member, which no reader shows; at most the members that expand to
  /// `largest` bytes are examined.
  package func hiddenBytes(upTo largest: Int) -> Int {
    guard record.method == Method.deflated, !isEncrypted, record.size <= UInt64(largest), bomb == nil,
      let packed = try? packed()
    else { return 0 }
    // One more byte than the member has: zlib reports the end of the data only when it is asked for more.
    return withUnsafeTemporaryAllocation(byteCount: Int(record.size) + 1, alignment: 1) { buffer in
      let expanded = Deflate.expand(packed, into: buffer)
      return expanded.isEnd ? packed.count - expanded.taken : 0
    }
  }

  /// Verifies the checksum of a stored member; a compressed one is verified when it is expanded.
  ///
  /// - Parameter release: called every 32 MiB, to release memory.
  package func verifyStored(_ release: () -> Void) throws(FormatError) {
    guard record.method == Method.stored, !isEncrypted else { return }
    try verify(packed(), release)
  }

  /// The data as they are in the archive. The directory's size counts; the local header states only its own length.
  private func packed() throws(FormatError) -> UnsafeRawBufferPointer {
    guard let header = localHeader else { throw .noMember }
    guard let packed = data(behind: header) else {
      throw .tooShort(
        statedBy: "the zip directory", needs: record.packedSize, has: max(0, archive.count - header.end))
    }
    return packed
  }

  /// As many bytes behind the local header as the directory states; nil if they extend past the end of the archive.
  func data(behind header: ZipRecord) -> UnsafeRawBufferPointer? {
    Int(exactly: record.packedSize).flatMap { archive.slice(at: header.end, count: $0) }
  }

  private func verify(_ content: UnsafeRawBufferPointer, _ release: () -> Void = {}) throws(FormatError) {
    guard Deflate.checksum(of: content, release) == record.checksum else { throw .wrongChecksum }
  }

  private func expanded(
    _ packed: UnsafeRawBufferPointer, upTo allowed: Int, _ limit: Limit?
  ) throws(FormatError) -> ZipContent {
    if let bomb { throw bomb }
    guard let size = Int(exactly: record.size), size <= allowed else {
      throw record.size / maximumRatio > record.packedSize
        ? .bomb(packed: record.packedSize, size: record.size, ratio: maximumRatio)
        : .tooLarge(size: record.size, allowed: allowed, limit)
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Swift.max(1, size), alignment: 16)
    let content = ZipContent(UnsafeRawBufferPointer(rebasing: buffer[..<size]), owned: buffer)
    let expanded = Deflate.expand(packed, into: buffer)
    guard expanded.count == size, expanded.isEnd else { throw .wrongSize(record.size) }
    try verify(UnsafeRawBufferPointer(rebasing: buffer[..<size]))
    return content
  }
}

/// The content of a member, freed with this value if it was expanded.
package struct ZipContent: ~Copyable {
  private let bytes: UnsafeRawBufferPointer
  private let owned: UnsafeMutableRawBufferPointer?

  init(_ bytes: UnsafeRawBufferPointer, owned: UnsafeMutableRawBufferPointer? = nil) {
    self.bytes = bytes
    self.owned = owned
  }

  deinit { owned?.deallocate() }

  package func withBytes<Value, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try body(bytes)
  }
}
