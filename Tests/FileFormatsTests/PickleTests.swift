import Foundation
import OracleFixtures
import Testing

@testable import FileFormats

/// Pickles of arrays and numbers are read without running anything in them.
struct PickleTests {
  /// The description of the value that a pickle holds.
  private func value(_ bytes: [UInt8]) throws -> String {
    try bytes.withUnsafeBytes { bytes in
      var pickle = Pickle(bytes)
      let value = try pickle.run()
      switch pickle[value] {
      case .float(let range): return "float \(range)"
      case .bytes(let range): return "bytes \(range)"
      case let value: return "\(value)"
      }
    }
  }

  /// Instructions as Python's `pickletools` names them, with their arguments.
  private static let instructions: [(name: String, bytes: [UInt8], value: String)] = [
    ("NONE", [0x4E], "other"), ("NEWTRUE", [0x88], "flag(true)"), ("NEWFALSE", [0x89], "flag(false)"),
    ("BININT1", [0x4B, 0xFF], "integer(255)"), ("BININT2", [0x4D, 0xFE, 0xFF], "integer(65534)"),
    ("BININT", [0x4A, 0xFF, 0xFF, 0xFF, 0xFF], "integer(-1)"),
    ("LONG1 of no byte", [0x8A, 0], "integer(0)"), ("LONG1", [0x8A, 2, 0xFF, 0x00], "integer(255)"),
    ("LONG1 below zero", [0x8A, 1, 0xFF], "integer(-1)"),
    ("LONG1 of 8 bytes", [0x8A, 8, 0, 0, 0, 0, 0, 0, 0, 0x80], "integer(\(Int.min))"),
    ("LONG1 of 9 bytes", [0x8A, 9, 0, 0, 0, 0, 0, 0, 0, 0, 1], "other"),
    ("LONG4", [0x8B, 1, 0, 0, 0, 7], "integer(7)"),
    ("BINFLOAT", [0x47, 0x3F, 0xB9, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9A], "float 1..<9"),
    ("SHORT_BINUNICODE", [0x8C, 2, 0x61, 0x62], "text(\"ab\")"),
    ("BINUNICODE", [0x58, 2, 0, 0, 0, 0x61, 0x62], "text(\"ab\")"),
    ("BINUNICODE8", [0x8D, 2, 0, 0, 0, 0, 0, 0, 0, 0x61, 0x62], "text(\"ab\")"),
    ("SHORT_BINBYTES", [0x43, 2, 0x61, 0x62], "bytes 2..<4"),
    ("BINBYTES", [0x42, 2, 0, 0, 0, 0x61, 0x62], "bytes 5..<7"),
    ("BINBYTES8", [0x8E, 2, 0, 0, 0, 0, 0, 0, 0, 0x61, 0x62], "bytes 9..<11"),
    ("BYTEARRAY8", [0x96, 2, 0, 0, 0, 0, 0, 0, 0, 0x61, 0x62], "bytes 9..<11"),
    ("SHORT_BINSTRING", [0x55, 2, 0x61, 0x62], "bytes 2..<4"),
    ("BINSTRING", [0x54, 2, 0, 0, 0, 0x61, 0x62], "bytes 5..<7"),
    ("GLOBAL", Array("cnumpy\ndtype\n".utf8), "global(\"numpy.dtype\")"),
  ]

  @Test(arguments: instructions.indices)
  func `every instruction takes its argument, and no byte more`(_ index: Int) throws {
    let instruction = Self.instructions[index]
    // A second value behind it shows where the first one ends.
    #expect(try value(instruction.bytes + [0x2E]) == instruction.value)
    #expect(try value(instruction.bytes + [0x30, 0x4B, 9, 0x2E]) == "integer(9)")
    for length in 0..<instruction.bytes.count {
      #expect(throws: FormatError.self) { try value(Array(instruction.bytes.prefix(length))) }
    }
  }

  @Test func `numbers of Python among arrays are read as the arrays that NumPy makes of them`() throws {
    let file = OracleCase.repository.appending(path: "fixtures/containers/numbers.keras")
    let archive = try Data(contentsOf: file)
    let arrays = try archive.withUnsafeBytes { bytes in
      try member("model.weights.npz", of: bytes) { weights in
        try member("layers/scaled.npy", of: weights) { content in
          try NPYFile(content).arrays().map { name, array in
            "\(name ?? "-") \(array.shape) \(array.type.dtype) \(array.elements?.count ?? 0)"
          }
        }
      }
    }
    #expect(
      arrays == [
        "0 [4, 2] float32 32", "1 [2] float32 8", "scale [] float64 8", "offset [] float64 8", "count [] int64 0",
        "negative [] int64 0", "wide [] int64 0", "wide_negative [] int64 0", "zero [] int64 0", "is_set [] bool 0",
        "single [] float32 4", "transposed [2, 3] float32 24",
      ])
  }

  private func member<Value>(
    _ name: String, of bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Value
  ) throws -> Value {
    let archive = try #require(try ZipArchive(bytes))
    let member = try #require(archive.member(name))
    return try member.content(upTo: 1 << 20, nil).withBytes(body)
  }
}
