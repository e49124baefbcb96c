import Foundation
import OracleFixtures
import Testing

@testable import KerasModels

/// JSON as Python writes and reads it.
struct JSONTextTests {
  @Test func `the last of two equal keys wins`() throws {
    let text = try JSONNormalizer(Array(#"{"units": 3, "name": "a", "units": 4}"#.utf8))
    #expect(text.duplicateKeys == ["units"])
    #expect(String(decoding: text.bytes, as: UTF8.self) == #"{"~~~~~": 3, "name": "a", "units": 4}"#)
  }

  @Test func `an escaped key is the same key`() throws {
    #expect(try JSONNormalizer(Array(#"{"units": 3, "un\u0069ts": 4}"#.utf8)).duplicateKeys.count == 1)
  }

  @Test func `characters that need no escape have none`() throws {
    let text = try JSONNormalizer(
      Array(#"{"\u0061": "rel\u0075\/\u00fc\ud83d\ude00", "b": "\ud800\n\"\\u0041\u001B"}"#.utf8))
    let plain = #"{"a": "relu/ü😀", "b": "\ud800\n\"\\u0041\u001B"}"#
    #expect(String(decoding: text.bytes, as: UTF8.self) == plain)
    #expect(text.source.root?["b"]?.string == "\\ud800\n\"\\u0041\u{1B}")
  }

  /// A model of Keras with every letter of its texts and keys as an escape, as JSON allows.
  @Test(arguments: ["2.15.0", "3.15.1"])
  func `a model that is written with escapes is the same model`(release: String) throws {
    let file = OracleCase.repository.appending(path: ".build-fixtures/\(release)/applications/MobileNetV2/model.json")
    let plain = [UInt8](try Data(contentsOf: file))
    var isText = false
    let escaped = plain.flatMap { byte -> [UInt8] in
      if byte == UInt8(ascii: "\"") { isText.toggle() }
      let isLetter = Character(Unicode.Scalar(byte)).isLetter
      return isText && isLetter ? Array("\\u00\(String(byte, radix: 16))".utf8) : [byte]
    }
    #expect(!plain.contains(UInt8(ascii: "\\")) && escaped.count > 2 * plain.count)
    let expected = try Architecture(json: plain), found = try Architecture(json: escaped)
    #expect(found.problems.isEmpty && found.layers.count == expected.layers.count)
    for (layer, same) in zip(found.layers, expected.layers) {
      #expect(layer.name == same.name && layer.className == same.className)
      #expect(layer.calls.map(\.outputs) == same.calls.map(\.outputs) && layer.weights.count == same.weights.count)
    }
  }

  @Test func `equal keys of different objects are no matter`() throws {
    #expect(try JSONNormalizer(Array(#"[{"a": 1}, {"a": {"a": 2}}]"#.utf8)).duplicateKeys.isEmpty)
  }

  @Test func `many keys are searched by index`() throws {
    let keys = (0..<500).map { "\"k\($0)\": 0" } + ["\"k7\": 1"]
    #expect(try JSONNormalizer(Array("{\(keys.joined(separator: ", "))}".utf8)).duplicateKeys == ["k7"])
  }

  @Test func `constants of python are quoted`() throws {
    let text = try JSONNormalizer(Array(#"[NaN, -Infinity, Infinity, "NaN"]"#.utf8))
    #expect(String(decoding: text.bytes, as: UTF8.self) == #"["NaN", "-Infinity", "Infinity", "NaN"]"#)
  }

  @Test(arguments: [
    "{\"a\": \"\u{1}\"}", "{\"a\nb\": 1}", "[\"tab\there\"]", "{\"a\": \"\0\"}", #"["\q"]"#, #"["\u12g4"]"#,
    "[1, ]", #"{"a": 1, }"#, "[, 1]", "[1 2]", #"{"a" 1}"#, #"{"a": 1 "b": 2}"#, "{1: 2}", "[1}", #"{"a": 1]"#,
    "[1], 2", "1 2",
    #"{"a"}"#, #"{"a":}"#, #"["a": 1]"#, "[00]", "[01]", "[-]", "[1.]", "[.5]", "[1e]", "[+1]", "[0x1]", "[tru]",
    "[True]",
    "[-NaN]", "['a']", "[1] x",
  ])
  func `what Python's parser takes for no JSON is none`(_ text: String) {
    #expect(throws: ModelError.self) { try JSONNormalizer(Array(text.utf8)) }
  }

  @Test(arguments: [
    "[]", "{}", " [ 1 , -0 , 0.5 , 1e5 , -1.5E-7 , 10 ] ", #"{"a": {}, "b": [[], {}], "": null}"#, "true", "-Infinity",
    #"["\u00e9\n\"\\\/\b\f\r\t"]"#, "\t{\r\n}\n", #""a text""#,
  ])
  func `what python takes is taken`(_ text: String) throws {
    _ = try JSONNormalizer(Array(text.utf8))
  }

  @Test func `texts are UTF 8`() throws {
    #expect(throws: ModelError.self) { try JSONNormalizer(Array("[\"".utf8) + [0xFF] + Array("\"]".utf8)) }
    _ = try JSONNormalizer(Array("[\"größe\", \"\u{7F}\", \"\\n\"]\n\t".utf8))
  }

  @Test func `depth is bounded`() {
    let deep = Array(repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: ModelError.self) { try JSONNormalizer(deep) }
  }

  @Test func `more than any model holds is refused`() throws {
    let objects = Array("[\(String(repeating: "{},", count: 200_000)){}]".utf8)
    let values = Array("[\(String(repeating: "1,", count: 1_000_001))1]".utf8)
    #expect(throws: ModelError.self) { try JSONNormalizer(objects) }
    #expect(throws: ModelError.self) { try JSONNormalizer(values) }
  }

  @Test(arguments: 0..<40)
  func `text cut short anywhere ends the pass without a trap`(_ length: Int) throws {
    let whole = Array(#"{"a\"": [NaN, {"b\\": -Infinity}], "c": "Inf"}"#.utf8)
    _ = try JSONNormalizer(Array(whole.prefix(length)))
  }
}
