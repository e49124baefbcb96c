import FileFormats

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
    bytes.withUnsafeBytes { bytes in
      var operation: Range<Int>?
      let isWhole = ProtocolBuffer.forEachField(bytes) { field in
        // Of a field that is stated twice, the last one counts.
        if field.key == ProtocolBuffer.key(ofSized: 2) { operation = field.content }
      }
      return isWhole ? operation.map { String(decoding: bytes[$0], as: UTF8.self) } : nil
    }
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
