import FileFormats

/// A vocabulary of KerasHub's tokenizers; only its tokens are counted.
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
    var count = 0
    let isWhole = ProtocolBuffer.forEachField(bytes) { if $0.number == 1 { count += 1 } }
    return isWhole ? count : nil
  }
}
