/// The outermost fields of a protocol buffer.
package enum ProtocolBuffer {
  /// A field: its number with the form of its content in the lowest three bits, and where that content is. A number has
  /// no content here.
  package struct Field {
    package let key: UInt64
    package let content: Range<Int>

    package var number: UInt64 { key >> 3 }
  }

  /// The key of a field whose content states its length: a text, bytes, another message.
  package static func key(ofSized number: UInt64) -> UInt64 { number << 3 | 2 }

  /// Calls `body` with each field, and returns whether the bytes are a protocol buffer to their end.
  package static func forEachField(_ bytes: UnsafeRawBufferPointer, _ body: (Field) -> Void) -> Bool {
    var position = 0
    func number() -> UInt64? {
      var value: UInt64 = 0, shift: UInt64 = 0
      while position < bytes.count, shift < 64 {
        let byte = bytes[position]
        position += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }
    while position < bytes.count {
      guard let key = number() else { return false }
      let length: Int
      switch key & 7 {
      case 0:
        guard number() != nil else { return false }
        length = 0
      case 1: length = 8
      case 2:
        guard let stated = number().flatMap(Int.init(exactly:)) else { return false }
        length = stated
      case 5: length = 4
      default: return false
      }
      guard length <= bytes.count - position else { return false }
      body(Field(key: key, content: position..<position + length))
      position += length
    }
    return true
  }
}
