import Testing

@testable import FileFormats

struct FileFormatTests {
  private func format(_ bytes: [UInt8]) -> FileFormat? { bytes.withUnsafeBytes { FileFormat($0) } }

  @Test func `a text is JSON by its first character, behind spaces and marks of every encoding`() {
    for text in ["{}", "[1]", " \n\t{\"a\": 1}", "\"{}\"", "\u{FEFF}{}"] { #expect(format(Array(text.utf8)) == .json) }
    #expect(format([0xFF, 0xFE, 0x7B, 0, 0x7D, 0]) == .json)
    #expect(format([0xFE, 0xFF, 0, 0x7B, 0, 0x7D]) == .json)
    for text in ["", " ", "model", "<html>"] { #expect(format(Array(text.utf8)) != .json) }
  }

  @Test func `JSON behind the length of itself is safetensors`() {
    #expect(format([2, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x7D]) == .safetensors)
    #expect(format([3, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x7D]) == nil)
  }

  @Test func `a text that begins like a Windows program is not one`() {
    #expect(format(Array("MZ".utf8) + [0x90, 0, 3, 0, 0, 0]) == .windowsProgram)
    #expect(format(Array("MZ is a word".utf8)) == nil)
  }

  @Test func `signatures are found whole or not at all, wherever the bytes end`() {
    #expect(format(FileSignature.hdf5.bytes) == .hdf5)
    for length in 0..<8 { #expect(format(Array(FileSignature.hdf5.bytes.prefix(length))) == nil) }
    var tar = Array(repeating: UInt8(0x61), count: 257) + Array("ustar".utf8)
    #expect(format(tar) == .tar)
    tar.removeLast()
    #expect(format(tar) == nil)
  }
}
