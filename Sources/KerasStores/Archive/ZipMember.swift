import Basics
import CZlib

extension ZipDirectory.Entry {
  /// Hands what the member holds to `body`: where it lies in `archive` if it is stored, else inflated into memory.
  ///
  /// - Parameters:
  ///   - limit: the number of bytes that inflating may take.
  ///   - isChecked: whether the checksum is held against what is stored, which reads all of it.
  func read<Value>(
    in archive: UnsafeRawBufferPointer, limit: Int, isChecked: Bool = true,
    _ body: (UnsafeRawBufferPointer) throws(ReadError) -> Value
  ) throws(ReadError) -> Value {
    let packed = try packed(in: archive)
    guard !isEncrypted else { throw ReadError(.unreadable, "the member is encrypted", fault: .zipInconsistent) }
    switch method {
    case 0:
      if isChecked { try check(packed) }
      return try body(packed)
    case 8: return try inflated(packed, limit: limit, body)
    default: throw ReadError(.unreadable, "the member is packed in a way that Keras does not use (method \(method))")
    }
  }

  /// Its bytes as they lie in the archive. Lengths are the directory's; the member's own header only tells its own size.
  private func packed(in archive: UnsafeRawBufferPointer) throws(ReadError) -> UnsafeRawBufferPointer {
    guard let header = ZipHeader(in: archive, at: offset) else {
      throw ReadError(.unreadable, "the zip directory leads to no member there", fault: .zipInconsistent)
    }
    guard let length = Int(exactly: packedSize), let packed = archive.part(header.end, length) else {
      throw .truncated(has: max(0, archive.count - header.end), needs: packedSize, says: "the zip directory")
    }
    return packed
  }

  /// The first bytes of what it holds, up to eight; none where it cannot be read.
  func head(in archive: UnsafeRawBufferPointer) -> [UInt8] {
    guard !isEncrypted, method == 0 || method == 8, let packed = try? packed(in: archive) else { return [] }
    guard method == 8 else { return Array(packed.prefix(8)) }
    return withUnsafeTemporaryAllocation(byteCount: 8, alignment: 1) { buffer in
      Array(buffer.prefix(inflate(packed, into: buffer).made))
    }
  }

  private func check(_ content: UnsafeRawBufferPointer, _ release: () -> Void = {}) throws(ReadError) {
    guard crc(of: content, release) == checksum else {
      throw ReadError(
        .unreadable, "its checksum is not the one that the zip directory states", fault: .zipInconsistent)
    }
  }

  /// What there is to say of the checksum of a member that is stored as it is: one that is packed is checked when it is unpacked.
  ///
  /// - Parameter release: called now and then, to let go of what has been read.
  func checksumFault(in archive: UnsafeRawBufferPointer, _ release: () -> Void) -> Store.ReadIssue? {
    guard method == 0, !isEncrypted else { return nil }
    do throws(ReadError) {
      try check(packed(in: archive), release)
      return nil
    } catch {
      return Store.ReadIssue(name, error)
    }
  }

  private func inflated<Value>(
    _ packed: UnsafeRawBufferPointer, limit: Int, _ body: (UnsafeRawBufferPointer) throws(ReadError) -> Value
  ) throws(ReadError) -> Value {
    guard let size = Int(exactly: size), !isBomb, size <= limit || UInt64(size) / ratio <= packedSize else {
      throw .beyondReason(self)
    }
    guard size <= limit else {
      throw ReadError(
        .unreadable,
        "it is packed and would take \(self.size.grouped) bytes of memory, more than the \(limit >> 20) MiB that are allowed; "
          + "--max-inflated, or --max-json for a configuration, allows more")
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, size), alignment: 16)
    defer { buffer.deallocate() }
    guard inflate(packed, into: buffer) == (size, true) else {
      throw ReadError(
        .unreadable, "it does not expand to the \(self.size.grouped) bytes that the zip directory states",
        fault: .zipInconsistent)
    }
    let content = UnsafeRawBufferPointer(rebasing: buffer[..<size])
    try check(content)
    return try body(content)
  }
}

extension ReadError {
  static func beyondReason(_ entry: ZipDirectory.Entry) -> ReadError {
    ReadError(
      .unreadable,
      "it would expand from \(entry.packedSize.grouped) to \(entry.size.grouped) bytes, which is beyond reason"
        + (entry.isImpossible ? "" : "; --max-ratio allows more"),
      fault: .zipBomb)
  }
}

/// The checksum of zip archives.
private func crc(of bytes: UnsafeRawBufferPointer, _ release: () -> Void) -> UInt32 {
  var sum: UInt = 0
  var start = 0
  while start < bytes.count {
    let part = UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(32 << 20))
    sum = crc32_z(sum, part.bindMemory(to: UInt8.self).baseAddress, part.count)
    start += part.count
    if start < bytes.count { release() }
  }
  return UInt32(truncatingIfNeeded: sum)
}

/// Inflates as much as there is room for; gives the number of bytes, and whether the data end there.
private func inflate(
  _ packed: UnsafeRawBufferPointer, into buffer: UnsafeMutableRawBufferPointer
) -> (made: Int, isEnd: Bool) {
  var stream = z_stream()
  guard czlib_begin_raw_inflate(&stream) == Z_OK else { return (0, false) }
  defer { inflateEnd(&stream) }
  var (taken, made) = (0, 0)
  while true {
    // The library counts in 32 bits.
    let input = packed[taken...].prefix(1 << 30)
    let output = buffer[made...].prefix(1 << 30)
    stream.next_in = UnsafeMutablePointer(
      mutating: input.isEmpty ? nil : UnsafeRawBufferPointer(rebasing: input).bindMemory(to: UInt8.self).baseAddress)
    stream.avail_in = UInt32(input.count)
    stream.next_out = UnsafeMutableRawBufferPointer(rebasing: output).bindMemory(to: UInt8.self).baseAddress
    stream.avail_out = UInt32(output.count)
    let status = CZlib.inflate(&stream, Z_NO_FLUSH)
    taken += input.count - Int(stream.avail_in)
    made += output.count - Int(stream.avail_out)
    guard status == Z_OK else { return (made, status == Z_STREAM_END) }
  }
}
