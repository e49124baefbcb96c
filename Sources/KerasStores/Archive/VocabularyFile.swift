/// A vocabulary of KerasHub's tokenizers, of which only the number of tokens is read.
enum VocabularyFile {
  /// A token a line.
  case lines
  /// A JSON object with a key for each token, or a list of them.
  case json
  /// A model of SentencePiece.
  case sentencePiece

  init?(_ name: String) {
    switch name.utf8.split(separator: UInt8(ascii: "/")).last.flatMap(String.init) {
    case "vocabulary.txt": self = .lines
    case "vocabulary.json": self = .json
    case "vocabulary.spm": self = .sentencePiece
    default: return nil
    }
  }

  /// The number of tokens; nil for a file of another form.
  func tokens(_ bytes: UnsafeRawBufferPointer) -> Int? {
    switch self {
    case .lines: Self.lines(bytes)
    case .json: Self.members(bytes)
    case .sentencePiece: Self.pieces(bytes)
    }
  }

  private static func lines(_ bytes: UnsafeRawBufferPointer) -> Int {
    let ends = bytes.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    return bytes.last == UInt8(ascii: "\n") ? ends : ends + 1
  }

  /// The number of members of the outermost object or list; nil if its brackets do not match.
  private static func members(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var depth = 0, count = 0, isString = false, hasValue = false, isEscaped = false
    for byte in bytes {
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): (isString, hasValue) = (true, true)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth > 0 { hasValue = true }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return hasValue ? count + 1 : count }
      case UInt8(ascii: ","): if depth == 1 { count += 1 }
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
      default:
        guard depth > 0 else { return nil }
        hasValue = true
      }
    }
    return nil
  }

  /// The number of fields 1 (`pieces`) of a protocol buffer (`ModelProto`); nil if it is not one.
  private static func pieces(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var position = 0, count = 0
    func number() -> Int? {
      var value = 0, shift = 0
      while position < bytes.count, shift < 63 {
        let byte = bytes[position]
        position += 1
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }
    while position < bytes.count {
      guard let tag = number() else { return nil }
      if tag >> 3 == 1 { count += 1 }
      switch tag & 7 {
      case 0: guard number() != nil else { return nil }
      case 1: position += 8
      case 2:
        guard let length = number(), length <= bytes.count - position else { return nil }
        position += length
      case 5: position += 4
      default: return nil
      }
      guard position <= bytes.count else { return nil }
    }
    return count
  }
}
