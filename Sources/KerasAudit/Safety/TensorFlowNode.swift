/// A node of a TensorFlow graph as a configuration states it in a text.
///
/// Keras reads the text as a serialized protocol buffer. JSON and the text format are examined as well: a program that
/// converts models may accept them.
///
/// Source: Keras' `TensorFlowOpLayer.__init__`, `keras/src/engine/base_layer.py`, 2.15.
enum TensorFlowNode {
  /// The operations that the text may stand for; empty if none is found.
  static func operations(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return operation(serialized: bytes).map { [$0] } ?? operations(written: bytes)
  }

  /// The operation of a serialized `NodeDef`; nil if the bytes are something else.
  private static func operation(serialized bytes: [UInt8]) -> String? {
    let operationField: UInt64 = 2
    var position = 0, operation: String?
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
      guard let key = number() else { return nil }
      let length: Int
      switch key & 7 {
      case 0:
        guard number() != nil else { return nil }
        length = 0
      case 1: length = 8
      case 2:
        guard let stated = number().flatMap(Int.init(exactly:)) else { return nil }
        length = stated
      case 5: length = 4
      default: return nil
      }
      guard length <= bytes.count - position else { return nil }
      // Of a field that is stated twice, the last one counts.
      if key == operationField << 3 | 2 {
        operation = String(decoding: bytes[position..<position + length], as: UTF8.self)
      }
      position += length
    }
    return operation
  }

  /// The texts after every `op` in JSON, or in the text format of protocol buffers.
  private static func operations(written text: [UInt8]) -> [String] {
    let key = Array("op".utf8)
    return text.indices.dropLast(key.count).compactMap { start in
      guard text[start..<start + key.count].elementsEqual(key), start == 0 || !text[start - 1].isWord,
        !text[start + key.count].isWord
      else { return nil }
      let value = text[(start + key.count)...].drop { $0 != UInt8(ascii: ":") }.dropFirst().drop {
        $0 <= UInt8(ascii: " ")
      }
      guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      let name = value.dropFirst().prefix { $0 != quote }
      // The text format joins texts that follow each other.
      let rest = value.dropFirst(name.count + 2).drop { $0 <= UInt8(ascii: " ") }
      let isJoined = rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'")
      return String(decoding: name, as: UTF8.self) + (isJoined ? "…" : "")
    }
  }
}

extension UInt8 {
  fileprivate var isWord: Bool { self == UInt8(ascii: "_") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self }
}
