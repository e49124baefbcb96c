import CZlib

extension ZipDirectory.Entry {
  /// Hands what the member holds to `body`: where it lies in `archive` if it is stored, else inflated into memory.
  ///
  /// `limit` is the number of bytes that inflating may take.
  func read<Value>(
    in archive: UnsafeRawBufferPointer, limit: Int, _ body: (UnsafeRawBufferPointer) throws(Refusal) -> Value
  ) throws(Refusal) -> Value {
    let packed = try packed(in: archive)
    guard !isEncrypted else { throw Refusal(.unreadable, "the member is encrypted") }
    switch method {
    case 0: return try body(packed)
    case 8: return try inflated(packed, limit: limit, body)
    default: throw Refusal(.unreadable, "the member is packed in a way that Keras does not use (method \(method))")
    }
  }

  /// Its bytes as they lie in the archive. Lengths are the directory's; the member's own header only tells its own size.
  private func packed(in archive: UnsafeRawBufferPointer) throws(Refusal) -> UnsafeRawBufferPointer {
    guard let start = Int(exactly: offset), archive.has("PK\u{3}\u{4}", at: start),
      let name = archive.number(UInt16.self, at: start + 26), let extra = archive.number(UInt16.self, at: start + 28)
    else {
      throw Refusal(.unreadable, "the zip directory leads to no member there")
    }
    let first = start + 30 + Int(name) + Int(extra)
    guard let length = Int(exactly: packedSize), let packed = archive.part(first, length) else {
      throw .truncated(has: max(0, archive.count - first), needs: packedSize, says: "the zip directory")
    }
    return packed
  }

  private func inflated<Value>(
    _ packed: UnsafeRawBufferPointer, limit: Int, _ body: (UnsafeRawBufferPointer) throws(Refusal) -> Value
  ) throws(Refusal) -> Value {
    // Deflate makes at most 1,032 bytes of one, so a larger claim is untrue and need not be allocated for.
    guard let size = Int(exactly: size), size <= limit, size / 1032 <= packed.count else {
      throw Refusal(
        .unreadable,
        "it would expand from \(grouped(packedSize)) to \(grouped(self.size)) bytes, which is beyond reason")
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, size), alignment: 16)
    defer { buffer.deallocate() }
    guard inflate(packed, into: buffer) == size else {
      throw Refusal(.unreadable, "it does not expand to the \(grouped(self.size)) bytes that the zip directory states")
    }
    return try body(UnsafeRawBufferPointer(rebasing: buffer[..<size]))
  }
}

/// Inflates as much as there is room for; gives the number of bytes, or nil where the data are damaged or do not end.
private func inflate(_ packed: UnsafeRawBufferPointer, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
  var stream = z_stream()
  guard czlib_begin_raw_inflate(&stream) == Z_OK else { return nil }
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
    if status == Z_STREAM_END { return made }
    guard status == Z_OK else { return nil }
  }
}
