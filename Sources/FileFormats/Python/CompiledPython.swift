/// Recognises Python's bytecode (`.pyc`): a magic number, flags and times, then a marshalled code object.
enum CompiledPython {
  /// Where the code begins: in Python 3.7 and later, 3.3 to 3.6, and before.
  private static let starts = [16, 12, 8]

  static func matches(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.matches([0x0D, 0x0A], at: 2)
      && starts.contains { start in
        // The type byte with or without the flag of a reference, then a small number of arguments.
        guard let kind = bytes.number(UInt8.self, at: start), kind & 0x7F == UInt8(ascii: "c") else { return false }
        return bytes.number(UInt32.self, at: start + 1).map { $0 < 256 } ?? false
      }
  }
}
