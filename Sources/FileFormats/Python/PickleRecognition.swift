/// Recognises Python pickles by their instructions, also those of the text protocols 0 and 1, which have no signature.
package enum PickleRecognition {
  /// A text may begin like a short pickle: `cat`, `dog` and `.` on three lines.
  private static let fewestInstructions = 5

  /// True if the bytes are a pickle that names a function or class, which unpickling imports.
  ///
  /// The codes and the forms of their arguments are those of Python's `pickletools`.
  ///
  /// - Parameter isCut: whether the bytes are only the beginning, so that a pickle need not end in them.
  package static func namesFunction(_ bytes: UnsafeRawBufferPointer, isCut: Bool = false) -> Bool {
    var position = 0
    var namesFunction = false, callsFunction = false, instructions = 0
    var isPickle: Bool { namesFunction && (callsFunction || instructions >= fewestInstructions) }
    while position < bytes.count {
      let code = bytes[position]
      position += 1
      instructions += 1
      switch code {
      case UInt8(ascii: "."): return isPickle
      // GLOBAL, INST: a module and a name, each on a line.
      case UInt8(ascii: "c"), UInt8(ascii: "i"):
        guard let module = line(in: bytes, at: &position), let name = line(in: bytes, at: &position),
          isDottedName(module), isDottedName(name)
        else { return false }
        namesFunction = true
        // INST calls what it names.
        if code == UInt8(ascii: "i") { callsFunction = true }
      // STACK_GLOBAL, EXT1 to EXT4
      case 0x93: namesFunction = true
      case 0x82: (namesFunction, position) = (true, position + 1)
      case 0x83: (namesFunction, position) = (true, position + 2)
      case 0x84: (namesFunction, position) = (true, position + 4)
      default:
        guard let length = argumentLength(of: code, in: bytes, at: position) else {
          return isCut && (isPickle || isLongText(code, in: bytes, at: position))
        }
        position += length
      }
    }
    return isCut && isPickle
  }

  /// Whether an instruction has a quoted or counted text that leads beyond the bytes: what may follow is not known, and
  /// no plain text begins so.
  private static func isLongText(_ code: UInt8, in bytes: UnsafeRawBufferPointer, at position: Int) -> Bool {
    switch code {
    case UInt8(ascii: "S"):
      return bytes.matches(Array("'".utf8), at: position) || bytes.matches(Array("\"".utf8), at: position)
    // A length of four letters would be larger.
    case UInt8(ascii: "T"), UInt8(ascii: "X"), UInt8(ascii: "B"):
      return bytes.number(UInt32.self, at: position).map { bytes.count..<0x0909_0909 ~= Int($0) } ?? false
    default: return false
    }
  }

  /// The number of bytes of an instruction's argument; nil for an unknown instruction.
  private static func argumentLength(of code: UInt8, in bytes: UnsafeRawBufferPointer, at position: Int) -> Int? {
    func counted<Number: FixedWidthInteger>(_ type: Number.Type) -> Int? {
      bytes.number(type, at: position).flatMap { Int(exactly: $0) }.flatMap { count in
        count >= 0 && count <= bytes.count ? count + MemoryLayout<Number>.size : nil
      }
    }
    switch code {
    case UInt8(ascii: "F"), UInt8(ascii: "I"), UInt8(ascii: "L"), UInt8(ascii: "S"), UInt8(ascii: "V"),
      UInt8(ascii: "P"), UInt8(ascii: "g"), UInt8(ascii: "p"):
      var end = position
      return line(in: bytes, at: &end) == nil ? nil : end - position
    case UInt8(ascii: "K"), UInt8(ascii: "h"), UInt8(ascii: "q"), 0x80: return 1
    case UInt8(ascii: "M"): return 2
    case UInt8(ascii: "J"), UInt8(ascii: "j"), UInt8(ascii: "r"): return 4
    case UInt8(ascii: "G"), 0x95: return 8
    case UInt8(ascii: "U"), UInt8(ascii: "C"), 0x8A, 0x8C: return counted(UInt8.self)
    case UInt8(ascii: "T"), UInt8(ascii: "X"), UInt8(ascii: "B"), 0x8B: return counted(UInt32.self)
    case 0x8D, 0x8E, 0x96: return counted(UInt64.self)
    default: return withoutArgument.contains(code) ? 0 : nil
    }
  }

  private static let withoutArgument = Set("(012)t]aeld}suQNRob".utf8).union([
    0x81, 0x92, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8F, 0x90, 0x91, 0x94, 0x97, 0x98,
  ])

  /// The bytes up to a line feed, which is passed over; nil if there is none.
  private static func line(in bytes: UnsafeRawBufferPointer, at position: inout Int) -> Slice<UnsafeRawBufferPointer>? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n"), in: min(position, bytes.count)..<bytes.count) else {
      return nil
    }
    defer { position = end + 1 }
    return bytes[position..<end]
  }

  private static func isDottedName(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    !text.isEmpty
      && text.allSatisfy { byte in
        byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
  }
}
