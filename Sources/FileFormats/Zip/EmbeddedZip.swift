/// Recognises a zip archive behind other data.
package enum EmbeddedZip {
  /// True if a member of a zip archive begins anywhere in the bytes.
  package static func isPresent(in bytes: UnsafeRawBufferPointer) -> Bool {
    let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    var position = 0
    while let start = bytes.firstIndex(of: signature[0], in: position..<bytes.count) {
      if bytes.matches(signature, at: start), isMember(bytes, at: start) { return true }
      position = start + 1
    }
    return false
  }

  /// Whether the header has a version and a method that exist, and a name without control characters.
  private static func isMember(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
    guard let version = bytes.number(UInt16.self, at: start + 4), version & 0xFF <= 63,
      let method = bytes.number(UInt16.self, at: start + 8), method <= 20 || 93...99 ~= method,
      let length = bytes.number(UInt16.self, at: start + 26), length > 0,
      let name = bytes.slice(at: start + 30, count: Int(length))
    else { return false }
    return name.allSatisfy { $0 >= 0x20 }
  }
}
