import Basics
import Glibc
import Testing

@Suite struct SystemTextTests {
  static let paths: [[UInt8]] = [
    Array("model.h5".utf8), Array("modèle \u{10FFFF}\u{10FF80}".utf8), [0xE9], [0x63, 0xE9, 0x2E], [0xFF, 0xFE, 0x80],
    [0xF4, 0x8F, 0xBE, 0x80], [0xED, 0xA0, 0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98, 0x80, 0x80], [0xC0, 0x80],
    [],
  ]

  @Test(arguments: paths)
  func `the text of a path leads back to its bytes`(path: [UInt8]) {
    let text = String(systemBytes: path)
    let bytes = text.withSystemPath { path in
      Array(UnsafeRawBufferPointer(start: path, count: strlen(path)))
    }
    #expect(bytes == path)
  }

  @Test func `paths with different bytes have different texts, and a valid text is itself`() {
    #expect(Set(Self.paths.map { Array(String(systemBytes: $0).unicodeScalars) }).count == Self.paths.count)
    #expect(String(systemBytes: Array("modèle".utf8)) == "modèle")
    #expect(String(systemBytes: [0x63, 0xE9, 0x2E, 0x68]).escapingControls == "c\\xe9.h")
  }
}
