import Foundation
import OracleFixtures
import Testing

@testable import FileFormats

/// Marshalled code of every Python release that Keras supports is described without running it.
struct PythonCodeTests {
  /// An entry of fixtures/attacks/config_code.json: one function, as one release of Python compiled it.
  struct Sample: Decodable, Sendable, CustomTestStringConvertible {
    let python, code: String

    var testDescription: String { python }
    var minor: Int { Int(python.dropFirst(2)) ?? 0 }
    var bytes: [UInt8] { Data(base64Encoded: code, options: .ignoreUnknownCharacters).map { Array($0) } ?? [] }
  }

  static let samples = Result {
    let file = OracleCase.repository.appending(path: "fixtures/attacks/config_code.json")
    return try JSONDecoder().decode([Sample].self, from: Data(contentsOf: file))
  }

  private static var all: [Sample] { (try? samples.get()) ?? [] }

  @Test func `the samples cover every release from 3.6 to 3.13`() throws {
    #expect(try PythonCodeTests.samples.get().map(\.minor) == Array(6...13))
  }

  @Test(arguments: all)
  func `names and constants are read, including those of nested functions`(sample: Sample) throws {
    let (code, layout) = try #require(PythonCode.read(sample.code))
    #expect(layout == (sample.minor >= 11 ? .python311 : sample.minor >= 8 ? .python38 : .python30))
    #expect(code.name == "<lambda>" && code.file == "<string>" && code.line == 3 && code.arguments == 2)
    #expect(code.size > 20)
    let mentions = code.mentions()
    #expect(mentions.names == ["size", "reshape"])
    #expect(Set(mentions.numbers).isSuperset(of: ["1099511627776", "0.5"]))
    #expect(mentions.texts.contains("\"channels_last\""))
    #expect(Set(mentions.others).isSuperset(of: ["2 bytes", "a complex number"]))
  }

  @Test(arguments: all)
  func `code written with one character for each byte, as by Keras 1, is read too`(sample: Sample) throws {
    let text = String(String.UnicodeScalarView(sample.bytes.map { Unicode.Scalar($0) }))
    #expect(try #require(PythonCode.read(text)).code.names == PythonCode.read(sample.code)?.code.names)
  }

  @Test(arguments: all)
  func `code truncated anywhere is refused`(sample: Sample) {
    for length in 0..<sample.bytes.count {
      for layout in Marshal.Layout.allCases { #expect(Marshal.read(Array(sample.bytes.prefix(length)), layout) == nil) }
    }
  }

  @Test(arguments: all)
  func `changing any byte never traps`(sample: Sample) {
    for index in sample.bytes.indices {
      for byte: UInt8 in [0, 0x28, 0x63, 0x7F, 0x80, 0xE3, 0xF2, 0xFF] {
        var bytes = sample.bytes
        bytes[index] = byte
        for layout in Marshal.Layout.allCases {
          if case .code(let code)? = Marshal.read(bytes, layout) { _ = code.mentions() }
        }
      }
    }
  }

  @Test func `a slice, a constant of Python 3.14, is read`() throws {
    // 4:None:2
    let slice: [UInt8] = [0x3A, 0x69, 4, 0, 0, 0, 0x4E, 0x69, 2, 0, 0, 0]
    guard case .collection(let parts)? = Marshal.read(slice, .python311) else {
      Issue.record("not read")
      return
    }
    #expect(parts.count == 3)
  }

  @Test func `deeply nested values are refused`() {
    let deep: [UInt8] = (0..<200_000).map { $0.isMultiple(of: 2) ? 0x29 : 1 }
    #expect(Marshal.read(deep, .python311) == nil)
  }
}
